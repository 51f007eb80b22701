/** The families of addresses that a Network Load Balancer has. */
export enum NlbIpAddressType {
  /** IPv4 only. */
  IPV4 = 'ipv4',
  /** IPv4 and IPv6. */
  DUALSTACK = 'dualstack',
}

/** Which addresses a Network Load Balancer has. */
export interface NlbAddressing {
  /** The families of addresses. @default NlbIpAddressType.IPV4 */
  readonly ipAddressType?: NlbIpAddressType;
  /**
   * The private IPv4 addresses, one inside each subnet; internal load balancers only. @default - AWS chooses
   */
  readonly privateIpv4Addresses?: string[];
  /**
   * Allocation ids of Elastic IPs, one for each subnet; internet-facing load balancers only. Billed: each address by the
   * hour. @default - AWS chooses
   */
  readonly eipAllocations?: string[];
  /** The IPv6 addresses, one inside each subnet; needs `NlbIpAddressType.DUALSTACK`. @default - AWS chooses */
  readonly ipv6Addresses?: string[];
}
