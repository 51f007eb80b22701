import type { Construct } from 'constructs';
import type { AddressPool } from './address-pool';
import { OnPremCluster } from './onprem-cluster';
import type { OnPremClusterOptions } from './onprem-cluster-props';

/**
 * What a `Minikube` takes. Unlike other on-premises clusters it has `dynamicVolumes` by default, and no
 * `networkPolicyEnforcement`.
 */
export interface MinikubeProps extends OnPremClusterOptions {
  /** The cluster's name: a literal DNS label of at most 54 characters. @default 'minikube' */
  readonly name?: string;
  /** The addresses that MetalLB gives to Services. @default - none */
  readonly addressPools?: AddressPool[];
}

/**
 * minikube on a developer's machine (minikube.sigs.k8s.io/docs, read 2026-11).
 *
 * - HTTP: `minikube addons enable ingress` installs ingress-nginx with the class `nginx`, the default here.
 * - Load balancers: give `addressPools` from the network of `minikube ip`, and install MetalLB 0.13 or newer from its
 *   own manifests; the `metallb` add-on is an older one that reads a ConfigMap and knows no IPAddressPool. Or run
 *   `minikube tunnel`, which serves every Service of type LoadBalancer: then describe its addresses as a pool with
 *   `OnPremCluster.fromAttributes`, which renders none.
 * - NetworkPolicies: the default network plugin ignores them. Started with `--cni calico` it does not; then set
 *   `networkPolicyEnforcement`.
 * - Volumes: its built-in StorageClass makes them on demand.
 */
export class Minikube extends OnPremCluster {
  /** @throws NAME_INVALID, ADDRESS_POOL_INVALID, ADDRESS_POOL_OVERLAP, IP_RANGE_INVALID or WRONG_TREE */
  constructor(scope: Construct, id: string, props: MinikubeProps = {}) {
    super(scope, id, {
      ...props,
      name: props.name ?? 'minikube',
      dynamicVolumes: props.dynamicVolumes ?? true,
      networkPolicyEnforcement: props.networkPolicyEnforcement ?? false,
    });
  }
}
