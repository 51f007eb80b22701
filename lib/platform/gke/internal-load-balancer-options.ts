import { Cidr } from '../../core/cidr';
import type { IPlatformOptions } from '../platform-options';
import { requireReservedAddresses } from './reserved-addresses';
import { requireResourceName } from './resource-name';

const INTERNAL_LOAD_BALANCER_OPTIONS = Symbol.for('kasane.gke.InternalLoadBalancerOptions');

/** What an internal passthrough Network Load Balancer can be told. */
export interface InternalLoadBalancerOptionsProps {
  /** Whether clients in other regions of the VPC may connect. @default - only clients in the region of the cluster */
  readonly globalAccess?: boolean;
  /** The name of the subnet that the address is taken from; it must be in the region. @default - the subnet of the cluster */
  readonly subnet?: string;
  /** The names of reserved internal addresses: one IPv4, one IPv6, or one of each. @default - GKE takes a free address */
  readonly reservedAddresses?: string[];
  /** The blocks that clients may connect from, for example `10.0.0.0/8`. @default - from everywhere in the VPC */
  readonly sourceRanges?: string[];
}

/** Options of `Exposure.internal()` on GKE; other platforms leave them. */
export class InternalLoadBalancerOptions implements IPlatformOptions {
  /** Whether the value is `InternalLoadBalancerOptions`, also of another copy of the package. */
  public static isInternalLoadBalancerOptions(x: any): x is InternalLoadBalancerOptions {
    return typeof x === 'object' && x !== null && INTERNAL_LOAD_BALANCER_OPTIONS in x;
  }

  /** What kind of options these are. */
  public readonly optionsKind: string = 'gke.internalLoadBalancer';

  /** @internal */
  public readonly _props: InternalLoadBalancerOptionsProps;

  /**
   * @throws NAME_INVALID when subnet or an address is given by something else than its name
   * @throws PLATFORM_OPTIONS_CONFLICT when there are no addresses in the list, or more than two
   * @throws CIDR_INVALID when a source range is no block
   */
  constructor(props: InternalLoadBalancerOptionsProps = {}) {
    this._props = {
      globalAccess: props.globalAccess,
      subnet: props.subnet === undefined ? undefined : requireResourceName(undefined, 'subnet', props.subnet),
      reservedAddresses: props.reservedAddresses && requireReservedAddresses(props.reservedAddresses),
      sourceRanges: props.sourceRanges?.map((range) => Cidr.parse(range).toString()),
    };
    Object.defineProperty(this, INTERNAL_LOAD_BALANCER_OPTIONS, { value: true });
  }
}
