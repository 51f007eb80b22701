import type { AddressPool, AddressPoolAttributes } from './address-pool';
import type { IngressController } from './ingress-controller';

/** What an on-premises cluster is like, beside its name and its address pools. */
export interface OnPremClusterOptions {
  /** The folder under the output folder that the cluster's manifests go to. @default - the cluster's name */
  readonly folder?: string;
  /** What serves the HTTP exposures. @default IngressController.nginx() */
  readonly ingressController?: IngressController;
  /** The CSI drivers that are installed, for example `csi.san.synology.com`. @default - none */
  readonly volumeDrivers?: string[];
  /** Whether a StorageClass makes volumes on demand. @default false */
  readonly dynamicVolumes?: boolean;
  /** Whether the network plugin enforces NetworkPolicies: Calico and Cilium do, flannel alone does not. @default true */
  readonly networkPolicyEnforcement?: boolean;
  /** The namespace that MetalLB runs in. @default 'metallb-system' */
  readonly metalLbNamespace?: string;
}

/** What an `OnPremCluster` takes. */
export interface OnPremClusterProps extends OnPremClusterOptions {
  /** The cluster's name: a literal DNS label of at most 54 characters. */
  readonly name: string;
  /**
   * The addresses that MetalLB gives to Services. More can be added with `addAddressPool`.
   * @default - none: `Exposure.internal()` and `Exposure.external()` are refused with EXPOSURE_UNSUPPORTED
   */
  readonly addressPools?: AddressPool[];
}

/** What is known of a cluster whose address pools are managed elsewhere. */
export interface OnPremClusterAttributes extends OnPremClusterOptions {
  /** The cluster's name: a literal DNS label of at most 54 characters. */
  readonly name: string;
  /** The pools that exist. @default - none: `Exposure.internal()` and `Exposure.external()` are refused */
  readonly addressPools?: AddressPoolAttributes[];
}
