/**
 * Headers that the load balancer adds; only an external one does.
 *
 * Removing request headers leaves those that were there; take them back by an empty list. Response headers go when
 * they are removed.
 */
export interface CustomHeadersConfig {
  /** Up to 16 headers and 8 KB, each `Name:value`; the value may hold variables of the load balancer such as `{client_region}`. */
  readonly headers: string[];
}
