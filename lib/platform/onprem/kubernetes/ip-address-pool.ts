import { Construct } from 'constructs';
import { requireDnsLabel, requireDnsSubdomain } from '../../../core/names';
import { requireWholeNumberIfGiven } from '../../../core/numbers';
import { requireKubernetesTree } from '../../../core/trees';
import { parseRanges } from '../address-ranges';
import { KnownMetalLb } from '../known-metal-lb';
import type { LabelSelector } from '../label-selector';
import { refuseRepeated } from '../name-checks';
import { requireSelectors } from '../selector-checks';
import { metalLbObject } from './metal-lb-object';

/** Which Services a pool is for. */
export interface ServiceAllocation {
  /** Which pool is used first when several fit: the lowest number, from 1. @default - after all pools that have one */
  readonly priority?: number;
  /** Namespaces whose Services may use the pool. @default - all */
  readonly namespaces?: string[];
  /** Selectors of such namespaces; they add to `namespaces`. @default - none */
  readonly namespaceSelectors?: LabelSelector[];
  /** Selectors of the Services that may use the pool. @default - all */
  readonly serviceSelectors?: LabelSelector[];
}

/**
 * What an `IPAddressPool` takes.
 * @struct
 */
export interface IPAddressPoolProps {
  /** `FIRST-LAST` or CIDR blocks of either family; one address is written with /32 or /128. */
  readonly addresses: string[];
  /** The name of the object. @default - the construct id */
  readonly name?: string;
  /** MetalLB's namespace; it reads pools nowhere else. @default - that of the chart's cluster, else metallb-system */
  readonly namespace?: string;
  /** Labels, which advertisements may select pools by. @default - none */
  readonly labels?: { [name: string]: string };
  /** Whether Services that name no pool may get an address of this one. @default true */
  readonly autoAssign?: boolean;
  /** Whether addresses that end in .0 and .255 are never given out. @default false */
  readonly avoidBuggyIps?: boolean;
  /** Which Services the pool is for. @default - all */
  readonly serviceAllocation?: ServiceAllocation;
}

/**
 * Addresses that MetalLB gives to Services (metallb.io/v1beta1 IPAddressPool, MetalLB 0.16.2, read 2026-11). It
 * needs an advertisement: nobody reaches addresses that nobody announces. The pools of an `OnPremCluster` get
 * theirs with `addAddressPool`, and only those serve exposures that name no pool.
 *
 * Creates: one IPAddressPool.
 */
export class IPAddressPool extends Construct {
  /** The name of the pool. */
  public readonly name: string;

  /**
   * @throws IP_RANGE_INVALID for a bare address, a reversed range or ends of two families; CIDR_INVALID for a
   * block with host bits
   * @throws ADDRESS_POOL_INVALID without addresses, or when the cluster has a pool of this name
   * @throws ADDRESS_POOL_OVERLAP when two ranges, of this pool or of two of the cluster, share addresses
   * @throws NAME_INVALID, NUMBER_OUT_OF_RANGE, LABEL_SELECTOR_INVALID or WRONG_TREE
   */
  constructor(scope: Construct, id: string, props: IPAddressPoolProps) {
    requireKubernetesTree(scope, id, 'IPAddressPool');
    super(scope, id);
    this.name = requireDnsSubdomain(this, 'pool name', props.name ?? id);
    const ranges = parseRanges(this, this.name, props.addresses);
    this.requireAllocation(props.serviceAllocation);
    const { namespaces, namespaceSelectors } = props.serviceAllocation ?? {};
    KnownMetalLb.of(this).addPool(this, {
      name: this.name,
      ranges,
      avoidBuggyIps: props.avoidBuggyIps ?? false,
      namespaces: namespaceSelectors?.length || !namespaces?.length ? undefined : namespaces,
    });
    metalLbObject(this, {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'IPAddressPool',
      name: this.name,
      namespace: props.namespace,
      labels: props.labels,
      spec: {
        addresses: ranges.map(String),
        autoAssign: props.autoAssign,
        avoidBuggyIPs: props.avoidBuggyIps,
        serviceAllocation: props.serviceAllocation,
      },
    });
  }

  private requireAllocation(allocation: ServiceAllocation = {}): void {
    const { priority, namespaces, namespaceSelectors, serviceSelectors } = allocation;
    // MetalLB takes 0 for "no priority", which is used last: the opposite of what a lowest number looks like
    requireWholeNumberIfGiven(this, 'priority', priority, 1, 2 ** 31 - 1);
    refuseRepeated(this, 'ADDRESS_POOL_INVALID', 'namespaces', namespaces)?.forEach((name) => requireDnsLabel(this, 'namespace', name));
    requireSelectors(this, 'namespaceSelectors', namespaceSelectors);
    requireSelectors(this, 'serviceSelectors', serviceSelectors);
  }
}
