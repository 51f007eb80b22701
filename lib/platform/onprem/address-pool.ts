import type { Advertise } from './advertise';

/** What is known of a MetalLB address pool, whoever manages it. */
export interface AddressPoolAttributes {
  /** The name of the IPAddressPool. */
  readonly name: string;
  /**
   * The addresses: `FIRST-LAST` or CIDR blocks of either family. One address is written with /32 (IPv4) or
   * /128 (IPv6). Pools of a cluster must not share addresses.
   */
  readonly addresses: string[];
  /**
   * Whether the addresses are reachable from the internet. `Exposure.external()` takes addresses from such a
   * pool, `Exposure.internal()` from one that is not.
   * @default false
   */
  readonly external?: boolean;
  /** The namespaces whose Services may use the pool. @default - all */
  readonly namespaces?: string[];
  /**
   * Whether addresses that end in .0 and .255 are never given out; some old network devices drop them.
   * @default false
   */
  readonly avoidBuggyIps?: boolean;
}

/** A MetalLB address pool of a cluster, and how its addresses are announced. */
export interface AddressPool extends AddressPoolAttributes {
  /** How routers learn the addresses; a pool that nobody announces hands out addresses that nobody reaches. */
  readonly advertise: Advertise;
  /**
   * Whether Services that name no pool may get an address of this one.
   * @default - true unless the pool is external
   */
  readonly autoAssign?: boolean;
  /**
   * Which pool is used first when several fit a Service: the lowest number, from 1.
   * @default - the pool is used after all pools that have a priority
   */
  readonly priority?: number;
}
