import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { IpFamily } from '../../core/ip-address';
import { largestBlock } from './address-ranges';
import type { KnownBgpAdvertisement, KnownPool } from './known-objects';

/** Refuses an aggregation to a block that no range of the pool can fill (MetalLB 0.16.2, internal/config, read 2026-11). */
export function requireAggregation(scope: IConstruct, advertisement: KnownBgpAdvertisement, pool: KnownPool): void {
  pool.ranges.forEach((range) => {
    const isV4 = range.family === IpFamily.IPV4;
    const length = isV4 ? advertisement.aggregationLength : advertisement.aggregationLengthV6;
    const shortest = largestBlock(range);
    if (length >= shortest) return;
    fail('ADVERTISEMENT_INVALID', {
      scope,
      what: `BGPAdvertisement ${advertisement.name} aggregates beyond the blocks of pool ${pool.name}`,
      given: `/${length} for ${range}`,
      allowed: `/${shortest} to /${isV4 ? 32 : 128}`,
      fix: `set ${isV4 ? 'aggregationLength' : 'aggregationLengthV6'} to ${shortest} or more, or give the pool a larger block`,
    });
  });
}

/**
 * Refuses two advertisements that would announce the same addresses to the same peers with different attributes.
 * Where node selectors decide whether they meet, the answer depends on the nodes' labels and is left to MetalLB.
 */
export function refuseDisagreement(scope: IConstruct, one: KnownBgpAdvertisement, other: KnownBgpAdvertisement, pool: KnownPool): void {
  if (!surelyMeet(one, other, pool)) return;
  for (const attribute of ['localPref', 'asPathPrepend'] as const) {
    if (one[attribute] === other[attribute]) continue;
    fail('ADVERTISEMENT_INVALID', {
      scope,
      what: `BGPAdvertisements ${one.name} and ${other.name} announce pool ${pool.name} with different ${attribute}`,
      given: `${one[attribute]} and ${other[attribute]}`,
      fix: `give both the same ${attribute}, or different peers`,
    });
  }
}

function surelyMeet(one: KnownBgpAdvertisement, other: KnownBgpAdvertisement, pool: KnownPool): boolean {
  return (
    [one, other].every(({ hasNodeSelectors, hasServiceSelectors }) => !hasNodeSelectors && !hasServiceSelectors) &&
    (one.peers.length === 0 || other.peers.length === 0 || one.peers.some((peer) => other.peers.includes(peer))) &&
    announceTheSameBlocks(one, other, pool)
  );
}

/** MetalLB asks that the lengths of every family in the pool differ before it takes the announcements for different ones. */
function announceTheSameBlocks(one: KnownBgpAdvertisement, other: KnownBgpAdvertisement, pool: KnownPool): boolean {
  const has = (family: IpFamily): boolean => pool.ranges.some((range) => range.family === family);
  const sameV4 = has(IpFamily.IPV4) && one.aggregationLength === other.aggregationLength;
  const sameV6 = has(IpFamily.IPV6) && one.aggregationLengthV6 === other.aggregationLengthV6;
  return sameV4 || sameV6;
}
