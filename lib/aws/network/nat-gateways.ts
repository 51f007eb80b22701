/** How private subnets reach the internet. */
export class NatGateways {
  /** No NAT: private subnets reach VPC endpoints only. Costs nothing. */
  public static none(): NatGateways {
    return new NatGateways(0);
  }

  /**
   * One gateway, in the first zone, for all zones. Billed: one gateway per hour, traffic per GB, and traffic
   * between zones. Without that zone, no private subnet reaches the internet.
   */
  public static single(): NatGateways {
    return new NatGateways(1);
  }

  /** One gateway in each zone. Billed: one gateway per zone and hour, and traffic per GB. */
  public static perZone(): NatGateways {
    return new NatGateways(Infinity);
  }

  private constructor(private readonly most: number) {}

  /** @internal */
  public _count(zones: number): number {
    return Math.min(this.most, zones);
  }
}
