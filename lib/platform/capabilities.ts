import type { ExposureKind } from './exposure';
import type { PodSizeLimit } from './pod-size-limit';

/**
 * What a cluster, or the place a pod lands on in it, can do. Shared code asks these questions and never
 * the name of a platform; no member is optional, so a platform answers all of them.
 */
export interface Capabilities {
  /** The exposures that can be served. */
  readonly exposures: ExposureKind[];
  /** Whether load balancers forward UDP. */
  readonly udpLoadBalancers: boolean;
  /** Whether a claim is given a new volume on demand. */
  readonly dynamicVolumes: boolean;
  /** The CSI drivers whose volumes can be mounted. */
  readonly volumeDrivers: string[];
  /** Whether DaemonSets run. */
  readonly daemonSets: boolean;
  /** Whether privileged containers, host namespaces and hostPath volumes are admitted. */
  readonly privilegedPods: boolean;
  /** Whether containers may bind ports of the node. */
  readonly hostPorts: boolean;
  /** Whether NetworkPolicies are enforced. */
  readonly networkPolicies: boolean;
  /** Whether affinity and topology spread have an effect on where a pod runs. */
  readonly podSpread: boolean;
  /** The Gateway API classes that exist. */
  readonly gatewayClasses: string[];
  /** The largest pod. */
  readonly largestPod: PodSizeLimit;
  /** Whether a ServiceAccount can stand for an identity outside the cluster. */
  readonly workloadIdentity: boolean;
}
