import type { IConstruct } from 'constructs';
import { fail } from '../../../../../core/coded-error';
import type { CdnConfig } from '../cdn';
import { requireDistinct, requireWholeNumberField } from './field-limits';

/** The errors that can be cached, and for how many seconds at most (Compute Engine API, backendServices, read 2026-11). */
const CACHEABLE_ERRORS: readonly number[] = [300, 301, 308, 404, 405, 410, 421, 451, 501];
const LONGEST_TTL = 1800;

/** Refuses errors that Cloud CDN does not cache, and a policy that is switched off. */
export function checkNegativeCaching(scope: IConstruct, cdn: CdnConfig): void {
  const policy = cdn.negativeCachingPolicy ?? [];
  if (policy.length > 0 && cdn.negativeCaching === false) {
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: 'cdn.negativeCachingPolicy has no effect while negative caching is off',
      given: 'negativeCaching: false',
      fix: 'remove negativeCachingPolicy, or leave negativeCaching on',
    });
  }
  policy.forEach(({ code, ttl }) => {
    requireWholeNumberField(scope, 'cdn.negativeCachingPolicy.ttl', ttl, 0, LONGEST_TTL);
    if (CACHEABLE_ERRORS.includes(code)) return;
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: 'cdn.negativeCachingPolicy names a status that is never cached',
      given: String(code),
      allowed: CACHEABLE_ERRORS.join(', '),
    });
  });
  const codes = policy.map(({ code }) => String(code));
  requireDistinct(scope, 'cdn.negativeCachingPolicy', codes);
}
