import { Construct } from 'constructs';
import { requireDnsSubdomain } from '../../../core/names';
import { requireWholeNumber } from '../../../core/numbers';
import { requireKubernetesTree } from '../../../core/trees';
import { KnownMetalLb } from '../known-metal-lb';
import { metalLbObject } from './metal-lb-object';

/** What a `BFDProfile` takes. Intervals are in milliseconds, 10 to 60000. */
export interface BFDProfileProps {
  /** The name of the object. @default - the construct id */
  readonly name?: string;
  /** MetalLB's namespace. @default - that of the chart's cluster, else metallb-system */
  readonly namespace?: string;
  /** The least interval at which packets can be received. @default 300 */
  readonly receiveIntervalMillis?: number;
  /** The least interval at which packets are sent. @default 300 */
  readonly transmitIntervalMillis?: number;
  /** How many packets may be missed before the peer counts as lost, 2 to 255. @default - that of FRR, 3 */
  readonly detectMultiplier?: number;
  /** The least interval at which echo packets can be received. @default 50 */
  readonly echoIntervalMillis?: number;
  /** Whether echo packets are sent; not with IPv6 pools nor over several hops. @default false */
  readonly echoMode?: boolean;
  /** Whether to wait until the peer begins the session. @default false */
  readonly passiveMode?: boolean;
  /** The least TTL of received packets in sessions over several hops, 1 to 254. @default - that of FRR, 254 */
  readonly minimumTtl?: number;
}

/**
 * How fast a lost BGP peer is noticed (metallb.io/v1beta1 BFDProfile, MetalLB 0.16.2, read 2026-11). A `BGPPeer`
 * names it. MetalLB's native BGP mode knows no BFD; frr-k8s, the default since 0.16, does.
 *
 * Creates: one BFDProfile.
 */
export class BFDProfile extends Construct {
  /** The name of the profile. */
  public readonly name: string;

  /**
   * @throws ADVERTISEMENT_INVALID for echoMode when a peer with this profile is announced IPv6 addresses
   * @throws NUMBER_OUT_OF_RANGE, NAME_INVALID or WRONG_TREE
   */
  constructor(scope: Construct, id: string, props: BFDProfileProps = {}) {
    requireKubernetesTree(scope, id, 'BFDProfile');
    super(scope, id);
    this.name = requireDnsSubdomain(this, 'profile name', props.name ?? id);
    const spec = {
      receiveInterval: this.within('receiveIntervalMillis', props.receiveIntervalMillis, 10, 60000),
      transmitInterval: this.within('transmitIntervalMillis', props.transmitIntervalMillis, 10, 60000),
      detectMultiplier: this.within('detectMultiplier', props.detectMultiplier, 2, 255),
      echoInterval: this.within('echoIntervalMillis', props.echoIntervalMillis, 10, 60000),
      echoMode: props.echoMode,
      passiveMode: props.passiveMode,
      minimumTtl: this.within('minimumTtl', props.minimumTtl, 1, 254),
    };
    if (props.echoMode) KnownMetalLb.of(this).addEchoProfile(this, this.name);
    metalLbObject(this, { apiVersion: 'metallb.io/v1beta1', kind: 'BFDProfile', name: this.name, namespace: props.namespace, spec });
  }

  private within(subject: string, value: number | undefined, least: number, most: number): number | undefined {
    return value === undefined ? undefined : requireWholeNumber(this, subject, value, least, most);
  }
}
