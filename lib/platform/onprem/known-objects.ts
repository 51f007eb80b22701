import type { IpRange } from '../../core/ip-range';

/** What is known of an IPAddressPool. */
export interface KnownPool {
  readonly name: string;
  readonly ranges: readonly IpRange[];
  readonly avoidBuggyIps: boolean;
  /** The only namespaces that may use it; undefined for all, and where selectors choose them. */
  readonly namespaces?: readonly string[];
}

/** What is known of an L2Advertisement. */
export interface KnownL2Advertisement {
  readonly pools: readonly string[];
  readonly hasPoolSelectors: boolean;
  readonly hasServiceSelectors: boolean;
}

/** What is known of a BGPAdvertisement; numbers are MetalLB's defaults where none were given. */
export interface KnownBgpAdvertisement extends KnownL2Advertisement {
  readonly name: string;
  readonly aggregationLength: number;
  readonly aggregationLengthV6: number;
  readonly localPref: number;
  readonly asPathPrepend: number;
  readonly peers: readonly string[];
  readonly hasNodeSelectors: boolean;
}

/** What is known of a BGPPeer. */
export interface KnownPeer {
  readonly name: string;
  readonly bfdProfile?: string;
}
