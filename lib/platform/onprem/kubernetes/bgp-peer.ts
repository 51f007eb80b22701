import { Construct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { IpFamily, tryParseAddress } from '../../../core/ip-address';
import { requireDnsSubdomain } from '../../../core/names';
import { requireWholeNumberIfGiven } from '../../../core/numbers';
import { requireKubernetesTree } from '../../../core/trees';
import { BGPSessionOptions, DynamicAsn } from '../bgp-session';
import { bgpTimers } from '../bgp-timers';
import { KnownMetalLb } from '../known-metal-lb';
import type { LabelSelector } from '../label-selector';
import { requireInterfaceName } from '../name-checks';
import { requireSelectors } from '../selector-checks';
import { metalLbObject } from './metal-lb-object';

const LARGEST_ASN = 2 ** 32 - 1;

/** What a `BGPPeer` takes. */
export interface BGPPeerProps extends BGPSessionOptions {
  /** Our AS number, 1 to 4294967295. */
  readonly myAsn: number;
  /** The AS number of the peer. @default - detected, as dynamicAsn says; exactly one of the two is needed */
  readonly peerAsn?: number;
  /** Which AS the peer may have. @default - the one of peerAsn; exactly one of the two is needed */
  readonly dynamicAsn?: DynamicAsn;
  /** Another AS number that this peer sees us as; FRR modes only. @default - myAsn */
  readonly localAsn?: number;
  /** The address of the peer. @default - found by peerInterface; exactly one of the two is needed */
  readonly peerAddress?: string;
  /** The interface of the nodes that leads to the peer (unnumbered BGP). @default - none; the peer has an address */
  readonly peerInterface?: string;
  /** The port of the peer, 1 to 16384 (MetalLB's limit). @default 179 */
  readonly peerPort?: number;
  /** The address that sessions come from, of the peer's family. @default - chosen on each node */
  readonly sourceAddress?: string;
  /** The nodes that connect; one selector must match. @default - all */
  readonly nodeSelectors?: LabelSelector[];
  /** The name of the object. @default - the construct id */
  readonly name?: string;
  /** MetalLB's namespace. @default - that of the chart's cluster, else metallb-system */
  readonly namespace?: string;
}

/**
 * A router that nodes announce addresses to (metallb.io/v1beta2 BGPPeer, MetalLB 0.16.2, read 2026-11).
 *
 * Creates: one BGPPeer.
 */
export class BGPPeer extends Construct {
  /** The name of the peer, for the `peers` of advertisements. */
  public readonly name: string;

  /**
   * @throws BGP_PEER_INVALID without exactly one of peerAsn and dynamicAsn and exactly one of peerAddress and
   * peerInterface, for ebgpMultiHop to a peer of our own AS, and for addresses of two families
   * @throws ADVERTISEMENT_INVALID when an advertisement announces IPv6 addresses to it, and its BFDProfile has echoMode
   * @throws NUMBER_OUT_OF_RANGE, IP_ADDRESS_INVALID, NAME_INVALID, LABEL_SELECTOR_INVALID or WRONG_TREE
   */
  constructor(scope: Construct, id: string, props: BGPPeerProps) {
    requireKubernetesTree(scope, id, 'BGPPeer');
    super(scope, id);
    this.name = requireDnsSubdomain(this, 'peer name', props.name ?? id);
    this.requireAsns(props);
    this.requirePlace(props);
    const secret = props.passwordSecretName;
    const spec = {
      myASN: props.myAsn,
      peerASN: props.peerAsn,
      dynamicASN: props.dynamicAsn,
      localASN: props.localAsn,
      peerAddress: props.peerAddress,
      interface: props.peerInterface,
      peerPort: props.peerPort,
      sourceAddress: props.sourceAddress,
      nodeSelectors: requireSelectors(this, 'nodeSelectors', props.nodeSelectors),
      ...bgpTimers(this, props),
      passwordSecret: secret === undefined ? undefined : { name: requireDnsSubdomain(this, 'passwordSecretName', secret) },
      bfdProfile: props.bfdProfile === undefined ? undefined : requireDnsSubdomain(this, 'bfdProfile', props.bfdProfile),
      ebgpMultiHop: props.ebgpMultiHop,
      dualStackAddressFamily: props.dualStackAddressFamily,
      enableGracefulRestart: props.enableGracefulRestart,
      vrf: props.vrf === undefined ? undefined : requireInterfaceName(this, 'vrf', props.vrf),
      routerID: props.routerId,
    };
    KnownMetalLb.of(this).addPeer(this, { name: this.name, bfdProfile: props.bfdProfile });
    metalLbObject(this, { apiVersion: 'metallb.io/v1beta2', kind: 'BGPPeer', name: this.name, namespace: props.namespace, spec });
  }

  private requireAsns({ myAsn, peerAsn, dynamicAsn, localAsn, ebgpMultiHop }: BGPPeerProps): void {
    Object.entries({ myAsn, peerAsn, localAsn }).forEach(([subject, asn]) => {
      requireWholeNumberIfGiven(this, subject, asn, 1, LARGEST_ASN);
    });
    this.requireExactlyOne({ peerAsn, dynamicAsn });
    if (ebgpMultiHop && (peerAsn === myAsn || dynamicAsn === DynamicAsn.INTERNAL)) {
      fail('BGP_PEER_INVALID', {
        scope: this,
        what: 'ebgpMultiHop is for peers of another AS',
        given: `myAsn ${myAsn} and ${dynamicAsn ? `dynamicAsn ${dynamicAsn}` : `peerAsn ${peerAsn}`}`,
        fix: 'remove ebgpMultiHop; sessions inside an AS may cross hops anyway',
      });
    }
  }

  private requirePlace({ peerAddress, peerInterface, peerPort, sourceAddress, routerId }: BGPPeerProps): void {
    this.requireExactlyOne({ peerAddress, peerInterface });
    if (peerInterface !== undefined) requireInterfaceName(this, 'peerInterface', peerInterface);
    requireWholeNumberIfGiven(this, 'peerPort', peerPort, 1, 16384);
    const peerFamily = this.familyOf('peerAddress', peerAddress);
    const sourceFamily = this.familyOf('sourceAddress', sourceAddress);
    if (peerFamily && sourceFamily && peerFamily !== sourceFamily) {
      fail('BGP_PEER_INVALID', {
        scope: this,
        what: 'sourceAddress and peerAddress are of two families',
        given: `${sourceAddress} and ${peerAddress}`,
        fix: `give an ${peerFamily} address as sourceAddress`,
      });
    }
    if (this.familyOf('routerId', routerId) === IpFamily.IPV6) {
      fail('IP_ADDRESS_INVALID', { scope: this, what: 'routerId is written as an IPv4 address', given: `"${routerId}"` });
    }
  }

  private familyOf(subject: string, address: string | undefined): IpFamily | undefined {
    if (address === undefined) return undefined;
    const parsed = tryParseAddress(address);
    return parsed?.family ?? fail('IP_ADDRESS_INVALID', { scope: this, what: `${subject} is no IP address`, given: `"${address}"` });
  }

  private requireExactlyOne(alternatives: { [prop: string]: string | number | undefined }): void {
    const names = Object.keys(alternatives).join(' and ');
    const given = Object.entries(alternatives).filter(([, value]) => value !== undefined);
    if (given.length === 1) return;
    fail('BGP_PEER_INVALID', {
      scope: this,
      what: `exactly one of ${names} is needed`,
      given: given.length === 0 ? 'neither' : given.map(([prop, value]) => `${prop} ${value}`).join(', '),
      fix: `give exactly one of ${names}`,
    });
  }
}
