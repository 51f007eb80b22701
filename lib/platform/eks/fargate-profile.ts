import { Construct } from 'constructs';
import type { ISubnet } from '../../aws/network/subnet';
import { fail } from '../../core/coded-error';
import { findStack, requireTerraformStack } from '../../core/trees';
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

  private readonly profileSelectors: FargateSelector[];

  /**
   * @throws FARGATE_SELECTOR_LIMIT, FARGATE_SELECTOR_INVALID, FARGATE_LABEL_LIMIT, FARGATE_PROFILE_NAME_INVALID,
   * FARGATE_PROFILE_LIMIT, FARGATE_PROFILE_DUPLICATE, FARGATE_PUBLIC_SUBNET, SUBNET_ATTRIBUTE_MISSING,
   * FARGATE_PROFILE_FOREIGN_STACK, WRONG_TREE, AWS_STACK_MISSING, CONSTRUCT_ID_TAKEN
   */
  constructor(scope: Construct, id: string, props: FargateProfileProps) {
    requireTerraformStack(scope, id, 'Fargate profile');
    super(scope, id);
    const profiles = props.cluster._profiles;
    this.requireStackOf(props.cluster);
    this.profileName = requireProfileName(this, props.profileName ?? id);
    this.profileSelectors = requireSelectors(this, this.profileName, props.selectors, profiles.quotas).map(copyOf);
    profiles.require(this);
    const resource = createFargateProfile(this, {
      clusterName: profiles.clusterReference,
      profileName: this.profileName,
      podExecutionRoleArn: profiles.podExecutionRole.arn,
      selectors: this.profileSelectors,
      subnetIds: this.requirePrivate(props.subnets ?? profiles.defaultSubnets),
      dependsOn: profiles.predecessors,
    });
    profiles.add(this, resource);
  }

  /** Which pods match. */
  public get selectors(): FargateSelector[] {
    return this.profileSelectors.map(copyOf);
  }

  /** Terraform creates profiles one after another only as far as it knows of the one before: within a stack. */
  private requireStackOf(cluster: Cluster): void {
    const [own, its] = [findStack(this), findStack(cluster)];
    if (own === its) return;
    fail('FARGATE_PROFILE_FOREIGN_STACK', {
      scope: this,
      what: 'the Fargate profile stands in another stack than its cluster',
      given: `stack "${own?.node.id}"`,
      allowed: `stack "${its?.node.id}"`,
    });
  }

  private requirePrivate(subnets: ISubnet[]): string[] {
    if (subnets.length === 0) {
      fail('SUBNET_ATTRIBUTE_MISSING', {
        scope: this,
        what: `Fargate profile ${this.profileName} was given no subnet`,
        given: 'an empty list',
        fix: 'leave subnets out, or pass some of network.privateSubnets',
      });
    }
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

function copyOf({ namespace, labels }: FargateSelector): FargateSelector {
  return { namespace, labels: labels && { ...labels } };
}
