import type { IConstruct } from 'constructs';
import { Cidr } from '../../core/cidr';
import { fail, failingAt } from '../../core/coded-error';
import { IpFamily } from '../../core/ip-address';

/** The most zones that a network can grow to; room for all of them is reserved from the start. */
export const RESERVED_ZONES = 6;

/** Each zone's private subnet is an eighth of the block; the public ones share the seventh eighth. */
const PRIVATE_BITS = 3;
const PUBLIC_BITS = 6;
const FIRST_PUBLIC = RESERVED_ZONES * 2 ** (PUBLIC_BITS - PRIVATE_BITS);

/** VPCs take /16 to /28, subnets at least /28 (Amazon VPC User Guide, "VPC CIDR blocks", 2026-11). */
const LARGEST_VPC = 16;
const SMALLEST_VPC = 28 - PUBLIC_BITS;

/**
 * Where the subnets of a VPC lie. A subnet's block cannot be changed without replacing it and all that stands in
 * it, so the plan depends on the VPC's block only and never on how many zones are in use: a zone that is added
 * later takes room that was kept for it.
 */
export class SubnetPlan {
  /** Accepts a block that holds the subnets of six zones. */
  public static forBlock(scope: IConstruct, cidr: string): SubnetPlan {
    const block = failingAt(scope, () => Cidr.parse(cidr));
    if (block.family !== IpFamily.IPV4) {
      return fail('CIDR_INVALID', { scope, what: 'a VPC takes an IPv4 block', given: `"${cidr}"` });
    }
    if (block.prefixLength < LARGEST_VPC || block.prefixLength > SMALLEST_VPC) {
      return fail('NETWORK_TOO_SMALL', {
        scope,
        what: block.prefixLength < LARGEST_VPC ? 'AWS takes no VPC larger than /16' : 'the block has no room for its subnets',
        given: `"${cidr}"`,
        allowed: `/${LARGEST_VPC} to /${SMALLEST_VPC}`,
      });
    }
    return new SubnetPlan(block);
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
