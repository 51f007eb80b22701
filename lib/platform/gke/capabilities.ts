import type { Capabilities } from '../capabilities';
import { ExposureKind } from '../exposure';
import { PodSizeLimit } from '../pod-size-limit';

/** The CSI driver of Persistent Disk. */
const PERSISTENT_DISK_DRIVER = 'pd.csi.storage.gke.io';

/** What decides the answers. */
export interface GkeMode {
  /** Whether Google runs the nodes. */
  readonly autopilot: boolean;
  /** Whether NetworkPolicies are enforced. */
  readonly networkPolicyEnforcement: boolean;
  /** The CSI drivers that are switched on; undefined for those that the mode has by default. */
  readonly volumeDrivers?: string[];
}

/** What a GKE cluster can do. Every answer names the page of cloud.google.com/kubernetes-engine/docs that documents it, as of 2026-11. */
export function gkeCapabilities({ autopilot, networkPolicyEnforcement, volumeDrivers }: GkeMode): Capabilities {
  return {
    // cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer and /concepts/ingress
    exposures: [ExposureKind.NONE, ExposureKind.INTERNAL, ExposureKind.INTERNAL_HTTP, ExposureKind.EXTERNAL, ExposureKind.EXTERNAL_HTTP],
    // passthrough Network Load Balancers forward TCP and UDP: /concepts/service-load-balancer
    udpLoadBalancers: true,
    // StorageClasses standard-rwo and premium-rwo exist from the start: /concepts/persistent-volumes
    dynamicVolumes: true,
    volumeDrivers: [...(volumeDrivers ?? defaultVolumeDrivers(autopilot))],
    // also on Autopilot: /concepts/daemonset
    daemonSets: true,
    // Autopilot admits them only from an allowlist of partners: /concepts/autopilot-security
    privilegedPods: !autopilot,
    hostPorts: !autopilot,
    // Dataplane V2 always enforces, an older cluster only with the Calico add-on: /how-to/network-policy
    networkPolicies: networkPolicyEnforcement,
    // both modes schedule on nodes in zones: /how-to/scheduling-for-ha
    podSpread: true,
    // the Gateway controller; on Autopilot from the start, else by --gateway-api=standard: /concepts/gateway-api
    gatewayClasses: ['gke-l7-global-external-managed', 'gke-l7-regional-external-managed', 'gke-l7-rilb', 'gke-l7-gxlb'],
    // node pools and compute classes decide, and the program knows neither: /concepts/autopilot-resource-requests
    largestPod: PodSizeLimit.unknown(),
    // Workload Identity Federation for GKE: /concepts/workload-identity
    workloadIdentity: true,
  };
}

/** Standard clusters start with Persistent Disk, Autopilot also with Filestore and Cloud Storage FUSE (/concepts/storage-overview). */
function defaultVolumeDrivers(autopilot: boolean): string[] {
  return autopilot ? [PERSISTENT_DISK_DRIVER, 'filestore.csi.storage.gke.io', 'gcsfuse.csi.storage.gke.io'] : [PERSISTENT_DISK_DRIVER];
}
