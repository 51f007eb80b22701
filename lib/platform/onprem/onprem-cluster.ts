import { Construct } from 'constructs';
import { fail } from '../../core/coded-error';
import { requireDnsLabel, requireDnsSubdomain, requireLiteral } from '../../core/names';
import { requireKubernetesTree } from '../../core/trees';
import type { Capabilities } from '../capabilities';
import type { ICluster } from '../cluster';
import type { ExposureBinding, ExposureSpec } from '../exposure';
import type { IdentityBinding, IdentitySpec } from '../identity';
import type { PlacementBinding, PlacementSpec } from '../placement';
import type { AddressPool, AddressPoolAttributes } from './address-pool';
import { parseRanges } from './address-ranges';
import { onPremCapabilities } from './capabilities';
import { IngressController } from './ingress-controller';
import { KnownMetalLb } from './known-metal-lb';
import { createClusterAddressPool } from './kubernetes/cluster-address-pool';
import { bindOnPremExposure } from './kubernetes/exposure';
import { DEFAULT_METAL_LB_NAMESPACE } from './metal-lb-namespace';
import type { OnPremClusterAttributes, OnPremClusterProps } from './onprem-cluster-props';
import type { ServedPool } from './served-pool';

/** The chart of the cluster's own objects is called `<name>-platform`, and is a DNS label too. */
const LONGEST_NAME = 63 - '-platform'.length;

/**
 * A Kubernetes cluster on machines of your own, with MetalLB for load balancers and an Ingress controller for HTTP.
 * The cluster, MetalLB (0.13 or newer) and the controller are installed elsewhere; nothing here installs them.
 *
 * Creates: for each address pool one IPAddressPool and its advertisement, in the chart `<name>-platform`. Apply that
 * chart after MetalLB runs: its webhook must answer.
 *
 * Serves: `Exposure.internal()` with a pool, `Exposure.external()` with a pool marked external,
 * `Exposure.internalHttp()` and `Exposure.externalHttp()` with an Ingress controller. Identities outside the
 * cluster: none.
 */
export class OnPremCluster extends Construct implements ICluster {
  /**
   * A cluster whose address pools are managed elsewhere: the same knowledge, and no MetalLB objects.
   *
   * @throws ADDRESS_POOL_INVALID, ADDRESS_POOL_OVERLAP, IP_RANGE_INVALID, NAME_INVALID or WRONG_TREE
   */
  public static fromAttributes(scope: Construct, id: string, attrs: OnPremClusterAttributes): ICluster {
    const { addressPools, ...known } = attrs;
    const cluster = new OnPremCluster(scope, id, known);
    addressPools?.forEach((pool) => cluster.knowAddressPool(pool));
    return cluster;
  }

  /** The cluster's name. */
  public readonly name: string;
  /** The folder under the output folder that its manifests go to. */
  public readonly folder: string;
  /** Labels that namespaces of this cluster should carry: none. */
  public readonly namespaceLabels: { [name: string]: string } = {};
  /** The namespace that MetalLB runs in, and reads its objects in. */
  public readonly metalLbNamespace: string;

  private readonly ingressController: IngressController;
  private readonly servedPools: ServedPool[] = [];
  private readonly volumeDrivers: readonly string[];
  private readonly dynamicVolumes: boolean;
  private readonly networkPolicyEnforcement: boolean;

  /**
   * @throws NAME_INVALID when the name is no DNS label of at most 54 characters
   * @throws ADDRESS_POOL_INVALID, ADDRESS_POOL_OVERLAP, IP_RANGE_INVALID or CIDR_INVALID for the pools
   * @throws WRONG_TREE in the Terraform tree
   */
  constructor(scope: Construct, id: string, props: OnPremClusterProps) {
    requireKubernetesTree(scope, id, 'cluster');
    super(scope, id);
    this.name = requireDnsLabel(this, 'cluster name', props.name, LONGEST_NAME);
    this.folder = requireLiteral(this, 'folder', props.folder ?? this.name);
    this.metalLbNamespace = requireDnsLabel(this, 'metalLbNamespace', props.metalLbNamespace ?? DEFAULT_METAL_LB_NAMESPACE);
    this.ingressController = props.ingressController ?? IngressController.nginx();
    this.volumeDrivers = [...(props.volumeDrivers ?? [])];
    this.dynamicVolumes = props.dynamicVolumes ?? false;
    this.networkPolicyEnforcement = props.networkPolicyEnforcement ?? true;
    props.addressPools?.forEach((pool) => this.addAddressPool(pool));
  }

  /** What the cluster can do, with the pools that it has by now. */
  public get capabilities(): Capabilities {
    return onPremCapabilities({
      pools: this.servedPools,
      hasIngressController: this.ingressController.className !== undefined,
      volumeDrivers: this.volumeDrivers,
      dynamicVolumes: this.dynamicVolumes,
      networkPolicyEnforcement: this.networkPolicyEnforcement,
    });
  }

  /**
   * Adds an address pool; workloads that are made from now on can use it.
   *
   * Creates: one IPAddressPool and, unless it is announced elsewhere, one advertisement.
   *
   * @throws ADDRESS_POOL_INVALID, ADDRESS_POOL_OVERLAP, IP_RANGE_INVALID, CIDR_INVALID or NAME_INVALID
   * @throws ADVERTISEMENT_INVALID when the advertisement does not fit the pool
   * @throws CLUSTER_ASSIGNED_TWICE when another cluster of this program has the same folder
   */
  public addAddressPool(pool: AddressPool): void {
    createClusterAddressPool(this, pool);
    this.servePool(pool);
  }

  /** Pods run on the cluster's nodes, all with the same capabilities. */
  public bindPlacement(_scope: Construct, _spec: PlacementSpec): PlacementBinding {
    return { place: 'on-premises nodes', capabilities: this.capabilities };
  }

  /**
   * Makes a Service reachable: by an address of a MetalLB pool, or by an ingress-nginx Ingress in `scope`.
   *
   * @throws EXPOSURE_UNSUPPORTED without a pool or controller that serves the exposure
   * @throws PLATFORM_OPTIONS_CONFLICT, ADDRESS_POOL_INVALID or ADDRESS_NOT_IN_POOL for options that do not fit
   */
  public bindExposure(scope: Construct, spec: ExposureSpec): ExposureBinding {
    return bindOnPremExposure(scope, { cluster: this, pools: this.servedPools, ingressController: this.ingressController }, spec);
  }

  /** Refuses: no cloud stands behind the cluster. @throws IDENTITY_UNSUPPORTED always */
  public bindIdentity(scope: Construct, spec: IdentitySpec): IdentityBinding {
    return fail('IDENTITY_UNSUPPORTED', {
      scope,
      what: `cluster ${this.name} gives ServiceAccounts no identity outside of itself`,
      given: `ServiceAccount ${spec.namespace}/${spec.serviceAccount}`,
    });
  }

  private knowAddressPool(pool: AddressPoolAttributes): void {
    KnownMetalLb.ofCluster(this).addPool(this, {
      name: requireDnsSubdomain(this, 'pool name', pool.name),
      ranges: parseRanges(this, pool.name, pool.addresses),
      avoidBuggyIps: pool.avoidBuggyIps ?? false,
      namespaces: pool.namespaces,
    });
    this.servePool(pool);
  }

  private servePool({ name, external }: AddressPoolAttributes): void {
    this.servedPools.push({ name, external: external ?? false });
  }
}
