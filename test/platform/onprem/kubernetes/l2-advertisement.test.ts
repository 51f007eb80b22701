import * as onprem from '../../../../lib/platform/onprem';
import { codeOf } from '../../../support/code-of';
import { renderOne } from './metal-lb-chart';

const advertisement = (props?: onprem.L2AdvertisementProps) => renderOne((scope) => new onprem.L2Advertisement(scope, 'lan', props));
const selector = { matchLabels: { rack: 'a' } };

describe('L2Advertisement', () => {
  test('announces all pools when none is named', () => {
    expect(advertisement()).toEqual({
      apiVersion: 'metallb.io/v1beta1',
      kind: 'L2Advertisement',
      metadata: { name: 'lan', namespace: 'metallb-system' },
      spec: {},
    });
  });

  test('renders what it was given', () => {
    const spec = {
      interfaces: ['eth0', 'bond0.100'],
      ipAddressPools: ['a', 'b'],
      ipAddressPoolSelectors: [selector],
      nodeSelectors: [selector],
      preferredNodeSelectors: [{ preference: selector, weight: 100 }],
      serviceSelectors: [selector],
    };
    expect(advertisement({ name: 'edge', namespace: 'lb', ...spec })).toMatchObject({ metadata: { name: 'edge', namespace: 'lb' }, spec });
  });

  test.each<[string, onprem.L2AdvertisementProps, string | undefined]>([
    ['a pool twice', { ipAddressPools: ['a', 'a'] }, 'ADVERTISEMENT_INVALID'],
    ['an interface twice', { interfaces: ['eth0', 'eth0'] }, 'ADVERTISEMENT_INVALID'],
    ['an interface of 15 characters', { interfaces: ['a'.repeat(15)] }, undefined],
    ['an interface of 16 characters', { interfaces: ['a'.repeat(16)] }, 'NAME_INVALID'],
    ['an interface with a line break', { interfaces: ['eth0\n'] }, 'NAME_INVALID'],
    ['weight 0', { preferredNodeSelectors: [{ preference: selector, weight: 0 }] }, 'NUMBER_OUT_OF_RANGE'],
    ['weight 1', { preferredNodeSelectors: [{ preference: selector, weight: 1 }] }, undefined],
    ['weight 101', { preferredNodeSelectors: [{ preference: selector, weight: 101 }] }, 'NUMBER_OUT_OF_RANGE'],
    ['a pool selector twice', { ipAddressPoolSelectors: [selector, selector] }, 'LABEL_SELECTOR_INVALID'],
    ['a node selector twice', { nodeSelectors: [selector, selector] }, 'LABEL_SELECTOR_INVALID'],
    ['a service selector twice', { serviceSelectors: [selector, selector] }, 'LABEL_SELECTOR_INVALID'],
    ['a name with capitals', { name: 'LAN' }, 'NAME_INVALID'],
  ])('%s', (_, props, code) => {
    expect(codeOf(() => advertisement(props))).toBe(code);
  });
});
