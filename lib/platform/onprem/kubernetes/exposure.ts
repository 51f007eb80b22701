import type { Construct } from 'constructs';
import { fail } from '../../../core/coded-error';
import type { ICluster } from '../../cluster';
import { ExposureBinding, ExposureKind, ExposureSpec } from '../../exposure';
import { requireExposure } from '../../exposure-support';
import type { IPlatformOptions } from '../../platform-options';
import type { IngressController } from '../ingress-controller';
import { MetalLbOptions } from '../metal-lb-options';
import { bindMetalLb } from '../metal-lb-service';
import { NginxOptions } from '../nginx-options';
import type { ServedPool } from '../served-pool';
import { createNginxIngress } from './nginx-ingress';

/** What an exposure needs to know of the cluster. */
export interface ExposureContext {
  readonly cluster: ICluster;
  readonly pools: readonly ServedPool[];
  readonly ingressController: IngressController;
}

const CLUSTER_IP: ExposureBinding = { serviceType: 'ClusterIP', serviceAnnotations: {} };

/** Answers every exposure: MetalLB serves the load balancers, ingress-nginx the HTTP routers. */
export function bindOnPremExposure(scope: Construct, context: ExposureContext, spec: ExposureSpec): ExposureBinding {
  requireExposure(scope, context.cluster, spec);
  const metalLb = singleOptions(scope, spec, MetalLbOptions.isMetalLbOptions, [ExposureKind.INTERNAL, ExposureKind.EXTERNAL]);
  const nginx = singleOptions(scope, spec, NginxOptions.isNginxOptions, [ExposureKind.INTERNAL_HTTP, ExposureKind.EXTERNAL_HTTP]);
  const { className, externalClassName } = context.ingressController;
  switch (spec.kind) {
    case ExposureKind.NONE:
      return CLUSTER_IP;
    case ExposureKind.INTERNAL:
    case ExposureKind.EXTERNAL:
      return bindMetalLb(scope, context, spec, metalLb);
    case ExposureKind.INTERNAL_HTTP:
      createNginxIngress(scope, className!, spec, nginx);
      return CLUSTER_IP;
    case ExposureKind.EXTERNAL_HTTP:
      createNginxIngress(scope, externalClassName!, spec, nginx);
      return CLUSTER_IP;
  }
}

/** The options of one kind; refused when they were given twice, or to an exposure that they say nothing about. */
function singleOptions<T extends IPlatformOptions>(
  scope: Construct,
  spec: ExposureSpec,
  isOfKind: (options: IPlatformOptions) => options is T,
  kinds: ExposureKind[],
): T | undefined {
  const [options, second] = spec.platformOptions.filter(isOfKind);
  if (second) {
    fail('PLATFORM_OPTIONS_CONFLICT', { scope, what: `${options.optionsKind} were given twice`, fix: 'put all options into one' });
  }
  if (options && !kinds.includes(spec.kind)) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: `${options.optionsKind} say nothing about this exposure`,
      given: `Exposure.${spec.kind}`,
      allowed: kinds.map((kind) => `Exposure.${kind}`).join(', '),
      fix: 'remove the options, or choose another exposure',
    });
  }
  return options;
}
