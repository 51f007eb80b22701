import type { CacheBypassHeader, CacheKeyPolicy, CdnCacheMode, NegativeCachingPolicy, SignedUrlKey } from './cdn-cache';

/**
 * Cloud CDN: responses are cached near the users. It cannot be on together with Identity-Aware Proxy, and only an
 * external load balancer has it. Billed: per GB that the cache serves and is filled with, and per request.
 *
 * Removing `cdn` leaves it as it was; switch it off by `enabled: false`.
 *
 * Defaults are those that the controller sends (kubernetes/ingress-gce, pkg/backends/features/cdn.go, read 2026-11).
 */
export interface CdnConfig {
  /** Whether responses are cached. */
  readonly enabled: boolean;
  /** What is cached. @default CdnCacheMode.CACHE_ALL_STATIC */
  readonly cacheMode?: CdnCacheMode;
  /** What tells two requests apart. @default - host, protocol and the whole query string */
  readonly cachePolicy?: CacheKeyPolicy;
  /** Up to 5 headers in whose presence the cache is passed by. @default - none */
  readonly bypassCacheOnRequestHeaders?: CacheBypassHeader[];
  /** Seconds for which clients may cache, 0 to 31622400; not with USE_ORIGIN_HEADERS. @default 3600 */
  readonly clientTtl?: number;
  /**
   * Seconds for which responses without a time of their own are cached, 0 to `maxTtl`; not with USE_ORIGIN_HEADERS.
   * @default 3600
   */
  readonly defaultTtl?: number;
  /** Seconds for which anything is cached at most, 0 to 31622400; only with CACHE_ALL_STATIC. @default 86400 */
  readonly maxTtl?: number;
  /** Whether errors are cached. @default true */
  readonly negativeCaching?: boolean;
  /** For how long which error is cached, each code once; only with `negativeCaching`. @default - as Cloud CDN decides */
  readonly negativeCachingPolicy?: NegativeCachingPolicy[];
  /** Whether many requests for one missing entry become few requests to the pods. @default true */
  readonly requestCoalescing?: boolean;
  /** Seconds for which an expired entry may be served while it is fetched again, 0 to 604800. @default 86400 */
  readonly serveWhileStale?: number;
  /** Seconds for which responses to signed URLs are cached, 0 or more. @default 0 */
  readonly signedUrlCacheMaxAgeSec?: number;
  /** Up to 3 keys that sign URLs. @default - URLs are not signed */
  readonly signedUrlKeys?: SignedUrlKey[];
}
