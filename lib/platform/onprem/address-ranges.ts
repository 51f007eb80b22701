import type { IConstruct } from 'constructs';
import { fail, failingAt } from '../../core/coded-error';
import { addressBits, tryParseAddress } from '../../core/ip-address';
import { IpRange } from '../../core/ip-range';

/** Reads the addresses of a pool. @throws ADDRESS_POOL_INVALID, ADDRESS_POOL_OVERLAP, IP_RANGE_INVALID, CIDR_INVALID */
export function parseRanges(scope: IConstruct, pool: string, addresses: string[]): IpRange[] {
  if (addresses.length === 0) fail('ADDRESS_POOL_INVALID', { scope, what: `address pool ${pool} has no addresses` });
  const ranges = addresses.map((text) => failingAt(scope, () => IpRange.parse(text)));
  ranges.forEach((range, i) => refuseOverlap(scope, pool, range, pool, ranges.slice(0, i)));
  return ranges;
}

/** Refuses a range that shares addresses with others; MetalLB would refuse its whole configuration. */
export function refuseOverlap(scope: IConstruct, pool: string, range: IpRange, otherPool: string, others: readonly IpRange[]): void {
  const other = others.find((candidate) => candidate.overlaps(range));
  if (!other) return;
  fail('ADDRESS_POOL_OVERLAP', {
    scope,
    what: pool === otherPool ? `two ranges of address pool ${pool} overlap` : `address pools ${pool} and ${otherPool} overlap`,
    given: `${range} and ${other}`,
  });
}

/** The prefix length of the largest CIDR block inside a range; MetalLB aggregates no further than that. */
export function largestBlock(range: IpRange): number {
  const first = tryParseAddress(range.firstAddress)!.value;
  const last = tryParseAddress(range.lastAddress)!.value;
  const bits = addressBits(range.family);
  const holdsBlock = (prefixLength: number): boolean => {
    const size = 1n << BigInt(bits - prefixLength);
    const aligned = ((first + size - 1n) / size) * size;
    return aligned + size - 1n <= last;
  };
  return Array.from({ length: bits }, (_, prefixLength) => prefixLength).find(holdsBlock) ?? bits;
}
