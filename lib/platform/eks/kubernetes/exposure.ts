import type { Construct } from 'constructs';
import type { ICluster } from '../../cluster';
import { ExposureBinding, ExposureKind, ExposureSpec } from '../../exposure';
import { requireExposure } from '../../exposure-support';
import { LoadBalancerController } from '../load-balancer-controller';
import { bindAlb } from './alb-exposure';
import { noteUndeclaredController } from './controller-finding';
import { optionsOf } from './exposure-options';
import { LoadBalancerScheme } from './load-balancer-scheme';
import { bindNlb } from './nlb-exposure';

/**
 * Makes a Service reachable on EKS: by a Network Load Balancer, or by an Application Load Balancer whose Ingress it
 * creates beside it. Without a declared controller it renders for the usual installation and notes a finding.
 */
export function bindEksExposure(
  scope: Construct,
  cluster: ICluster,
  declared: LoadBalancerController | undefined,
  spec: ExposureSpec,
): ExposureBinding {
  requireExposure(scope, cluster, spec);
  const { nlb, alb } = optionsOf(scope, spec);
  if (spec.kind === ExposureKind.NONE) return { serviceType: 'ClusterIP', serviceAnnotations: {} };
  if (!declared) noteUndeclaredController(scope, spec);
  const controller = declared ?? LoadBalancerController.installedSeparately();
  switch (spec.kind) {
    case ExposureKind.INTERNAL:
      return bindNlb(scope, controller, LoadBalancerScheme.INTERNAL, spec, nlb);
    case ExposureKind.EXTERNAL:
      return bindNlb(scope, controller, LoadBalancerScheme.INTERNET_FACING, spec, nlb);
    case ExposureKind.INTERNAL_HTTP:
      return bindAlb(scope, controller, LoadBalancerScheme.INTERNAL, spec, alb);
    case ExposureKind.EXTERNAL_HTTP:
      return bindAlb(scope, controller, LoadBalancerScheme.INTERNET_FACING, spec, alb);
  }
}
