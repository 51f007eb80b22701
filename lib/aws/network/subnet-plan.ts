import type { IConstruct } from 'constructs';
import type { Cidr } from '../../core/cidr';
import { requireBlock, SMALLEST_BLOCK } from './vpc-block';

/** The most zones that a network can grow to; room for all of them is reserved from the start. */
export const RESERVED_ZONES = 6;

/** Each zone's private subnet is an eighth of the block; the public ones share the seventh eighth. */
const PRIVATE_BITS = 3;
const PUBLIC_BITS = 6;
const FIRST_PUBLIC = RESERVED_ZONES * 2 ** (PUBLIC_BITS - PRIVATE_BITS);

/** The smallest block whose public subnets are still as large as a subnet must be. */
const SMALLEST_VPC = SMALLEST_BLOCK - PUBLIC_BITS;

/** Where the subnets of a VPC lie. */
export interface ISubnetPlan {
  /** The block of the VPC. */
  readonly block: Cidr;
  /** The private subnet of a zone, counted from 0. */
  privateSubnet(zone: number): Cidr;
  /** The public subnet of a zone, counted from 0. */
  publicSubnet(zone: number): Cidr;
}

/**
 * The plan for a VPC whose user has none. A subnet's block cannot be changed without replacing it and all that stands in
 * it, so the plan depends on the VPC's block only and never on how many zones are in use: a zone that is added
 * later takes room that was kept for it.
 */
export class SubnetPlan implements ISubnetPlan {
  /** Accepts a block that holds the subnets of six zones. */
  public static forBlock(scope: IConstruct, cidr: string): SubnetPlan {
    return new SubnetPlan(requireBlock(scope, 'a VPC', cidr, SMALLEST_VPC));
  }

  private constructor(public readonly block: Cidr) {}

  /** The private subnet of a zone, counted from 0: an eighth of the VPC. */
  public privateSubnet(zone: number): Cidr {
    return this.block.subnet(this.block.prefixLength + PRIVATE_BITS, zone);
  }

  /** The public subnet of a zone, counted from 0: a sixty-fourth of the VPC, for load balancers and NAT. */
  public publicSubnet(zone: number): Cidr {
    return this.block.subnet(this.block.prefixLength + PUBLIC_BITS, FIRST_PUBLIC + zone);
  }
}
