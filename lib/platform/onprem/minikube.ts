import type { Construct } from 'constructs';
import { OnPremCluster } from './onprem-cluster';
import type { MinikubeProps } from './onprem-cluster-props';

/**
 * minikube on a developer's machine (minikube.sigs.k8s.io, read 2026-11).
 *
 * - HTTP: `minikube addons enable ingress` installs ingress-nginx with the class `nginx`, the default here.
 * - Load balancers: give `addressPools` from the network of `minikube ip`, and install MetalLB 0.13 or newer from its
 *   own manifests: the `metallb` add-on is an older one that reads a ConfigMap and knows no IPAddressPool.
 *   `minikube tunnel` also serves Services of type LoadBalancer; with it, mark no pool and expose by HTTP.
 * - NetworkPolicies have no effect unless it was started with `--cni calico`; then set `networkPolicyEnforcement`.
 * - Volumes are made on demand by its built-in StorageClass.
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
