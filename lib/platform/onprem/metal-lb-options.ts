import { fail } from '../../core/coded-error';
import { formatAddress, ParsedAddress, tryParseAddress } from '../../core/ip-address';
import type { IPlatformOptions } from '../platform-options';

const METAL_LB_OPTIONS = Symbol.for('kasane.onprem.MetalLbOptions');

/** What `MetalLbOptions` take. */
export interface MetalLbOptionsProps {
  /** The pool that the address comes from. @default - the first one of the cluster that fits the exposure */
  readonly pool?: string;
  /**
   * The addresses that the Service gets, at most one per family, all of one pool. Two addresses need a dual-stack
   * Service.
   * @default - MetalLB chooses
   */
  readonly addresses?: string[];
  /**
   * Services with the same key may share an address, if their ports differ and they either have
   * externalTrafficPolicy Cluster or select the same pods.
   * @default - the address is the Service's own
   */
  readonly allowSharedIp?: string;
  /**
   * Whether traffic stays on the node that it enters (externalTrafficPolicy Local): pods see the client's address,
   * and nodes without a pod announce nothing.
   * @default - the field is left out (Cluster)
   */
  readonly localTraffic?: boolean;
}

/**
 * How MetalLB serves `Exposure.internal()` and `Exposure.external()` (metallb.io/usage, MetalLB 0.16.2, read 2026-11).
 * Clusters of other platforms ignore these options; given to any other exposure they are PLATFORM_OPTIONS_CONFLICT.
 */
export class MetalLbOptions implements IPlatformOptions {
  /** Whether the value is a `MetalLbOptions`, of any copy of this package. */
  public static isMetalLbOptions(x: any): x is MetalLbOptions {
    return typeof x === 'object' && x !== null && METAL_LB_OPTIONS in x;
  }

  /** `onprem.MetalLbOptions`. */
  public readonly optionsKind: string = 'onprem.MetalLbOptions';
  /** The pool that the address comes from. */
  public readonly pool?: string;
  /** The sharing key. */
  public readonly allowSharedIp?: string;
  /** Whether traffic stays on the node that it enters. */
  public readonly localTraffic?: boolean;

  private readonly requested: readonly string[];

  /**
   * @throws IP_ADDRESS_INVALID for text that is no address
   * @throws PLATFORM_OPTIONS_CONFLICT for two addresses of one family, or an empty sharing key
   */
  constructor(props: MetalLbOptionsProps = {}) {
    Object.defineProperty(this, METAL_LB_OPTIONS, { value: true });
    this.pool = props.pool;
    this.allowSharedIp = props.allowSharedIp;
    this.localTraffic = props.localTraffic;
    this.requested = parseAddresses(props.addresses ?? []).map(formatAddress);
    if (props.allowSharedIp === '') {
      fail('PLATFORM_OPTIONS_CONFLICT', { what: 'an empty allowSharedIp shares nothing', given: '""', fix: 'give a key, or leave it out' });
    }
  }

  /** A copy of the requested addresses. */
  public get addresses(): string[] {
    return [...this.requested];
  }
}

function parseAddresses(texts: string[]): ParsedAddress[] {
  const addresses = texts.map(
    (text) => tryParseAddress(text) ?? fail('IP_ADDRESS_INVALID', { what: 'a requested address is no IP address', given: `"${text}"` }),
  );
  const families = new Set(addresses.map(({ family }) => family));
  if (families.size < addresses.length) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'a Service gets at most one address per family',
      given: texts.join(', '),
      fix: 'request one IPv4 address, one IPv6 address, or one of each',
    });
  }
  return addresses;
}
