import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { INetwork } from '../../../aws/network/network';
import type { ISubnet } from '../../../aws/network/subnet';
import { fail } from '../../../core/coded-error';
import { requireWholeNumberIfGiven } from '../../../core/numbers';
import type { FargateProfile } from '../fargate-profile';
import type { EffectiveQuotas } from '../effective-quotas';
import { createPodExecutionRole, PodExecutionRole } from './pod-execution-role';

/** Two zones: pods survive the loss of one, and a third zone of the network replaces no profile. */
const DEFAULT_POD_ZONES = 2;

/** What the profiles of a cluster share. */
export interface FargateProfilesProps {
  readonly clusterName: string;
  readonly clusterReference: string;
  readonly network: INetwork;
  readonly podZones?: number;
  readonly quotas: EffectiveQuotas;
}

/** The profiles of a cluster: what they share, and the order in which they are created. */
export class FargateProfiles extends Construct {
  private readonly profiles: FargateProfile[] = [];
  private readonly resources: ITerraformDependable[] = [];
  private role?: PodExecutionRole;

  constructor(
    private readonly cluster: Construct,
    private readonly props: FargateProfilesProps,
  ) {
    super(cluster, 'profiles');
    requireWholeNumberIfGiven(cluster, 'podZones', props.podZones, 1, props.network.privateSubnets.length);
  }

  public get all(): FargateProfile[] {
    return [...this.profiles];
  }

  public get quotas(): EffectiveQuotas {
    return this.props.quotas;
  }

  public get clusterReference(): string {
    return this.props.clusterReference;
  }

  /** One role for all profiles, made with the first. */
  public get podExecutionRole(): PodExecutionRole {
    this.role ??= createPodExecutionRole(this.cluster, this.props.clusterName);
    return this.role;
  }

  /** The subnets of a profile that names none. */
  public get defaultSubnets(): ISubnet[] {
    return this.props.network.privateSubnets.slice(0, this.props.podZones ?? DEFAULT_POD_ZONES);
  }

  /** What must exist before the next profile: EKS creates one at a time. */
  public get predecessors(): ITerraformDependable[] {
    return [this.podExecutionRole.ready, ...this.resources.slice(-1)];
  }

  /** Accepts one more profile. */
  public require(profile: FargateProfile): void {
    const { fargateProfiles } = this.props.quotas;
    if (this.profiles.length >= fargateProfiles) {
      fail('FARGATE_PROFILE_LIMIT', {
        scope: profile,
        what: `cluster ${this.props.clusterName} has ${fargateProfiles} Fargate profiles already`,
        given: `profile ${fargateProfiles + 1}: "${profile.profileName}"`,
        allowed: `${fargateProfiles} profiles`,
      });
    }
    if (this.profiles.some(({ profileName }) => profileName === profile.profileName)) {
      fail('FARGATE_PROFILE_DUPLICATE', {
        scope: profile,
        what: 'the cluster has a Fargate profile of this name',
        given: `"${profile.profileName}"`,
      });
    }
  }

  public add(profile: FargateProfile, resource: ITerraformDependable): void {
    this.profiles.push(profile);
    this.resources.push(resource);
  }
}
