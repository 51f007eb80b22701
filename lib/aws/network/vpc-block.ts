import type { IConstruct } from 'constructs';
import { Cidr } from '../../core/cidr';
import { fail, failingAt } from '../../core/coded-error';
import { IpFamily } from '../../core/ip-address';

/** VPCs and their subnets take /16 to /28 (Amazon VPC User Guide, "VPC CIDR blocks", 2026-11). */
export const LARGEST_BLOCK = 16;
export const SMALLEST_BLOCK = 28;

/** Accepts an IPv4 block of a size that the VPC or the subnet may have. */
export function requireBlock(scope: IConstruct, subject: string, cidr: string, smallest: number): Cidr {
  const block = failingAt(scope, () => Cidr.parse(cidr));
  if (block.family !== IpFamily.IPV4) {
    return fail('CIDR_INVALID', { scope, what: `${subject} takes an IPv4 block`, given: `"${cidr}"` });
  }
  if (block.prefixLength < LARGEST_BLOCK || block.prefixLength > smallest) {
    return fail('NETWORK_TOO_SMALL', {
      scope,
      what: block.prefixLength < LARGEST_BLOCK ? `AWS takes no ${subject} larger than /16` : `the block is too small for ${subject}`,
      given: `"${cidr}"`,
      allowed: `/${LARGEST_BLOCK} to /${smallest}`,
    });
  }
  return block;
}
