import { App, Chart } from 'cdk8s';
import * as onprem from '../../../../lib/platform/onprem';
import { codeOf } from '../../../support/code-of';
import { renderOne } from './metal-lb-chart';

const advertisement = (props: onprem.BGPAdvertisementProps) => renderOne((scope) => new onprem.BGPAdvertisement(scope, 'routed', props));
const selector = { matchLabels: { rack: 'a' } };

describe('BGPAdvertisement', () => {
  test('renders what it was given', () => {
    const spec = {
      aggregationLength: 24,
      aggregationLengthV6: 64,
      localPref: 100,
      asPathPrepend: 3,
      communities: ['65535:65281', 'large:64512:1:2', 'no-export'],
      peers: ['tor-a', 'tor-b'],
      ipAddressPools: ['a'],
      ipAddressPoolSelectors: [selector],
      nodeSelectors: [selector],
    };
    expect(advertisement({ name: 'edge', namespace: 'lb', ...spec })).toEqual({
      apiVersion: 'metallb.io/v1beta1',
      kind: 'BGPAdvertisement',
      metadata: { name: 'edge', namespace: 'lb' },
      spec,
    });
  });

  test.each<[onprem.BGPAdvertisementProps, string | undefined]>([
    [{ aggregationLength: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ aggregationLength: 1 }, undefined],
    [{ aggregationLength: 32 }, undefined],
    [{ aggregationLength: 33 }, 'NUMBER_OUT_OF_RANGE'],
    [{ aggregationLengthV6: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ aggregationLengthV6: 128 }, undefined],
    [{ aggregationLengthV6: 129 }, 'NUMBER_OUT_OF_RANGE'],
    [{ localPref: -1 }, 'NUMBER_OUT_OF_RANGE'],
    [{ localPref: 0 }, undefined],
    [{ localPref: 2147483647 }, undefined],
    [{ localPref: 2147483648 }, 'NUMBER_OUT_OF_RANGE'],
    [{ asPathPrepend: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ asPathPrepend: 10 }, undefined],
    [{ asPathPrepend: 11 }, 'NUMBER_OUT_OF_RANGE'],
    [{ communities: ['65535:65535'] }, undefined],
    [{ communities: ['65536:1'] }, 'BGP_COMMUNITY_INVALID'],
    [{ communities: ['large:4294967295:0:0'] }, undefined],
    [{ communities: ['large:4294967296:0:0'] }, 'BGP_COMMUNITY_INVALID'],
    [{ communities: ['1:2:3'] }, 'BGP_COMMUNITY_INVALID'],
    [{ communities: ['large:1:2'] }, 'BGP_COMMUNITY_INVALID'],
    [{ communities: ['-1:2'] }, 'BGP_COMMUNITY_INVALID'],
    [{ communities: [''] }, 'BGP_COMMUNITY_INVALID'],
    [{ communities: ['1:2', '1:2'] }, 'ADVERTISEMENT_INVALID'],
    [{ peers: ['a', 'a'] }, 'ADVERTISEMENT_INVALID'],
    [{ ipAddressPools: ['a', 'a'] }, 'ADVERTISEMENT_INVALID'],
    [{ ipAddressPoolSelectors: [selector, selector] }, 'LABEL_SELECTOR_INVALID'],
    [{ nodeSelectors: [selector, selector] }, 'LABEL_SELECTOR_INVALID'],
    [{ serviceSelectors: [selector, selector] }, 'LABEL_SELECTOR_INVALID'],
    [{ serviceSelectors: [selector], aggregationLength: 31 }, 'ADVERTISEMENT_INVALID'],
    [{ serviceSelectors: [selector], aggregationLengthV6: 127 }, 'ADVERTISEMENT_INVALID'],
    [{ serviceSelectors: [selector], aggregationLength: 32, aggregationLengthV6: 128 }, undefined],
  ])('%p gives %p', (props, code) => {
    expect(codeOf(() => advertisement(props))).toBe(code);
  });
});

describe('BGPAdvertisements beside pools', () => {
  function chartWith(...addresses: string[]): Chart {
    const chart = new Chart(new App(), 'metallb');
    new onprem.IPAddressPool(chart, 'a', { addresses });
    return chart;
  }

  test.each<[string[], onprem.BGPAdvertisementOptions, string | undefined]>([
    [['10.0.0.0/24'], { aggregationLength: 24 }, undefined],
    [['10.0.0.0/24'], { aggregationLength: 23 }, 'ADVERTISEMENT_INVALID'],
    [['10.0.0.0/24', '10.0.1.0/28'], { aggregationLength: 24 }, 'ADVERTISEMENT_INVALID'],
    // the largest block of this range is 10.0.0.128/26
    [['10.0.0.101-10.0.0.200'], { aggregationLength: 26 }, undefined],
    [['10.0.0.101-10.0.0.200'], { aggregationLength: 25 }, 'ADVERTISEMENT_INVALID'],
    // and these are one address short of a /24, at either end
    [['10.0.0.0-10.0.0.254'], { aggregationLength: 25 }, undefined],
    [['10.0.0.0-10.0.0.254'], { aggregationLength: 24 }, 'ADVERTISEMENT_INVALID'],
    [['10.0.0.1-10.0.0.255'], { aggregationLength: 24 }, 'ADVERTISEMENT_INVALID'],
    [['10.0.0.0-10.0.0.255'], { aggregationLength: 24 }, undefined],
    [['10.0.0.7/32'], { aggregationLength: 31 }, 'ADVERTISEMENT_INVALID'],
    [['0.0.0.0/0'], { aggregationLength: 1 }, undefined],
    [['fd00::/64'], { aggregationLengthV6: 64 }, undefined],
    [['fd00::/64'], { aggregationLengthV6: 63 }, 'ADVERTISEMENT_INVALID'],
    [['fd00::/64'], { aggregationLength: 8 }, undefined],
  ])('the pool %p with %p gives %p, in either order', (addresses, options, code) => {
    const chart = chartWith(...addresses);
    expect(codeOf(() => new onprem.BGPAdvertisement(chart, 'adv', { ...options, ipAddressPools: ['a'] }))).toBe(code);

    const other = new Chart(new App(), 'metallb');
    new onprem.BGPAdvertisement(other, 'adv', options);
    expect(codeOf(() => new onprem.IPAddressPool(other, 'a', { addresses }))).toBe(code);
  });

  test('an advertisement for other pools is not held against this one', () => {
    const chart = chartWith('10.0.0.0/28');
    expect(codeOf(() => new onprem.BGPAdvertisement(chart, 'b', { aggregationLength: 24, ipAddressPools: ['b'] }))).toBeUndefined();
    const byLabel = { aggregationLength: 24, ipAddressPoolSelectors: [selector] };
    expect(codeOf(() => new onprem.BGPAdvertisement(chart, 'c', byLabel))).toBeUndefined();
  });

  test.each<[string, onprem.BGPAdvertisementProps, onprem.BGPAdvertisementProps, string | undefined]>([
    ['the same preference', { localPref: 100 }, { localPref: 100, peers: ['tor'] }, undefined],
    ['another preference', { localPref: 100 }, { localPref: 200 }, 'ADVERTISEMENT_INVALID'],
    ['a preference and none', { localPref: 100 }, {}, 'ADVERTISEMENT_INVALID'],
    ['another path length', { asPathPrepend: 2 }, { asPathPrepend: 3 }, 'ADVERTISEMENT_INVALID'],
    ['other peers', { localPref: 100, peers: ['a'] }, { localPref: 200, peers: ['b'] }, undefined],
    ['one peer in common', { localPref: 100, peers: ['a', 'c'] }, { localPref: 200, peers: ['b', 'c'] }, 'ADVERTISEMENT_INVALID'],
    ['another aggregation', { localPref: 100 }, { localPref: 200, aggregationLength: 24 }, undefined],
    ['another aggregation of the absent family', { localPref: 100 }, { localPref: 200, aggregationLengthV6: 64 }, 'ADVERTISEMENT_INVALID'],
    ['nodes that labels choose', { localPref: 100, nodeSelectors: [selector] }, { localPref: 200 }, undefined],
    ['Services that labels choose', { localPref: 100, serviceSelectors: [selector] }, { localPref: 200 }, undefined],
    ['another pool', { localPref: 100, ipAddressPools: ['a'] }, { localPref: 200, ipAddressPools: ['b'] }, undefined],
  ])('two advertisements with %s, in either order', (_, one, other, code) => {
    const chart = chartWith('10.0.0.0/24');
    new onprem.BGPAdvertisement(chart, 'one', one);
    expect(codeOf(() => new onprem.BGPAdvertisement(chart, 'two', other))).toBe(code);

    const poolLast = new Chart(new App(), 'metallb');
    new onprem.BGPAdvertisement(poolLast, 'one', one);
    new onprem.BGPAdvertisement(poolLast, 'two', other);
    expect(codeOf(() => new onprem.IPAddressPool(poolLast, 'a', { addresses: ['10.0.0.0/24'] }))).toBe(code);
  });
});
