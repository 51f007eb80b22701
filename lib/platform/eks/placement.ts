import type { PlacementBinding, PlacementSpec } from '../placement';
import { FARGATE } from './capabilities';
import { winningProfile } from './fargate-matching';
import type { FargateSelector } from './fargate-selector';

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
