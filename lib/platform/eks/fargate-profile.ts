import { Construct } from 'constructs';
import type { ISubnet } from '../../aws/network/subnet';
import { fail } from '../../core/coded-error';
import type { Cluster } from './cluster';
import { requireProfileName, requireSelectors } from './fargate-matching';
import type { FargateSelector } from './fargate-selector';
import { createFargateProfile } from './terraform/fargate-profile-resource';

/** What `cluster.addFargateProfile` takes. */
export interface FargateProfileOptions {
  /**
   * Which pods run on Fargate: those that match any of 1 to 5 selectors. A selector has a namespace and up to 5
   * labels that must all match; `*` and `?` are wildcards in all of them.
   */
  readonly selectors: FargateSelector[];
  /**
   * The profile's name: up to 63 letters, digits, hyphens and underscores, not beginning with `eks-`.
   * @default - the construct's id
   */
  readonly profileName?: string;
  /**
   * The subnets that the pods run in, private ones. Changing them replaces the profile and ends its pods.
   * @default - the private subnets of the cluster's pod zones
   */
  readonly subnets?: ISubnet[];
}

/** What a `FargateProfile` takes. */
export interface FargateProfileProps extends FargateProfileOptions {
  /** The cluster. */
  readonly cluster: Cluster;
}

/**
 * Says which pods of a cluster run on Fargate.
 *
 * Creates: a profile and, with the first profile of a cluster, the pod execution role. AWS can change nothing of
 * a profile: every other value is another profile, and the pods of the old one are ended. The profile itself is
 * free; its pods are billed by vCPU and memory per second, rounded up to a Fargate size.
 */
export class FargateProfile extends Construct {
  /** The profile's name. */
  public readonly profileName: string;
  /** Which pods match. */
  public readonly selectors: FargateSelector[];

  /**
   * @throws FARGATE_SELECTOR_LIMIT, FARGATE_SELECTOR_INVALID, FARGATE_LABEL_LIMIT, FARGATE_PROFILE_NAME_INVALID,
   * FARGATE_PROFILE_LIMIT, FARGATE_PROFILE_DUPLICATE, FARGATE_PUBLIC_SUBNET
   */
  constructor(scope: Construct, id: string, props: FargateProfileProps) {
    super(scope, id);
    const profiles = props.cluster._profiles;
    this.profileName = requireProfileName(this, props.profileName ?? id);
    this.selectors = requireSelectors(this, this.profileName, props.selectors, profiles.quotas);
    profiles.require(this);
    const resource = createFargateProfile(this, {
      clusterName: profiles.clusterReference,
      profileName: this.profileName,
      podExecutionRoleArn: profiles.podExecutionRole.arn,
      selectors: this.selectors,
      subnetIds: this.requirePrivate(props.subnets ?? profiles.defaultSubnets),
      dependsOn: profiles.predecessors,
    });
    profiles.add(this, resource);
  }

  private requirePrivate(subnets: ISubnet[]): string[] {
    const open = subnets.filter(({ isPublic }) => isPublic);
    if (open.length > 0) {
      fail('FARGATE_PUBLIC_SUBNET', {
        scope: this,
        what: `Fargate profile ${this.profileName} was given public subnets`,
        given: `${open.length} of ${subnets.length} subnets are public`,
      });
    }
    return subnets.map(({ subnetId }) => subnetId);
  }
}
