import { Construct } from 'constructs';
import { requireDnsSubdomain } from '../../../core/names';
import { requireWholeNumber } from '../../../core/numbers';
import { requireKubernetesTree } from '../../../core/trees';
import type { L2AdvertisementOptions } from '../advertise';
import { KnownMetalLb } from '../known-metal-lb';
import type { LabelSelector } from '../label-selector';
import { refuseRepeated, requireInterfaceName } from '../name-checks';
import { requireSelector, requireSelectors } from '../selector-checks';
import { metalLbObject } from './metal-lb-object';

/** What an `L2Advertisement` takes. */
export interface L2AdvertisementProps extends L2AdvertisementOptions {
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
 * Announces the addresses of pools by ARP and NDP (metallb.io/v1beta1 L2Advertisement, MetalLB 0.16.2, read 2026-11).
 * Nodes labelled `node.kubernetes.io/exclude-from-external-load-balancers`, as kubeadm labels control planes,
 * announce nothing.
 *
 * Creates: one L2Advertisement.
 */
export class L2Advertisement extends Construct {
  /** The name of the advertisement. */
  public readonly name: string;

  /**
   * @throws ADVERTISEMENT_INVALID when a pool or interface is named twice
   * @throws NAME_INVALID for an impossible interface, NUMBER_OUT_OF_RANGE for a weight outside 1 to 100
   * @throws LABEL_SELECTOR_INVALID or WRONG_TREE
   */
  constructor(scope: Construct, id: string, props: L2AdvertisementProps = {}) {
    requireKubernetesTree(scope, id, 'L2Advertisement');
    super(scope, id);
    this.name = requireDnsSubdomain(this, 'advertisement name', props.name ?? id);
    const spec = {
      ipAddressPools: refuseRepeated(this, 'ADVERTISEMENT_INVALID', 'ipAddressPools', props.ipAddressPools),
      ipAddressPoolSelectors: requireSelectors(this, 'ipAddressPoolSelectors', props.ipAddressPoolSelectors),
      interfaces: refuseRepeated(this, 'ADVERTISEMENT_INVALID', 'interfaces', props.interfaces),
      nodeSelectors: requireSelectors(this, 'nodeSelectors', props.nodeSelectors),
      preferredNodeSelectors: props.preferredNodeSelectors,
      serviceSelectors: requireSelectors(this, 'serviceSelectors', props.serviceSelectors),
    };
    spec.interfaces?.forEach((name) => requireInterfaceName(this, 'interface', name));
    spec.preferredNodeSelectors?.forEach(({ preference, weight }) => {
      requireSelector(this, 'preference', preference);
      requireWholeNumber(this, 'weight', weight, 1, 100);
    });
    KnownMetalLb.of(this).addL2Advertisement({
      pools: spec.ipAddressPools ?? [],
      hasPoolSelectors: Boolean(spec.ipAddressPoolSelectors?.length),
      hasServiceSelectors: Boolean(spec.serviceSelectors?.length),
    });
    metalLbObject(this, {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'L2Advertisement',
      name: this.name,
      namespace: props.namespace,
      spec,
    });
  }
}
