import type { PlacementBinding, PlacementSpec } from '../placement';
import { FARGATE, NODES } from './capabilities';
import { winningProfile } from './fargate-matching';
import type { FargateSelector } from './fargate-selector';

/** Where pods run that no profile takes, in a cluster with nodes. */
export const ON_NODES: PlacementBinding = { place: 'EC2 nodes', capabilities: NODES };

/** The same in a cluster without nodes: nowhere, until a profile takes them. */
export const WITHOUT_PROFILE: PlacementBinding = { place: 'no Fargate profile', capabilities: FARGATE };

/** A profile as far as placing pods is concerned. */
export interface PlacingProfile {
  readonly profileName: string;
  readonly selectors: FargateSelector[];
}

/** Where pods run: on Fargate by the profile that wins, else in the place that is given. */
export function placePods(
  profiles: PlacingProfile[],
  { namespace, podLabels }: PlacementSpec,
  elsewhere: PlacementBinding,
): PlacementBinding {
  const candidates = profiles.map(({ profileName, selectors }) => ({ name: profileName, selectors }));
  const profile = winningProfile(candidates, namespace, podLabels);
  return profile ? { place: `Fargate profile ${profile.name}`, capabilities: FARGATE } : elsewhere;
}
