import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { findChart } from '../../core/trees';
import { Cluster } from '../cluster';
import { refuseOverlap } from './address-ranges';
import { refuseEchoOverIpv6 } from './bfd-echo';
import { refuseDisagreement, requireAggregation } from './bgp-agreement';
import type { KnownBgpAdvertisement, KnownL2Advertisement, KnownPeer, KnownPool } from './known-objects';

const known = new WeakMap<IConstruct, KnownMetalLb>();

/**
 * What the program has said so far of the MetalLB of one cluster. MetalLB validates its objects together and
 * keeps its old configuration when one contradicts another, so each new one is held against those that are known.
 */
export class KnownMetalLb {
  /** That of the scope's cluster. A chart without a cluster stands for one: whatever is in it is applied together. */
  public static of(scope: IConstruct): KnownMetalLb {
    const owner = Cluster.tryOf(scope) ?? findChart(scope) ?? scope.node.root;
    return KnownMetalLb.ofCluster(owner);
  }

  public static ofCluster(cluster: IConstruct): KnownMetalLb {
    const found = known.get(cluster) ?? new KnownMetalLb();
    known.set(cluster, found);
    return found;
  }

  private readonly poolList: KnownPool[] = [];
  private readonly l2Advertisements: KnownL2Advertisement[] = [];
  private readonly bgpAdvertisements: KnownBgpAdvertisement[] = [];
  private readonly peers: KnownPeer[] = [];
  private readonly echoProfiles = new Set<string>();
  private readonly communityAliases = new Set<string>();

  private constructor() {}

  public get pools(): readonly KnownPool[] {
    return this.poolList;
  }

  public tryFindPool(name: string): KnownPool | undefined {
    return this.poolList.find((pool) => pool.name === name);
  }

  public requireNewPoolName(scope: IConstruct, name: string): void {
    if (this.tryFindPool(name)) {
      fail('ADDRESS_POOL_INVALID', {
        scope,
        what: 'the cluster has an address pool of this name',
        given: `"${name}" twice`,
        fix: 'give the pools different names, or put the addresses into one pool',
      });
    }
  }

  public addPool(scope: IConstruct, pool: KnownPool): void {
    this.requireNewPoolName(scope, pool.name);
    this.poolList.forEach((other) => pool.ranges.forEach((range) => refuseOverlap(scope, pool.name, range, other.name, other.ranges)));
    const announcing = this.bgpAdvertisements.filter((advertisement) => announces(advertisement, pool));
    announcing.forEach((advertisement, i) => {
      requireAggregation(scope, advertisement, pool);
      announcing.slice(0, i).forEach((other) => refuseDisagreement(scope, advertisement, other, pool));
    });
    this.poolList.push(pool);
    this.refuseEchoOverIpv6(scope);
  }

  public addL2Advertisement(advertisement: KnownL2Advertisement): void {
    this.l2Advertisements.push(advertisement);
  }

  public addBgpAdvertisement(scope: IConstruct, advertisement: KnownBgpAdvertisement): void {
    this.poolList
      .filter((pool) => announces(advertisement, pool))
      .forEach((pool) => {
        requireAggregation(scope, advertisement, pool);
        this.bgpAdvertisements
          .filter((other) => announces(other, pool))
          .forEach((other) => refuseDisagreement(scope, advertisement, other, pool));
      });
    this.bgpAdvertisements.push(advertisement);
    this.refuseEchoOverIpv6(scope);
  }

  public addPeer(scope: IConstruct, peer: KnownPeer): void {
    this.peers.push(peer);
    this.refuseEchoOverIpv6(scope);
  }

  public addEchoProfile(scope: IConstruct, name: string): void {
    this.echoProfiles.add(name);
    this.refuseEchoOverIpv6(scope);
  }

  public addCommunityAlias(scope: IConstruct, alias: string): void {
    if (this.communityAliases.has(alias)) {
      fail('BGP_COMMUNITY_INVALID', { scope, what: 'the community alias is taken', given: `"${alias}" twice`, fix: 'use each alias once' });
    }
    this.communityAliases.add(alias);
  }

  /** Whether ARP announcements of the pool are limited to some Services. */
  public isLimitedByService(pool: KnownPool): boolean {
    return this.l2Advertisements.some((advertisement) => advertisement.hasServiceSelectors && announces(advertisement, pool));
  }

  private refuseEchoOverIpv6(scope: IConstruct): void {
    this.poolList.forEach((pool) =>
      this.bgpAdvertisements
        .filter((advertisement) => announces(advertisement, pool))
        .forEach((advertisement) => refuseEchoOverIpv6(scope, pool, advertisement, this.peers, this.echoProfiles)),
    );
  }
}

/** An advertisement without pools announces all; what label selectors match is not known here. */
function announces({ pools, hasPoolSelectors }: KnownL2Advertisement, { name }: KnownPool): boolean {
  return pools.length > 0 ? pools.includes(name) : !hasPoolSelectors;
}
