import type { IConstruct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { ExposureKind, ExposureSpec } from '../../exposure';
import type { IPlatformOptions } from '../../platform-options';
import { ExternalLoadBalancerOptions } from '../external-load-balancer-options';
import { HttpOptions } from '../http-options';
import { InternalLoadBalancerOptions } from '../internal-load-balancer-options';

/** The GKE options that fit an exposure; none fit the one that needs no load balancer. */
const FITTING: { readonly [kind in ExposureKind]: string | undefined } = {
  [ExposureKind.NONE]: undefined,
  [ExposureKind.INTERNAL]: 'gke.internalLoadBalancer',
  [ExposureKind.EXTERNAL]: 'gke.externalLoadBalancer',
  [ExposureKind.INTERNAL_HTTP]: 'gke.http',
  [ExposureKind.EXTERNAL_HTTP]: 'gke.http',
};

/** The workload's options for GKE; refuses those for another exposure, and more than one. */
export function gkeOptions(scope: IConstruct, spec: ExposureSpec): IPlatformOptions | undefined {
  const options = spec.platformOptions.filter(isGkeOptions);
  const fitting = FITTING[spec.kind];
  const stray = options.find(({ optionsKind }) => optionsKind !== fitting);
  if (stray) {
    return fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: 'these options are for another exposure',
      given: `${stray.optionsKind} options with Exposure.${spec.kind}`,
      allowed: fitting ? `${fitting} options` : 'no gke options',
      fix: 'remove the options, or choose the exposure that they are for',
    });
  }
  if (options.length > 1) {
    return fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: 'the workload has options of one kind twice',
      given: `${options.length} times ${fitting}`,
      fix: 'put everything into one of them',
    });
  }
  return options[0];
}

function isGkeOptions(options: IPlatformOptions): boolean {
  return (
    HttpOptions.isHttpOptions(options) ||
    InternalLoadBalancerOptions.isInternalLoadBalancerOptions(options) ||
    ExternalLoadBalancerOptions.isExternalLoadBalancerOptions(options)
  );
}
