import type { Capabilities } from '../capabilities';
import { ExposureKind } from '../exposure';
import { PodSizeLimit } from '../pod-size-limit';
import type { ServedPool } from './served-pool';

/** What differs from one on-premises cluster to the next. */
export interface OnPremTraits {
  readonly pools: readonly ServedPool[];
  readonly hasIngressController: boolean;
  readonly volumeDrivers: readonly string[];
  readonly dynamicVolumes: boolean;
  readonly networkPolicyEnforcement: boolean;
}

/** The answers of an on-premises cluster. */
export function onPremCapabilities(traits: OnPremTraits): Capabilities {
  return {
    exposures: exposuresOf(traits),
    // MetalLB hands out addresses and leaves the forwarding to kube-proxy, which knows UDP
    udpLoadBalancers: traits.pools.length > 0,
    dynamicVolumes: traits.dynamicVolumes,
    volumeDrivers: [...traits.volumeDrivers],
    // nodes are ordinary machines: nothing stands between a pod and what the kubelet offers
    daemonSets: true,
    privilegedPods: true,
    hostPorts: true,
    // up to the network plugin: Calico enforces, plain flannel does not
    networkPolicies: traits.networkPolicyEnforcement,
    podSpread: true,
    gatewayClasses: [],
    largestPod: PodSizeLimit.unknown(),
    // no cloud stands behind the cluster whose identities a ServiceAccount could assume
    workloadIdentity: false,
  };
}

function exposuresOf({ pools, hasIngressController }: OnPremTraits): ExposureKind[] {
  return [
    ExposureKind.NONE,
    ...(pools.some(({ external }) => !external) ? [ExposureKind.INTERNAL] : []),
    ...(hasIngressController ? [ExposureKind.INTERNAL_HTTP] : []),
    ...(pools.some(({ external }) => external) ? [ExposureKind.EXTERNAL] : []),
    ...(hasIngressController ? [ExposureKind.EXTERNAL_HTTP] : []),
  ];
}
