import type { FargateSelector } from './fargate-selector';
import type { LoadBalancerController } from './load-balancer-controller';

/** A Fargate profile that exists already. */
export interface FargateProfileAttributes {
  /** The profile's name. */
  readonly profileName: string;
  /** Which pods match. */
  readonly selectors: FargateSelector[];
}

/** What identifies a cluster that exists already. */
export interface ClusterAttributes {
  /** The cluster's name. */
  readonly name: string;
  /** The folder of the cluster's manifests below the output folder. @default - the name */
  readonly folder?: string;
  /**
   * Whether the cluster has no nodes, so that a pod without a profile runs nowhere.
   * @default - false for `Cluster.fromAttributes`, true for `FargateCluster.fromAttributes`
   */
  readonly fargateOnly?: boolean;
  /** The Fargate profiles. @default - none are known */
  readonly fargateProfiles?: FargateProfileAttributes[];
  /** The ARN of the OIDC provider. @default - unknown; workloads are given no identity */
  readonly oidcProviderArn?: string;
  /** The OIDC issuer, with or without `https://`. @default - unknown; workloads are given no identity */
  readonly oidcIssuer?: string;
  /** The AWS Load Balancer Controller of the cluster. @default - none is declared; exposures give a warning */
  readonly loadBalancerController?: LoadBalancerController;
}
