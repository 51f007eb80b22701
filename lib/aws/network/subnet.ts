/** A subnet of a VPC. */
export interface ISubnet {
  /** The subnet's id. */
  readonly subnetId: string;
  /** Whether the subnet has a route to an internet gateway. */
  readonly isPublic: boolean;
}

/** What identifies a subnet that exists already. */
export interface SubnetAttributes {
  /** The subnet's id. */
  readonly subnetId: string;
  /** Whether the subnet has a route to an internet gateway. @default false */
  readonly isPublic?: boolean;
}

/** A subnet. */
export class Subnet implements ISubnet {
  /** A subnet that exists already. */
  public static fromAttributes(attributes: SubnetAttributes): ISubnet {
    return new Subnet(attributes.subnetId, attributes.isPublic ?? false);
  }

  private constructor(
    public readonly subnetId: string,
    public readonly isPublic: boolean,
  ) {}
}
