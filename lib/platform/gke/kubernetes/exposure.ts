import type { Construct } from 'constructs';
import type { ICluster } from '../../cluster';
import { ExposureBinding, ExposureKind, ExposureSpec } from '../../exposure';
import { requireExposure } from '../../exposure-support';
import { ExternalLoadBalancerOptions } from '../external-load-balancer-options';
import { HttpOptions } from '../http-options';
import { InternalLoadBalancerOptions } from '../internal-load-balancer-options';
import { gkeOptions } from './exposure-options';
import { httpExposure } from './http-exposure';
import { externalLoadBalancer, internalLoadBalancer } from './load-balancer-exposure';

/** How a Service on GKE is reached. */
export function bindExposure(scope: Construct, cluster: ICluster, spec: ExposureSpec): ExposureBinding {
  requireExposure(scope, cluster, spec);
  const options = gkeOptions(scope, spec);
  switch (spec.kind) {
    case ExposureKind.NONE:
      return { serviceType: 'ClusterIP', serviceAnnotations: {} };
    case ExposureKind.INTERNAL:
      return internalLoadBalancer(InternalLoadBalancerOptions.isInternalLoadBalancerOptions(options) ? options._props : {});
    case ExposureKind.EXTERNAL:
      return externalLoadBalancer(ExternalLoadBalancerOptions.isExternalLoadBalancerOptions(options) ? options._props : {});
    case ExposureKind.INTERNAL_HTTP:
    case ExposureKind.EXTERNAL_HTTP:
      return httpExposure(scope, spec, HttpOptions.isHttpOptions(options) ? options : new HttpOptions());
  }
}
