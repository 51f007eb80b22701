import type { IConstruct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { ExposureKind, ExposureSpec } from '../../exposure';
import { AlbOptions } from './alb-options';
import { NlbOptions } from './nlb-options';

/** The options of a workload that are for EKS. */
export interface EksExposureOptions {
  readonly nlb?: NlbOptions;
  readonly alb?: AlbOptions;
}

const SERVED_BY_NLB: readonly ExposureKind[] = [ExposureKind.INTERNAL, ExposureKind.EXTERNAL];
const SERVED_BY_ALB: readonly ExposureKind[] = [ExposureKind.INTERNAL_HTTP, ExposureKind.EXTERNAL_HTTP];

/**
 * Takes the options that are for EKS and leaves those of other platforms. Options for the other kind of load balancer
 * would have no effect on any cluster, so they are refused.
 */
export function optionsOf(scope: IConstruct, spec: ExposureSpec): EksExposureOptions {
  return {
    nlb: onlyOne(scope, spec, 'eks.NlbOptions', spec.platformOptions.filter(NlbOptions.isNlbOptions), SERVED_BY_NLB),
    alb: onlyOne(scope, spec, 'eks.AlbOptions', spec.platformOptions.filter(AlbOptions.isAlbOptions), SERVED_BY_ALB),
  };
}

function onlyOne<T>(scope: IConstruct, spec: ExposureSpec, name: string, found: T[], kinds: readonly ExposureKind[]): T | undefined {
  if (found.length > 0 && !kinds.includes(spec.kind)) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: `${name} are for another kind of load balancer than this exposure is served by`,
      given: `${name} with Exposure.${spec.kind}`,
      allowed: kinds.map((kind) => `Exposure.${kind}`).join(', '),
      fix: `remove the ${name}, or choose another exposure`,
    });
  }
  if (found.length > 1) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: `there is one load balancer, and several ${name} for it`,
      given: String(found.length),
      allowed: '1',
      fix: 'write them as one',
    });
  }
  return found[0];
}
