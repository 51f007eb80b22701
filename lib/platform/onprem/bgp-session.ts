/** How a BGP session behaves. */
export interface BGPSessionOptions {
  /**
   * The seconds after which a silent peer counts as lost: 0 (never) or 3 to 65535.
   * @default - three times keepaliveTimeSeconds if that is given, else the BGP mode's default
   */
  readonly holdTimeSeconds?: number;
  /** The seconds between keepalives; at most the hold time. @default - a third of the hold time */
  readonly keepaliveTimeSeconds?: number;
  /** The seconds between attempts to connect, 1 to 65535; not in native mode. @default - the BGP mode's default */
  readonly connectTimeSeconds?: number;
  /**
   * The Secret with the password of the session: type `kubernetes.io/basic-auth`, key `password`, in MetalLB's
   * namespace. A literal password is not offered: it would stand readable in the manifest.
   * @default - no password
   */
  readonly passwordSecretName?: string;
  /** The BFDProfile that notices a lost peer faster; it must exist. @default - no BFD */
  readonly bfdProfile?: string;
  /** Whether the peer is several hops away; only with peers of another AS. @default false */
  readonly ebgpMultiHop?: boolean;
  /** Whether IPv4 is announced over IPv6 sessions and the other way round. @default false */
  readonly dualStackAddressFamily?: boolean;
  /** Whether peers keep routes while the session restarts; it cannot be changed after creation. @default false */
  readonly enableGracefulRestart?: boolean;
  /** The VRF of the node that the session is made in; not in native mode. @default - the default VRF */
  readonly vrf?: string;
  /** The router id, written as an IPv4 address. @default - chosen on each node */
  readonly routerId?: string;
}

/** Which AS a peer may have that is detected when it connects. */
export enum DynamicAsn {
  /** The same as ours. */
  INTERNAL = 'internal',
  /** Another than ours. */
  EXTERNAL = 'external',
}
