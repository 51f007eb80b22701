import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { IpFamily } from '../../core/ip-address';
import type { KnownBgpAdvertisement, KnownPeer, KnownPool } from './known-objects';

/** Refuses IPv6 addresses announced to peers with BFD echo, which exists for IPv4 only (MetalLB 0.16.2, internal/config, read 2026-11). */
export function refuseEchoOverIpv6(
  scope: IConstruct,
  pool: KnownPool,
  advertisement: KnownBgpAdvertisement,
  peers: readonly KnownPeer[],
  echoProfiles: ReadonlySet<string>,
): void {
  if (!pool.ranges.some(({ family }) => family === IpFamily.IPV6)) return;
  const peer = peers
    .filter(({ name }) => advertisement.peers.length === 0 || advertisement.peers.includes(name))
    .find(({ bfdProfile }) => bfdProfile !== undefined && echoProfiles.has(bfdProfile));
  if (!peer) return;
  fail('ADVERTISEMENT_INVALID', {
    scope,
    what: `BGPAdvertisement ${advertisement.name} announces IPv6 addresses to a peer with BFD echo`,
    given: `pool ${pool.name}, peer ${peer.name}, BFDProfile ${peer.bfdProfile}`,
    fix: 'switch echoMode off, or limit the advertisement to peers without it',
  });
}
