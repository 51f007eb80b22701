import { Construct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { requireDnsSubdomain } from '../../../core/names';
import { requireWholeNumberIfGiven } from '../../../core/numbers';
import { requireKubernetesTree } from '../../../core/trees';
import type { BGPAdvertisementOptions } from '../advertise';
import { requireCommunity } from '../community-value';
import { KnownMetalLb } from '../known-metal-lb';
import type { KnownBgpAdvertisement } from '../known-objects';
import type { LabelSelector } from '../label-selector';
import { refuseRepeated } from '../name-checks';
import { requireSelectors } from '../selector-checks';
import { metalLbObject } from './metal-lb-object';

/** What a `BGPAdvertisement` takes. */
export interface BGPAdvertisementProps extends BGPAdvertisementOptions {
  /** The name of the object. @default - the construct id */
  readonly name?: string;
  /** MetalLB's namespace. @default - that of the chart's cluster, else metallb-system */
  readonly namespace?: string;
  /** The pools that are announced, by name. @default - all, unless ipAddressPoolSelectors choose them */
  readonly ipAddressPools?: string[];
  /** The pools that are announced, by their labels. @default - none beyond ipAddressPools */
  readonly ipAddressPoolSelectors?: LabelSelector[];
}

/**
 * Announces the addresses of pools to BGP peers (metallb.io/v1beta1 BGPAdvertisement, MetalLB 0.16.2, read 2026-11).
 * What it says of a pool is checked against the pools and advertisements that the program has made for the cluster.
 *
 * Creates: one BGPAdvertisement.
 */
export class BGPAdvertisement extends Construct {
  /** The name of the advertisement. */
  public readonly name: string;

  /**
   * @throws ADVERTISEMENT_INVALID when something is named twice, service selectors meet an aggregation, an
   * aggregation goes beyond the blocks of a pool, or another advertisement announces a pool differently
   * @throws NUMBER_OUT_OF_RANGE, BGP_COMMUNITY_INVALID, LABEL_SELECTOR_INVALID or WRONG_TREE
   */
  constructor(scope: Construct, id: string, props: BGPAdvertisementProps = {}) {
    requireKubernetesTree(scope, id, 'BGPAdvertisement');
    super(scope, id);
    this.name = requireDnsSubdomain(this, 'advertisement name', props.name ?? id);
    this.requireNumbers(props);
    this.refuseAggregatedServices(props);
    const spec = {
      ipAddressPools: refuseRepeated(this, 'ADVERTISEMENT_INVALID', 'ipAddressPools', props.ipAddressPools),
      ipAddressPoolSelectors: requireSelectors(this, 'ipAddressPoolSelectors', props.ipAddressPoolSelectors),
      aggregationLength: props.aggregationLength,
      aggregationLengthV6: props.aggregationLengthV6,
      localPref: props.localPref,
      asPathPrepend: props.asPathPrepend,
      communities: refuseRepeated(this, 'ADVERTISEMENT_INVALID', 'communities', props.communities),
      peers: refuseRepeated(this, 'ADVERTISEMENT_INVALID', 'peers', props.peers),
      nodeSelectors: requireSelectors(this, 'nodeSelectors', props.nodeSelectors),
      serviceSelectors: requireSelectors(this, 'serviceSelectors', props.serviceSelectors),
    };
    spec.communities?.forEach((text) => requireCommunity(this, text));
    KnownMetalLb.of(this).addBgpAdvertisement(this, this.known(props));
    metalLbObject(this, {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'BGPAdvertisement',
      name: this.name,
      namespace: props.namespace,
      spec,
    });
  }

  private known(props: BGPAdvertisementProps): KnownBgpAdvertisement {
    return {
      name: this.name,
      pools: props.ipAddressPools ?? [],
      hasPoolSelectors: Boolean(props.ipAddressPoolSelectors?.length),
      hasServiceSelectors: Boolean(props.serviceSelectors?.length),
      hasNodeSelectors: Boolean(props.nodeSelectors?.length),
      aggregationLength: props.aggregationLength ?? 32,
      aggregationLengthV6: props.aggregationLengthV6 ?? 128,
      localPref: props.localPref ?? 0,
      asPathPrepend: props.asPathPrepend ?? 0,
      peers: props.peers ?? [],
    };
  }

  private requireNumbers({ aggregationLength, aggregationLengthV6, localPref, asPathPrepend }: BGPAdvertisementProps): void {
    requireWholeNumberIfGiven(this, 'aggregationLength', aggregationLength, 1, 32);
    requireWholeNumberIfGiven(this, 'aggregationLengthV6', aggregationLengthV6, 1, 128);
    // the attribute has 32 bits, but the field is declared int32
    requireWholeNumberIfGiven(this, 'localPref', localPref, 0, 2 ** 31 - 1);
    requireWholeNumberIfGiven(this, 'asPathPrepend', asPathPrepend, 1, 10);
  }

  private refuseAggregatedServices({ serviceSelectors, aggregationLength, aggregationLengthV6 }: BGPAdvertisementProps): void {
    if (!serviceSelectors?.length) return;
    if ((aggregationLength ?? 32) === 32 && (aggregationLengthV6 ?? 128) === 128) return;
    fail('ADVERTISEMENT_INVALID', {
      scope: this,
      what: 'serviceSelectors and an aggregation exclude each other: a block holds addresses of other Services too',
      given: `/${aggregationLength ?? 32} and /${aggregationLengthV6 ?? 128} with serviceSelectors`,
      fix: 'remove the aggregation lengths or the serviceSelectors',
    });
  }
}
