import type { IConstruct } from 'constructs';
import { fail } from '../../../../../core/coded-error';
import { requireDnsSubdomain } from '../../../../../core/names';
import { isResourceName, RESOURCE_NAME_RULE } from '../../../resource-name';
import type { CdnConfig } from '../cdn';
import type { CacheBypassHeader, CacheKeyPolicy, SignedUrlKey } from '../cdn-cache';
import { checkCdnTtls } from './check-cdn-ttls';
import { isHeaderName } from './check-custom-headers';
import { checkNegativeCaching } from './check-negative-caching';
import { requireAtMost, requireDistinct, requireWholeNumberField } from './field-limits';

// cdnPolicy of backendServices in the Compute Engine API and cloud.google.com/cdn/docs/using-signed-urls, read 2026-11
const MOST_BYPASS_HEADERS = 5;
const MOST_SIGNED_URL_KEYS = 3;
const ONE_WEEK = 604800;

/** Refuses what Cloud CDN would refuse, and what the controller would drop in silence. */
export function checkCdn(scope: IConstruct, cdn: CdnConfig): void {
  if (cdn.cachePolicy) checkCacheKey(scope, cdn.cachePolicy);
  checkBypassHeaders(scope, cdn.bypassCacheOnRequestHeaders ?? []);
  checkCdnTtls(scope, cdn);
  checkNegativeCaching(scope, cdn);
  requireWholeNumberField(scope, 'cdn.serveWhileStale', cdn.serveWhileStale, 0, ONE_WEEK);
  requireWholeNumberField(scope, 'cdn.signedUrlCacheMaxAgeSec', cdn.signedUrlCacheMaxAgeSec, 0, Number.MAX_SAFE_INTEGER);
  checkSignedUrlKeys(scope, cdn.signedUrlKeys ?? []);
}

function checkCacheKey(scope: IConstruct, policy: CacheKeyPolicy): void {
  const { includeQueryString, queryStringBlacklist: blacklist = [], queryStringWhitelist: whitelist = [] } = policy;
  if (blacklist.length > 0 && whitelist.length > 0) {
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: 'cdn.cachePolicy has both a query string blacklist and a whitelist',
      given: `${blacklist.length} and ${whitelist.length} parameters`,
      allowed: 'one of queryStringBlacklist and queryStringWhitelist',
    });
  }
  if (blacklist.length + whitelist.length > 0 && !includeQueryString) {
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: 'cdn.cachePolicy lists query parameters that have no effect',
      given: `includeQueryString: ${includeQueryString}`,
      fix: 'set includeQueryString to true, or remove the list',
    });
  }
}

function checkBypassHeaders(scope: IConstruct, headers: readonly CacheBypassHeader[]): void {
  const field = 'cdn.bypassCacheOnRequestHeaders';
  requireAtMost(scope, field, headers, MOST_BYPASS_HEADERS);
  headers.forEach(({ headerName }) => {
    if (isHeaderName(headerName)) return;
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: `${field} holds something that is no name of a header`,
      given: JSON.stringify(headerName),
      allowed: 'the name of a header, for example Authorization',
    });
  });
  const lowerCase = headers.map(({ headerName }) => headerName.toLowerCase());
  requireDistinct(scope, field, lowerCase);
}

function checkSignedUrlKeys(scope: IConstruct, keys: readonly SignedUrlKey[]): void {
  requireAtMost(scope, 'cdn.signedUrlKeys', keys, MOST_SIGNED_URL_KEYS);
  keys.forEach(({ keyName, secretName }) => {
    requireDnsSubdomain(scope, 'cdn.signedUrlKeys Secret', secretName);
    if (isResourceName(keyName)) return;
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: 'cdn.signedUrlKeys holds something that is no name of a key',
      given: `"${keyName}"`,
      allowed: RESOURCE_NAME_RULE,
    });
  });
  const names = keys.map(({ keyName }) => keyName);
  requireDistinct(scope, 'cdn.signedUrlKeys', names);
}
