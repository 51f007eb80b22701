import { Construct } from 'constructs';
import type { Capabilities } from '../capabilities';
import type { PlacementBinding, PlacementSpec } from '../placement';
import { FARGATE } from './capabilities';
import { Cluster, ClusterProps } from './cluster';
import type { ClusterAttributes } from './cluster-attributes';
import type { IEksCluster } from './eks-cluster';
import { placePods, WITHOUT_PROFILE } from './placement';
import { createCoreDns } from './terraform/core-dns';

/**
 * An EKS cluster without nodes: every pod runs on Fargate.
 *
 * Creates: what `Cluster` creates, a Fargate profile `kube-system` for that namespace, and the CoreDNS add-on
 * on Fargate after it. Add a profile for each namespace of yours with `addFargateProfile`.
 * Billed: the cluster per hour, two CoreDNS pods of 0.25 vCPU and 0.5 GB.
 */
export class FargateCluster extends Cluster {
  /** A cluster that exists already and has no nodes, unless `fargateOnly` says otherwise; else as `Cluster.fromAttributes`. */
  public static fromAttributes(scope: Construct, id: string, attributes: ClusterAttributes): IEksCluster {
    return Cluster.fromAttributes(scope, id, { ...attributes, fargateOnly: attributes.fargateOnly ?? true });
  }

  constructor(scope: Construct, id: string, props: ClusterProps) {
    super(scope, id, props);
    this.addFargateProfile('kube-system', { selectors: [{ namespace: 'kube-system' }] });
    createCoreDns(this, this._profiles.clusterReference, this._profiles.predecessors);
  }

  public get capabilities(): Capabilities {
    return FARGATE;
  }

  public bindPlacement(_scope: Construct, spec: PlacementSpec): PlacementBinding {
    return placePods(this.fargateProfiles, spec, WITHOUT_PROFILE);
  }
}
