import { App, Chart } from 'cdk8s';
import { PortProtocol } from '../../../../lib/platform/exposure';
import * as onprem from '../../../../lib/platform/onprem';
import { codeOf } from '../../../support/code-of';
import { objectsOf } from '../rendered';

const fromIps = (props: Partial<onprem.ExternalServiceIpsProps>, id = 'db') => {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  onprem.ExternalService.fromIps(chart, id, { addresses: ['192.0.2.10'], ports: [{ port: 5432 }], ...props });
  return objectsOf(chart);
};

const fromHostname = (hostname: string, id = 'db') => {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  onprem.ExternalService.fromHostname(chart, id, { hostname });
  return objectsOf(chart);
};

describe('ExternalService.fromIps', () => {
  test('creates a Service without a selector and a slice that belongs to it', () => {
    expect(fromIps({})).toEqual({
      'Service/db': {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'db', namespace: 'shop' },
        spec: {
          ipFamilies: ['IPv4'],
          ipFamilyPolicy: 'SingleStack',
          ports: [{ name: 'tcp-5432', port: 5432, protocol: 'TCP', targetPort: 5432 }],
        },
      },
      'EndpointSlice/db-ipv4': {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: {
          name: 'db-ipv4',
          namespace: 'shop',
          labels: { 'kubernetes.io/service-name': 'db', 'endpointslice.kubernetes.io/managed-by': 'kasane' },
        },
        addressType: 'IPv4',
        endpoints: [{ addresses: ['192.0.2.10'], conditions: { ready: true } }],
        ports: [{ name: 'tcp-5432', port: 5432, protocol: 'TCP' }],
      },
    });
  });

  test('creates one slice for each family, and a Service of both', () => {
    const objects = fromIps({ addresses: ['2001:DB8::1', '192.0.2.10', '192.0.2.11'] });
    expect(Object.keys(objects)).toEqual(['Service/db', 'EndpointSlice/db-ipv4', 'EndpointSlice/db-ipv6']);
    expect(objects['Service/db'].spec).toMatchObject({ ipFamilyPolicy: 'PreferDualStack' });
    expect(objects['EndpointSlice/db-ipv4'].endpoints.map(({ addresses }: any) => addresses)).toEqual([['192.0.2.10'], ['192.0.2.11']]);
    expect(objects['EndpointSlice/db-ipv6']).toMatchObject({ addressType: 'IPv6', endpoints: [{ addresses: ['2001:db8::1'] }] });
  });

  test('a Service for IPv6 addresses is of their family', () => {
    expect(fromIps({ addresses: ['2001:db8::1'] })['Service/db'].spec).toMatchObject({
      ipFamilies: ['IPv6'],
      ipFamilyPolicy: 'SingleStack',
    });
  });

  test('ports are mapped, and bear the same names on both sides', () => {
    const objects = fromIps({
      name: 'dns',
      ports: [
        { port: 53, targetPort: 5353, protocol: PortProtocol.UDP },
        { port: 53, targetPort: 5353, name: 'stream' },
      ],
    });
    expect(objects['Service/dns'].spec.ports).toEqual([
      { name: 'udp-53', port: 53, targetPort: 5353, protocol: 'UDP' },
      { name: 'stream', port: 53, targetPort: 5353, protocol: 'TCP' },
    ]);
    expect(objects['EndpointSlice/dns-ipv4'].ports).toEqual([
      { name: 'udp-53', port: 5353, protocol: 'UDP' },
      { name: 'stream', port: 5353, protocol: 'TCP' },
    ]);
  });

  test('the Service is the default child', () => {
    const chart = new Chart(new App(), 'shop');
    const service = onprem.ExternalService.fromIps(chart, 'db', { addresses: ['192.0.2.10'], ports: [{ port: 1 }] });
    expect(service.name).toBe('db');
    expect(service.node.defaultChild?.node.path).toBe('shop/db/Resource');
  });

  test.each([
    '0.0.0.0',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '224.0.0.1',
    '239.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'ff02::1',
    '::ffff:192.0.2.10',
    '192.0.2.0/24',
    'db.example.com',
    '',
  ])('fails for the endpoint %p', (address) => {
    expect(codeOf(() => fromIps({ addresses: [address] }))).toBe('EXTERNAL_SERVICE_INVALID');
  });

  test.each(['0.0.0.1', '126.255.255.255', '128.0.0.0', '169.253.255.255', '169.255.0.0', '223.255.255.255', '10.0.0.1', '::2', 'fec0::1'])(
    'takes the endpoint %p',
    (address) => {
      expect(codeOf(() => fromIps({ addresses: [address] }))).toBeUndefined();
    },
  );

  test.each([
    [1000, undefined],
    [1001, 'EXTERNAL_SERVICE_INVALID'],
  ])('%p endpoints of one family give %p', (count, code) => {
    const addresses = Array.from({ length: count }, (_, i) => `10.0.${Math.floor(i / 250)}.${(i % 250) + 1}`);
    expect(codeOf(() => fromIps({ addresses }))).toBe(code);
    expect(codeOf(() => fromIps({ addresses: [...addresses, '2001:db8::1'] }))).toBe(code);
  });

  test.each<[string, Partial<onprem.ExternalServiceIpsProps>, string | undefined]>([
    ['no addresses', { addresses: [] }, 'EXTERNAL_SERVICE_INVALID'],
    ['an address twice', { addresses: ['2001:db8::1', '2001:0db8::0001'] }, 'EXTERNAL_SERVICE_INVALID'],
    ['no ports', { ports: [] }, 'EXTERNAL_SERVICE_INVALID'],
    [
      'a port twice',
      {
        ports: [
          { port: 1, name: 'a' },
          { port: 1, name: 'b' },
        ],
      },
      'EXTERNAL_SERVICE_INVALID',
    ],
    [
      'a port name twice',
      {
        ports: [
          { port: 1, name: 'a' },
          { port: 2, name: 'a' },
        ],
      },
      'EXTERNAL_SERVICE_INVALID',
    ],
    ['port 0', { ports: [{ port: 0 }] }, 'PORT_INVALID'],
    ['target port 65536', { ports: [{ port: 1, targetPort: 65536 }] }, 'PORT_INVALID'],
    ['a port name with capitals', { ports: [{ port: 1, name: 'SQL' }] }, 'NAME_INVALID'],
    ['a name with dots', { name: 'db.internal' }, 'NAME_INVALID'],
    ['a name that begins with a digit', { name: '1db' }, 'NAME_INVALID'],
    ['a name of 63 characters', { name: 'a'.repeat(63) }, undefined],
    ['a name of 64 characters', { name: 'a'.repeat(64) }, 'NAME_INVALID'],
  ])('%s', (_, props, code) => {
    expect(codeOf(() => fromIps(props))).toBe(code);
  });
});

describe('ExternalService.fromHostname', () => {
  test('creates an alias and nothing else', () => {
    expect(fromHostname('db.example.com')).toEqual({
      'Service/db': {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'db', namespace: 'shop' },
        spec: { type: 'ExternalName', externalName: 'db.example.com' },
      },
    });
  });

  test.each([
    ['192.0.2.10', 'EXTERNAL_SERVICE_INVALID'],
    ['2001:db8::1', 'EXTERNAL_SERVICE_INVALID'],
    ['192.0.2.300', 'EXTERNAL_SERVICE_INVALID'],
    ['db.example.123', 'EXTERNAL_SERVICE_INVALID'],
    ['*.example.com', 'EXTERNAL_SERVICE_INVALID'],
    ['db', 'HOST_INVALID'],
    ['DB.example.com', 'HOST_INVALID'],
    ['db.example.com:5432', 'HOST_INVALID'],
    ['db-1.example.com', undefined],
    ['1.db.example.com', undefined],
  ])('%p gives %p', (hostname, code) => {
    expect(codeOf(() => fromHostname(hostname))).toBe(code);
  });

  test('an address is answered with the factory for addresses', () => {
    expect(() => fromHostname('192.0.2.10')).toThrow('use ExternalService.fromIps for addresses');
  });
});
