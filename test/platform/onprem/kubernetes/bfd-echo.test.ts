import { App, Chart } from 'cdk8s';
import * as onprem from '../../../../lib/platform/onprem';
import { codeOf } from '../../../support/code-of';

interface Scene {
  readonly addresses?: string[];
  readonly echoMode?: boolean;
  readonly bfdProfile?: string;
  readonly peers?: string[];
}

/** The four objects that meet, as steps that may be taken in any order. */
function steps(chart: Chart, { addresses = ['fd00::/120'], echoMode = true, bfdProfile = 'fast', peers }: Scene): (() => unknown)[] {
  return [
    () => new onprem.IPAddressPool(chart, 'pool', { addresses }),
    () => new onprem.BGPAdvertisement(chart, 'adv', { peers }),
    () => new onprem.BGPPeer(chart, 'tor', { myAsn: 1, peerAsn: 2, peerAddress: 'fd00::1', bfdProfile }),
    () => new onprem.BFDProfile(chart, 'fast', { echoMode }),
  ];
}

describe('BFD echo', () => {
  test.each([0, 1, 2, 3])('fails for IPv6 addresses, whichever object comes last (%p)', (last) => {
    const all = steps(new Chart(new App(), 'metallb'), {});
    const [lastStep] = all.splice(last, 1);
    all.forEach((step) => step());
    expect(codeOf(lastStep)).toBe('ADVERTISEMENT_INVALID');
  });

  test.each<[string, Scene]>([
    ['IPv4 addresses', { addresses: ['10.0.0.0/24'] }],
    ['a profile without echo', { echoMode: false }],
    ['a peer with another profile', { bfdProfile: 'slow' }],
    ['an advertisement to other peers', { peers: ['spine'] }],
  ])('goes with %s', (_, scene) => {
    const all = steps(new Chart(new App(), 'metallb'), scene);
    expect(codeOf(() => all.forEach((step) => step()))).toBeUndefined();
  });
});
