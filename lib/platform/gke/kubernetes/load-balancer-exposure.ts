import type { ExposureBinding } from '../../exposure';
import type { ExternalLoadBalancerOptionsProps } from '../external-load-balancer-options';
import type { InternalLoadBalancerOptionsProps } from '../internal-load-balancer-options';

// Annotations as in kubernetes/ingress-gce, pkg/annotations and pkg/l4annotations (read 2026-11). Draining cannot be
// set for passthrough load balancers: connections go on until the pod ends.

/**
 * An internal passthrough Network Load Balancer. It is asked for by the annotation rather than by a load balancer
 * class, because a class can never be changed on a Service that exists.
 */
export function internalLoadBalancer(options: InternalLoadBalancerOptionsProps): ExposureBinding {
  const { globalAccess, subnet } = options;
  return {
    serviceType: 'LoadBalancer',
    serviceAnnotations: {
      'networking.gke.io/load-balancer-type': 'Internal',
      // written when false too, so that switching it off is seen in the manifest
      ...(globalAccess === undefined ? {} : { 'networking.gke.io/internal-load-balancer-allow-global-access': String(globalAccess) }),
      ...(subnet === undefined ? {} : { 'networking.gke.io/load-balancer-subnet': subnet }),
      ...addressAnnotation(options.reservedAddresses),
    },
    loadBalancerSourceRanges: options.sourceRanges,
  };
}

/** An external passthrough Network Load Balancer on a backend service; without the annotation GKE makes one on a target pool. */
export function externalLoadBalancer({ networkTier, reservedAddresses, sourceRanges }: ExternalLoadBalancerOptionsProps): ExposureBinding {
  return {
    serviceType: 'LoadBalancer',
    serviceAnnotations: {
      'cloud.google.com/l4-rbs': 'enabled',
      ...(networkTier === undefined ? {} : { 'cloud.google.com/network-tier': networkTier }),
      ...addressAnnotation(reservedAddresses),
    },
    loadBalancerSourceRanges: sourceRanges,
  };
}

function addressAnnotation(names: string[] | undefined): { [name: string]: string } {
  return names ? { 'networking.gke.io/load-balancer-ip-addresses': names.join(',') } : {};
}
