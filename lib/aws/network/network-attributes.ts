/** What identifies a VPC that exists already. */
export interface NetworkAttributes {
  /** The VPC's id. */
  readonly vpcId: string;
  /** The VPC's block. @default - unknown; overlaps with it are not noticed */
  readonly cidr?: string;
  /** The ids of the private subnets, in the order of their zones. */
  readonly privateSubnetIds: string[];
  /** The ids of the public subnets, in the order of their zones. @default - none are known */
  readonly publicSubnetIds?: string[];
}
