import type { LabelSelector } from './label-selector';

/** Nodes that should rather announce than others. */
export interface PreferredNodeSelector {
  /** The nodes. */
  readonly preference: LabelSelector;
  /** How much they are preferred, 1 to 100; the weights of all matching selectors are added. */
  readonly weight: number;
}

/** How addresses are announced by ARP and NDP. */
export interface L2AdvertisementOptions {
  /** The network interfaces that announce. @default - all of each node */
  readonly interfaces?: string[];
  /** The nodes that may announce; one selector must match. @default - all */
  readonly nodeSelectors?: LabelSelector[];
  /** Nodes that should rather announce than others. @default - none is preferred */
  readonly preferredNodeSelectors?: PreferredNodeSelector[];
  /** The Services whose addresses are announced; one selector must match. @default - all */
  readonly serviceSelectors?: LabelSelector[];
}

/** How addresses are announced by BGP. */
export interface BGPAdvertisementOptions {
  /**
   * The prefix length that IPv4 addresses are rolled up to, 1 to 32. It must not be shorter than that of the
   * largest block in the pool.
   * @default 32
   */
  readonly aggregationLength?: number;
  /** The prefix length that IPv6 addresses are rolled up to, 1 to 128, with the same condition. @default 128 */
  readonly aggregationLengthV6?: number;
  /**
   * The LOCAL_PREF attribute, for peers of the same AS; 0 to 2147483647, higher is preferred. Advertisements
   * that announce the same addresses to the same peers must agree.
   * @default 0
   */
  readonly localPref?: number;
  /**
   * How often the own AS number is put before the path, 1 to 10; longer paths are less preferred. It needs the
   * frr-k8s mode, MetalLB's default since 0.16. Overlapping advertisements must agree.
   * @default - not at all
   */
  readonly asPathPrepend?: number;
  /** BGP communities: `65535:65281`, `large:1:2:3`, or the alias of a `Community`. @default - none */
  readonly communities?: string[];
  /** The BGPPeers that the addresses are announced to, by name. @default - all */
  readonly peers?: string[];
  /** The nodes that are announced as next hops; one selector must match. @default - all */
  readonly nodeSelectors?: LabelSelector[];
  /**
   * The Services whose addresses are announced; one selector must match. Not together with an aggregation.
   * @default - all
   */
  readonly serviceSelectors?: LabelSelector[];
}

/**
 * How the addresses of a pool become known to the network (metallb.io/concepts, MetalLB 0.16.2, read 2026-11).
 */
export class Advertise {
  /**
   * One node answers for each address by ARP (IPv4) or NDP (IPv6). It needs no router; all traffic of an address
   * enters through one node. Creates: one L2Advertisement for the pool.
   */
  public static l2(options: L2AdvertisementOptions = {}): Advertise {
    return new Advertise(options, undefined);
  }

  /**
   * Every node announces each address to its BGP peers. Creates: one BGPAdvertisement for the pool; the peers are
   * `BGPPeer`s.
   */
  public static bgp(options: BGPAdvertisementOptions = {}): Advertise {
    return new Advertise(undefined, options);
  }

  /** An advertisement made elsewhere announces the pool: one of your own, or one that selects all pools. Creates nothing. */
  public static elsewhere(): Advertise {
    return new Advertise(undefined, undefined);
  }

  /** @internal */
  public readonly _l2?: L2AdvertisementOptions;
  /** @internal */
  public readonly _bgp?: BGPAdvertisementOptions;

  private constructor(l2: L2AdvertisementOptions | undefined, bgp: BGPAdvertisementOptions | undefined) {
    this._l2 = l2;
    this._bgp = bgp;
  }
}
