import { Cidr } from '../../core/cidr';
import type { IPlatformOptions } from '../platform-options';
import type { NetworkTier } from './network-tier';
import { requireReservedAddresses } from './reserved-addresses';

const EXTERNAL_LOAD_BALANCER_OPTIONS = Symbol.for('kasane.gke.ExternalLoadBalancerOptions');

/** What an external passthrough Network Load Balancer can be told. */
export interface ExternalLoadBalancerOptionsProps {
  /** The network tier; a reserved address must be of the same one. @default - the tier of the project (Premium unless it was changed) */
  readonly networkTier?: NetworkTier;
  /** The names of reserved regional addresses: one IPv4, one IPv6, or one of each. @default - GKE takes a free address */
  readonly reservedAddresses?: string[];
  /** The blocks that clients may connect from, for example `203.0.113.0/24`. @default - from everywhere */
  readonly sourceRanges?: string[];
}

/** Options of `Exposure.external()` on GKE; other platforms leave them. */
export class ExternalLoadBalancerOptions implements IPlatformOptions {
  /** Whether the value is `ExternalLoadBalancerOptions`, also of another copy of the package. */
  public static isExternalLoadBalancerOptions(x: any): x is ExternalLoadBalancerOptions {
    return typeof x === 'object' && x !== null && EXTERNAL_LOAD_BALANCER_OPTIONS in x;
  }

  /** What kind of options these are. */
  public readonly optionsKind: string = 'gke.externalLoadBalancer';

  /** @internal */
  public readonly _props: ExternalLoadBalancerOptionsProps;

  /**
   * @throws NAME_INVALID when an address is given by something else than its name
   * @throws PLATFORM_OPTIONS_CONFLICT when there are no addresses in the list, or more than two
   * @throws CIDR_INVALID when a source range is no block
   */
  constructor(props: ExternalLoadBalancerOptionsProps = {}) {
    this._props = {
      networkTier: props.networkTier,
      reservedAddresses: props.reservedAddresses && requireReservedAddresses(props.reservedAddresses),
      sourceRanges: props.sourceRanges?.map((range) => Cidr.parse(range).toString()),
    };
    Object.defineProperty(this, EXTERNAL_LOAD_BALANCER_OPTIONS, { value: true });
  }
}
