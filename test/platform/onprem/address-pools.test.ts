import { App } from 'cdk8s';
import * as onprem from '../../../lib/platform/onprem';
import { codeOf } from '../../support/code-of';
import { platformObjects } from './rendered';

const l2 = onprem.Advertise.l2();

function cluster(...addressPools: onprem.AddressPool[]) {
  const app = new App();
  new onprem.OnPremCluster(app, 'dc1', { name: 'dc1', addressPools });
  return platformObjects(app, 'dc1');
}

describe('address pools of a cluster', () => {
  test.each<[string, onprem.AddressPool[], string | undefined]>([
    ['a block', [{ name: 'a', addresses: ['10.0.0.0/24'], advertise: l2 }], undefined],
    ['one address as a block', [{ name: 'a', addresses: ['10.0.0.7/32', 'fd00::7/128'], advertise: l2 }], undefined],
    ['a bare address', [{ name: 'a', addresses: ['192.168.1.100'], advertise: l2 }], 'IP_RANGE_INVALID'],
    ['a reversed range', [{ name: 'a', addresses: ['192.168.1.9-192.168.1.1'], advertise: l2 }], 'IP_RANGE_INVALID'],
    ['ends of two families', [{ name: 'a', addresses: ['192.168.1.1-fd00::1'], advertise: l2 }], 'IP_RANGE_INVALID'],
    ['a block with host bits', [{ name: 'a', addresses: ['10.0.0.1/24'], advertise: l2 }], 'CIDR_INVALID'],
    ['no addresses', [{ name: 'a', addresses: [], advertise: l2 }], 'ADDRESS_POOL_INVALID'],
    [
      'ranges that overlap in one address',
      [{ name: 'a', addresses: ['10.0.0.1-10.0.0.9', '10.0.0.9-10.0.0.12'], advertise: l2 }],
      'ADDRESS_POOL_OVERLAP',
    ],
    ['ranges that touch', [{ name: 'a', addresses: ['10.0.0.1-10.0.0.9', '10.0.0.10-10.0.0.12'], advertise: l2 }], undefined],
    [
      'pools that overlap',
      [
        { name: 'a', addresses: ['10.0.0.0/24'], advertise: l2 },
        { name: 'b', addresses: ['10.0.0.255/32'], advertise: l2 },
      ],
      'ADDRESS_POOL_OVERLAP',
    ],
    [
      'a name twice',
      [
        { name: 'a', addresses: ['10.0.0.0/24'], advertise: l2 },
        { name: 'a', addresses: ['10.0.1.0/24'], advertise: l2 },
      ],
      'ADDRESS_POOL_INVALID',
    ],
    ['a name of no object', [{ name: 'My_Pool', addresses: ['10.0.0.0/24'], advertise: l2 }], 'NAME_INVALID'],
    ['priority 0', [{ name: 'a', addresses: ['10.0.0.0/24'], advertise: l2, priority: 0 }], 'NUMBER_OUT_OF_RANGE'],
    ['priority 1', [{ name: 'a', addresses: ['10.0.0.0/24'], advertise: l2, priority: 1 }], undefined],
    ['a namespace twice', [{ name: 'a', addresses: ['10.0.0.0/24'], advertise: l2, namespaces: ['x', 'x'] }], 'ADDRESS_POOL_INVALID'],
  ])('%s', (_, pools, code) => {
    expect(codeOf(() => cluster(...pools))).toBe(code);
  });

  test('an overlap names both pools', () => {
    const pools = [
      { name: 'a', addresses: ['10.0.0.0/24'], advertise: l2 },
      { name: 'b', addresses: ['10.0.0.7/32'], advertise: l2 },
    ];
    expect(() => cluster(...pools)).toThrow(/b and a overlap[\s\S]*10\.0\.0\.7\/32 and 10\.0\.0\.0\/24/);
  });

  test.each<[string, Partial<onprem.AddressPool>, object]>([
    ['an internal pool is given to Services that name none', {}, { autoAssign: true }],
    ['an external pool is not', { external: true }, { autoAssign: false }],
    ['an external pool is if that is said', { external: true, autoAssign: true }, { autoAssign: true }],
    ['an internal pool is not if that is said', { autoAssign: false }, { autoAssign: false }],
    [
      'namespaces and priority become the allocation',
      { namespaces: ['shop'], priority: 5 },
      { autoAssign: true, serviceAllocation: { namespaces: ['shop'], priority: 5 } },
    ],
    ['addresses that old devices drop are avoided', { avoidBuggyIps: true }, { autoAssign: true, avoidBuggyIPs: true }],
  ])('%s', (_, changes, spec) => {
    const objects = cluster({ name: 'a', addresses: ['10.0.0.0/24'], advertise: l2, ...changes });
    expect(objects['IPAddressPool/a'].spec).toEqual({ addresses: ['10.0.0.0/24'], ...spec });
  });

  test('each pool gets the advertisement that was chosen, and announces itself only', () => {
    const objects = cluster(
      { name: 'lan', addresses: ['10.0.0.0/24'], advertise: onprem.Advertise.l2({ interfaces: ['eth0'] }) },
      { name: 'routed', addresses: ['10.0.1.0/24'], advertise: onprem.Advertise.bgp({ aggregationLength: 24, peers: ['tor'] }) },
      { name: 'other', addresses: ['10.0.2.0/24'], advertise: onprem.Advertise.elsewhere() },
    );
    expect(Object.keys(objects)).toEqual([
      'IPAddressPool/lan',
      'L2Advertisement/lan',
      'IPAddressPool/routed',
      'BGPAdvertisement/routed',
      'IPAddressPool/other',
    ]);
    expect(objects['L2Advertisement/lan'].spec).toEqual({ ipAddressPools: ['lan'], interfaces: ['eth0'] });
    expect(objects['BGPAdvertisement/routed'].spec).toEqual({ ipAddressPools: ['routed'], aggregationLength: 24, peers: ['tor'] });
  });

  test('fails for an advertisement that does not fit the pool', () => {
    const advertise = onprem.Advertise.bgp({ aggregationLength: 24 });
    expect(codeOf(() => cluster({ name: 'a', addresses: ['10.0.0.0/27'], advertise }))).toBe('ADVERTISEMENT_INVALID');
  });
});
