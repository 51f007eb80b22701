import * as onprem from '../../../../lib/platform/onprem';
import { codeOf } from '../../../support/code-of';
import { renderOne } from './metal-lb-chart';

const peer = (props: Partial<onprem.BGPPeerProps>) =>
  renderOne((scope) => new onprem.BGPPeer(scope, 'tor', { myAsn: 64512, peerAsn: 64513, peerAddress: '10.0.0.1', ...props }));

describe('BGPPeer', () => {
  test('needs the two AS numbers and an address', () => {
    expect(peer({})).toEqual({
      apiVersion: 'metallb.io/v1beta2',
      kind: 'BGPPeer',
      metadata: { name: 'tor', namespace: 'metallb-system' },
      spec: { myASN: 64512, peerASN: 64513, peerAddress: '10.0.0.1' },
    });
  });

  test('renders what it was given, under the names of the API', () => {
    const nodeSelectors = [{ matchLabels: { rack: 'a' } }];
    expect(
      peer({
        name: 'edge',
        namespace: 'lb',
        localAsn: 64999,
        peerPort: 1179,
        sourceAddress: '10.0.0.2',
        nodeSelectors,
        holdTimeSeconds: 90,
        keepaliveTimeSeconds: 30,
        connectTimeSeconds: 10,
        passwordSecretName: 'bgp-password',
        bfdProfile: 'fast',
        ebgpMultiHop: true,
        dualStackAddressFamily: true,
        enableGracefulRestart: true,
        vrf: 'red',
        routerId: '10.0.0.9',
      }),
    ).toMatchObject({
      metadata: { name: 'edge', namespace: 'lb' },
      spec: {
        localASN: 64999,
        peerPort: 1179,
        sourceAddress: '10.0.0.2',
        nodeSelectors,
        holdTime: '90s',
        keepaliveTime: '30s',
        connectTime: '10s',
        passwordSecret: { name: 'bgp-password' },
        bfdProfile: 'fast',
        ebgpMultiHop: true,
        dualStackAddressFamily: true,
        enableGracefulRestart: true,
        vrf: 'red',
        routerID: '10.0.0.9',
      },
    });
  });

  test('a peer may be found by an interface, and its AS detected', () => {
    const unnumbered = { peerAddress: undefined, peerInterface: 'eth1', peerAsn: undefined, dynamicAsn: onprem.DynamicAsn.EXTERNAL };
    expect(peer(unnumbered).spec).toEqual({ myASN: 64512, dynamicASN: 'external', interface: 'eth1' });
  });

  test.each<[Partial<onprem.BGPPeerProps>, string | undefined]>([
    [{ myAsn: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ myAsn: 4294967295 }, undefined],
    [{ myAsn: 4294967296 }, 'NUMBER_OUT_OF_RANGE'],
    [{ peerAsn: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ peerAsn: 4294967296 }, 'NUMBER_OUT_OF_RANGE'],
    [{ localAsn: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ peerAsn: undefined }, 'BGP_PEER_INVALID'],
    [{ dynamicAsn: onprem.DynamicAsn.INTERNAL }, 'BGP_PEER_INVALID'],
    [{ peerAddress: undefined }, 'BGP_PEER_INVALID'],
    [{ peerInterface: 'eth0' }, 'BGP_PEER_INVALID'],
    [{ peerAddress: undefined, peerInterface: 'eth0\nno shutdown' }, 'NAME_INVALID'],
    [{ peerAddress: 'tor.example.com' }, 'IP_ADDRESS_INVALID'],
    [{ peerAddress: 'fd00::1' }, undefined],
    [{ sourceAddress: 'x' }, 'IP_ADDRESS_INVALID'],
    [{ sourceAddress: 'fd00::1' }, 'BGP_PEER_INVALID'],
    [{ routerId: 'fd00::1' }, 'IP_ADDRESS_INVALID'],
    [{ routerId: '1' }, 'IP_ADDRESS_INVALID'],
    [{ peerPort: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ peerPort: 1 }, undefined],
    [{ peerPort: 16384 }, undefined],
    [{ peerPort: 16385 }, 'NUMBER_OUT_OF_RANGE'],
    [{ ebgpMultiHop: true }, undefined],
    [{ ebgpMultiHop: true, peerAsn: 64512 }, 'BGP_PEER_INVALID'],
    [{ ebgpMultiHop: true, peerAsn: undefined, dynamicAsn: onprem.DynamicAsn.INTERNAL }, 'BGP_PEER_INVALID'],
    [{ ebgpMultiHop: true, peerAsn: undefined, dynamicAsn: onprem.DynamicAsn.EXTERNAL }, undefined],
    [{ ebgpMultiHop: false, peerAsn: 64512 }, undefined],
    [{ holdTimeSeconds: 0 }, undefined],
    [{ holdTimeSeconds: 2 }, 'NUMBER_OUT_OF_RANGE'],
    [{ holdTimeSeconds: 3 }, undefined],
    [{ holdTimeSeconds: 65535 }, undefined],
    [{ holdTimeSeconds: 65536 }, 'NUMBER_OUT_OF_RANGE'],
    [{ holdTimeSeconds: 3.5 }, 'NUMBER_OUT_OF_RANGE'],
    [{ holdTimeSeconds: 90, keepaliveTimeSeconds: 90 }, undefined],
    [{ holdTimeSeconds: 90, keepaliveTimeSeconds: 91 }, 'NUMBER_OUT_OF_RANGE'],
    [{ holdTimeSeconds: 0, keepaliveTimeSeconds: 0 }, undefined],
    [{ holdTimeSeconds: 0, keepaliveTimeSeconds: 1 }, 'NUMBER_OUT_OF_RANGE'],
    [{ keepaliveTimeSeconds: 21845 }, undefined],
    [{ keepaliveTimeSeconds: 21846 }, 'NUMBER_OUT_OF_RANGE'],
    [{ connectTimeSeconds: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ connectTimeSeconds: 65535 }, undefined],
    [{ connectTimeSeconds: 65536 }, 'NUMBER_OUT_OF_RANGE'],
    [{ connectTimeSeconds: 1.5 }, 'NUMBER_OUT_OF_RANGE'],
    [{ passwordSecretName: 'Pass Word' }, 'NAME_INVALID'],
    [{ bfdProfile: 'Fast' }, 'NAME_INVALID'],
    [{ vrf: 'a red vrf' }, 'NAME_INVALID'],
    [{ nodeSelectors: [{}, {}] }, 'LABEL_SELECTOR_INVALID'],
  ])('%p gives %p', (props, code) => {
    expect(codeOf(() => peer(props))).toBe(code);
  });
});
