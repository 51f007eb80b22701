import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { requireDnsLabel } from '../core/names';
import { requireKubernetesTree } from '../core/trees';
import { Cluster, ICluster } from '../platform/cluster';
import { ensureNamespace } from './namespaces';
import { PodSecurityLevel } from './pod-security-level';
import { TerraformTokenResolver } from './terraform-token-resolver';
import { refuseTokens } from './token-guard';

/** What a `ClusterChart` takes. */
export interface ClusterChartProps {
  /** The cluster that the chart is deployed to. */
  readonly cluster: ICluster;
  /** The namespace of every namespaced object that names none. */
  readonly namespace: string;
  /**
   * Whether to create the Namespace, unless an earlier chart of the cluster did. Namespaces that every
   * cluster has (default, kube-system, kube-public, kube-node-lease) are never created.
   * @default true
   */
  readonly createNamespace?: boolean;
  /**
   * The Pod Security level that the created Namespace enforces, audits and warns of.
   * @default PodSecurityLevel.RESTRICTED
   */
  readonly podSecurity?: PodSecurityLevel;
  /** Labels for every object of the chart. @default - none */
  readonly labels?: { [name: string]: string };
}

/**
 * A chart that knows its cluster. Workloads in it are rendered for that cluster; plain kplus constructs,
 * `ApiObject`, `Include` and `Helm` may stand beside them.
 *
 * Creates: one Namespace, for the first chart of a cluster and namespace that is applied. The chart is written to
 * `dist/<cluster>/<chart>.k8s.yaml`. It also works in a plain `cdk8s.App`.
 */
export class ClusterChart extends Chart {
  /** The cluster that the chart is deployed to. */
  public readonly cluster: ICluster;

  /**
   * @throws WRONG_TREE when the scope is in the Terraform tree
   * @throws NAME_INVALID when the namespace is no DNS label
   */
  constructor(scope: Construct, id: string, props: ClusterChartProps) {
    requireKubernetesTree(scope, id, 'chart');
    super(scope, id, {
      namespace: requireDnsLabel(scope, 'namespace', props.namespace),
      labels: props.labels,
      disableResourceNameHashes: true,
    });
    this.cluster = props.cluster;
    Cluster.assign(this, props.cluster);
    TerraformTokenResolver.ensure(this);
    if (props.createNamespace ?? true) {
      ensureNamespace(this, props.cluster, props.namespace, props.podSecurity ?? PodSecurityLevel.RESTRICTED);
    }
  }

  /** Renders the objects, and refuses Terraform tokens in them. */
  public toJson(): any[] {
    const objects = super.toJson();
    refuseTokens(this, objects);
    return objects;
  }
}
