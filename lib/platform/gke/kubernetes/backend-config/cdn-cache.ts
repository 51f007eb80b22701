/** What Cloud CDN caches. */
export enum CdnCacheMode {
  /** What the pods mark as cacheable, for as long as they say. */
  USE_ORIGIN_HEADERS = 'USE_ORIGIN_HEADERS',
  /** Everything, also what the pods mark as private. */
  FORCE_CACHE_ALL = 'FORCE_CACHE_ALL',
  /** Static content, and what the pods mark as cacheable. */
  CACHE_ALL_STATIC = 'CACHE_ALL_STATIC',
}

/** What tells two requests apart in the cache. A field that is left out counts as false once the policy is given. */
export interface CacheKeyPolicy {
  /** Whether each host has its own entries. @default false */
  readonly includeHost?: boolean;
  /** Whether HTTP and HTTPS have their own entries. @default false */
  readonly includeProtocol?: boolean;
  /** Whether query parameters matter. @default false */
  readonly includeQueryString?: boolean;
  /** The parameters that do not matter; not beside a whitelist, and only with `includeQueryString`. @default - none */
  readonly queryStringBlacklist?: string[];
  /** The parameters that matter; not beside a blacklist, and only with `includeQueryString`. @default - all */
  readonly queryStringWhitelist?: string[];
}

/** A request header in whose presence the cache is passed by. */
export interface CacheBypassHeader {
  /** The name of the header; upper and lower case are the same. */
  readonly headerName: string;
}

/** For how long an error is cached. */
export interface NegativeCachingPolicy {
  /** The status: 300, 301, 308, 404, 405, 410, 421, 451 or 501. */
  readonly code: number;
  /** Seconds, 0 to 1800. */
  readonly ttl: number;
}

/** A key that signs URLs. The key itself stands in a Secret only; the API's inline `keyValue` is not offered. */
export interface SignedUrlKey {
  /** The name of the key: 1 to 63 lower-case letters, digits and hyphens, beginning with a letter. */
  readonly keyName: string;
  /** The name of a Secret whose key `key_value` is a base64url-encoded 128-bit key, in the namespace of the BackendConfig. */
  readonly secretName: string;
}
