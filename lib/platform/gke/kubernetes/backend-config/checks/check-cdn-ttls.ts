import type { IConstruct } from 'constructs';
import { fail } from '../../../../../core/coded-error';
import type { CdnConfig } from '../cdn';
import { CdnCacheMode } from '../cdn-cache';
import { requireWholeNumberField } from './field-limits';

/** 366 days, the limit of all times in cdnPolicy (Compute Engine API, backendServices, read 2026-11). */
const LONGEST_TTL = 31622400;

/** What the controller sends for a time that is left out (kubernetes/ingress-gce, pkg/backends/features/cdn.go, read 2026-11). */
const DEFAULT_DEFAULT_TTL = 3600;
const DEFAULT_MAX_TTL = 86400;

/** Refuses times that are out of range, that the cache mode has no use for, or that contradict each other. */
export function checkCdnTtls(scope: IConstruct, cdn: CdnConfig): void {
  requireWholeNumberField(scope, 'cdn.clientTtl', cdn.clientTtl, 0, LONGEST_TTL);
  requireWholeNumberField(scope, 'cdn.defaultTtl', cdn.defaultTtl, 0, LONGEST_TTL);
  requireWholeNumberField(scope, 'cdn.maxTtl', cdn.maxTtl, 0, LONGEST_TTL);
  const mode = cdn.cacheMode ?? CdnCacheMode.CACHE_ALL_STATIC;
  if (mode === CdnCacheMode.USE_ORIGIN_HEADERS) {
    refuseTtl(scope, 'clientTtl', cdn.clientTtl, mode);
    refuseTtl(scope, 'defaultTtl', cdn.defaultTtl, mode);
  }
  if (mode !== CdnCacheMode.CACHE_ALL_STATIC) {
    refuseTtl(scope, 'maxTtl', cdn.maxTtl, mode);
    return;
  }
  const { defaultTtl = DEFAULT_DEFAULT_TTL, maxTtl = DEFAULT_MAX_TTL } = cdn;
  if (defaultTtl > maxTtl) {
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: 'cdn.defaultTtl is longer than cdn.maxTtl',
      given: `defaultTtl ${describe(cdn.defaultTtl, defaultTtl)}, maxTtl ${describe(cdn.maxTtl, maxTtl)}`,
      allowed: `defaultTtl up to ${maxTtl}`,
      fix: 'give both',
    });
  }
}

function refuseTtl(scope: IConstruct, field: string, value: number | undefined, mode: CdnCacheMode): void {
  if (value === undefined) return;
  fail('BACKEND_CONFIG_INVALID', {
    scope,
    what: `cdn.${field} has no effect in this cache mode`,
    given: `${field} ${value}, cacheMode ${mode}`,
    fix: `remove ${field}, or choose another cacheMode`,
  });
}

function describe(given: number | undefined, effective: number): string {
  return given === undefined ? `${effective} (by default)` : String(given);
}
