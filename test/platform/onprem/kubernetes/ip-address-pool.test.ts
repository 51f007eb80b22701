import { App, Chart } from 'cdk8s';
import { Cluster } from '../../../../lib/platform/cluster';
import * as onprem from '../../../../lib/platform/onprem';
import { codeOf } from '../../../support/code-of';
import { renderOne } from './metal-lb-chart';

const pool = (props: Partial<onprem.IPAddressPoolProps>, id = 'pool') =>
  renderOne((scope) => new onprem.IPAddressPool(scope, id, { addresses: ['10.0.0.0/24'], ...props }));

describe('IPAddressPool', () => {
  test('renders what it was given, under the names of the API', () => {
    const selector = { matchLabels: { team: 'shop' } };
    expect(
      pool({
        name: 'edge',
        namespace: 'lb',
        labels: { zone: 'a' },
        addresses: ['10.0.0.0/24', '10.0.1.1 - 10.0.1.9', 'FD00::/120'],
        autoAssign: false,
        avoidBuggyIps: true,
        serviceAllocation: { priority: 10, namespaces: ['shop'], namespaceSelectors: [selector], serviceSelectors: [selector] },
      }),
    ).toEqual({
      apiVersion: 'metallb.io/v1beta1',
      kind: 'IPAddressPool',
      metadata: { name: 'edge', namespace: 'lb', labels: { zone: 'a' } },
      spec: {
        addresses: ['10.0.0.0/24', '10.0.1.1-10.0.1.9', 'fd00::/120'],
        autoAssign: false,
        avoidBuggyIPs: true,
        serviceAllocation: { priority: 10, namespaces: ['shop'], namespaceSelectors: [selector], serviceSelectors: [selector] },
      },
    });
  });

  test('is named after its id and lives where MetalLB does', () => {
    expect(pool({}, 'edge').metadata).toEqual({ name: 'edge', namespace: 'metallb-system' });
  });

  test('the object is the default child', () => {
    const chart = new Chart(new App(), 'metallb');
    const construct = new onprem.IPAddressPool(chart, 'edge', { addresses: ['10.0.0.0/24'] });
    expect(construct.node.defaultChild?.node.path).toBe('metallb/edge/Resource');
  });

  test.each<[string, Partial<onprem.IPAddressPoolProps>, string | undefined]>([
    ['no addresses', { addresses: [] }, 'ADDRESS_POOL_INVALID'],
    ['a bare address', { addresses: ['10.0.0.1'] }, 'IP_RANGE_INVALID'],
    ['a reversed range', { addresses: ['10.0.0.9-10.0.0.1'] }, 'IP_RANGE_INVALID'],
    ['host bits', { addresses: ['10.0.0.9/24'] }, 'CIDR_INVALID'],
    ['the same block twice', { addresses: ['10.0.0.0/24', '10.0.0.0/24'] }, 'ADDRESS_POOL_OVERLAP'],
    ['a range inside a block', { addresses: ['10.0.0.0/24', '10.0.0.4-10.0.0.5'] }, 'ADDRESS_POOL_OVERLAP'],
    ['blocks of two families', { addresses: ['10.0.0.0/24', 'fd00::/64'] }, undefined],
    ['a name with capitals', { name: 'Edge' }, 'NAME_INVALID'],
    ['a namespace with capitals', { namespace: 'LB' }, 'NAME_INVALID'],
    ['priority 0', { serviceAllocation: { priority: 0 } }, 'NUMBER_OUT_OF_RANGE'],
    ['priority 1', { serviceAllocation: { priority: 1 } }, undefined],
    ['a namespace twice', { serviceAllocation: { namespaces: ['a', 'b', 'a'] } }, 'ADDRESS_POOL_INVALID'],
    ['a namespace of no object', { serviceAllocation: { namespaces: ['A'] } }, 'NAME_INVALID'],
    ['a namespace selector twice', { serviceAllocation: { namespaceSelectors: [{}, {}] } }, 'LABEL_SELECTOR_INVALID'],
    ['a service selector twice', { serviceAllocation: { serviceSelectors: [{}, {}] } }, 'LABEL_SELECTOR_INVALID'],
  ])('%s', (_, props, code) => {
    expect(codeOf(() => pool(props))).toBe(code);
  });

  test('pools of one chart must be apart; those of two charts may be of two clusters', () => {
    const app = new App();
    const one = new Chart(app, 'one');
    new onprem.IPAddressPool(one, 'a', { addresses: ['10.0.0.0/24'] });
    expect(codeOf(() => new onprem.IPAddressPool(one, 'b', { addresses: ['10.0.0.128/25'] }))).toBe('ADDRESS_POOL_OVERLAP');
    expect(codeOf(() => new onprem.IPAddressPool(one, 'c', { name: 'a', addresses: ['10.0.1.0/24'] }))).toBe('ADDRESS_POOL_INVALID');
    expect(codeOf(() => new onprem.IPAddressPool(new Chart(app, 'two'), 'a', { addresses: ['10.0.0.0/24'] }))).toBeUndefined();
  });

  test('pools of one cluster must be apart wherever they stand', () => {
    const app = new App();
    const cluster = new onprem.OnPremCluster(app, 'dc1', {
      name: 'dc1',
      addressPools: [{ name: 'a', addresses: ['10.0.0.0/24'], advertise: onprem.Advertise.l2() }],
    });
    const chart = new Chart(app, 'more');

    Cluster.assign(chart, cluster);
    expect(codeOf(() => new onprem.IPAddressPool(chart, 'b', { addresses: ['10.0.0.7/32'] }))).toBe('ADDRESS_POOL_OVERLAP');
  });
});
