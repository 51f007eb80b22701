import type { Construct, IConstruct } from 'constructs';
import { fail } from '../core/coded-error';
import type { Capabilities } from './capabilities';
import type { ExposureBinding, ExposureSpec } from './exposure';
import type { IdentityBinding, IdentitySpec } from './identity';
import type { PlacementBinding, PlacementSpec } from './placement';

/**
 * What a chart needs to know of the place it is deployed to. A platform of your own implements this
 * interface; nothing else in the library asks which platform it is.
 */
export interface ICluster extends IConstruct {
  /** The cluster's name, always a literal. */
  readonly name: string;
  /** The folder under the output folder that its manifests go to. */
  readonly folder: string;
  /** What the cluster as a whole can do. */
  readonly capabilities: Capabilities;
  /** Labels that namespaces of this cluster should carry. */
  readonly namespaceLabels: { [name: string]: string };

  /** Says where pods will run. It is asked when manifests are rendered, and creates nothing. */
  bindPlacement(scope: Construct, spec: PlacementSpec): PlacementBinding;

  /**
   * Makes a Service reachable: creates what is needed beside it in `scope` (an Ingress, a BackendConfig)
   * and says what the Service itself must look like.
   */
  bindExposure(scope: Construct, spec: ExposureSpec): ExposureBinding;

  /** Gives a ServiceAccount an identity outside the cluster. */
  bindIdentity(scope: Construct, spec: IdentitySpec): IdentityBinding;
}

const CLUSTER = Symbol.for('kasane.Cluster');

interface AssignedScope extends IConstruct {
  [CLUSTER]?: ICluster;
}

/** Finds the cluster of a construct. */
export class Cluster {
  /** The cluster of the nearest scope that has one. @throws CLUSTER_MISSING */
  public static of(scope: IConstruct): ICluster {
    return Cluster.tryOf(scope) ?? fail('CLUSTER_MISSING', { scope, what: 'no cluster is known here' });
  }

  /** The cluster of the nearest scope that has one, or undefined. */
  public static tryOf(scope: IConstruct): ICluster | undefined {
    const nearestFirst: AssignedScope[] = [...scope.node.scopes].reverse();
    return nearestFirst.find((above) => above[CLUSTER] !== undefined)?.[CLUSTER];
  }

  /**
   * Says which cluster a chart (or any scope) is deployed to, for charts that are not `ClusterChart`s.
   *
   * @throws CLUSTER_ASSIGNED_TWICE when it was assigned to another one
   */
  public static assign(scope: Construct, cluster: ICluster): void {
    const assigned = (scope as AssignedScope)[CLUSTER];
    if (assigned && assigned !== cluster) {
      fail('CLUSTER_ASSIGNED_TWICE', {
        scope,
        what: 'the scope belongs to another cluster already',
        given: cluster.name,
        allowed: assigned.name,
      });
    }
    Object.defineProperty(scope, CLUSTER, { value: cluster, configurable: true });
  }

  private constructor() {}
}
