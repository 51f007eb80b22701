import { App } from 'cdk8s';
import { ClusterChart } from '../../../lib/kubernetes/cluster-chart';
import { ExposureBinding, ExposureKind, ExposureSpec, PortProtocol } from '../../../lib/platform/exposure';
import * as onprem from '../../../lib/platform/onprem';
import { codeOf } from '../../support/code-of';
import { exposureSpec } from '../../support/exposure-spec';
import { objectsOf } from './rendered';

const POOLS: onprem.AddressPool[] = [
  { name: 'public', addresses: ['203.0.113.0/28'], advertise: onprem.Advertise.bgp(), external: true },
  { name: 'lan', addresses: ['192.168.1.0/24', 'fd00:1::/120'], advertise: onprem.Advertise.l2() },
  { name: 'lan2', addresses: ['192.168.2.0/24'], advertise: onprem.Advertise.l2(), avoidBuggyIps: true },
];

function bind(kind: ExposureKind, changes: Partial<ExposureSpec> = {}, props: Partial<onprem.OnPremClusterProps> = {}) {
  const app = new App();
  const cluster = new onprem.OnPremCluster(app, 'dc1', { name: 'dc1', addressPools: POOLS, ...props });
  const chart = new ClusterChart(app, 'shop', { cluster, namespace: 'shop', createNamespace: false });
  const binding = cluster.bindExposure(chart, exposureSpec(kind, changes));
  return { binding, objects: objectsOf(chart) };
}

function ingress(ingressClassName: string) {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'api', namespace: 'shop' },
    spec: {
      ingressClassName,
      rules: [
        {
          host: 'shop.example.com',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { name: 'http' } } } }] },
        },
      ],
    },
  };
}

const clusterIp: ExposureBinding = { serviceType: 'ClusterIP', serviceAnnotations: {} };
const loadBalancer = (pool: string): ExposureBinding => ({
  serviceType: 'LoadBalancer',
  serviceAnnotations: { 'metallb.io/address-pool': pool },
});

/** A row that is missing does not compile. */
const EXPECTED: Record<ExposureKind, { binding: ExposureBinding; objects: object }> = {
  [ExposureKind.NONE]: { binding: clusterIp, objects: {} },
  [ExposureKind.INTERNAL]: { binding: loadBalancer('lan'), objects: {} },
  [ExposureKind.EXTERNAL]: { binding: loadBalancer('public'), objects: {} },
  [ExposureKind.INTERNAL_HTTP]: { binding: clusterIp, objects: { 'Ingress/api': ingress('nginx') } },
  [ExposureKind.EXTERNAL_HTTP]: { binding: clusterIp, objects: { 'Ingress/api': ingress('nginx-public') } },
};

describe('exposures on premises', () => {
  test.each(Object.values(ExposureKind))('%s: the Service and what stands beside it', (kind) => {
    const ingressController = onprem.IngressController.nginx({ externalClassName: 'nginx-public' });
    expect(bind(kind, {}, { ingressController })).toEqual(EXPECTED[kind]);
  });

  test.each<[string, onprem.NginxControllerOptions, string, string]>([
    ['the default', {}, 'nginx', 'nginx'],
    ['one class', { className: 'web' }, 'web', 'web'],
    ['two classes', { className: 'web', externalClassName: 'www' }, 'web', 'www'],
  ])('Ingress classes: %s', (_, options, internal, external) => {
    const ingressController = onprem.IngressController.nginx(options);
    const classOf = (kind: ExposureKind) => bind(kind, {}, { ingressController }).objects['Ingress/api'].spec.ingressClassName;
    expect([classOf(ExposureKind.INTERNAL_HTTP), classOf(ExposureKind.EXTERNAL_HTTP)]).toEqual([internal, external]);
  });

  test('fails for a class name of no object', () => {
    expect(codeOf(() => onprem.IngressController.nginx({ className: 'NGINX' }))).toBe('NAME_INVALID');
    expect(codeOf(() => onprem.IngressController.nginx({ externalClassName: 'a b' }))).toBe('NAME_INVALID');
  });

  test.each<[string, ExposureKind, Partial<ExposureSpec>, Partial<onprem.OnPremClusterProps>]>([
    ['internal() without an internal pool', ExposureKind.INTERNAL, {}, { addressPools: [POOLS[0]] }],
    ['external() without an external pool', ExposureKind.EXTERNAL, {}, { addressPools: [POOLS[1]] }],
    ['internalHttp() without a controller', ExposureKind.INTERNAL_HTTP, {}, { ingressController: onprem.IngressController.none() }],
    ['externalHttp() without a controller', ExposureKind.EXTERNAL_HTTP, {}, { ingressController: onprem.IngressController.none() }],
    ['UDP by HTTP', ExposureKind.INTERNAL_HTTP, { protocol: PortProtocol.UDP }, {}],
    ['a namespace that no pool admits', ExposureKind.INTERNAL, {}, { addressPools: [{ ...POOLS[1], namespaces: ['billing'] }] }],
  ])('fails for %s', (_, kind, changes, props) => {
    expect(codeOf(() => bind(kind, changes, props))).toBe('EXPOSURE_UNSUPPORTED');
  });

  test('a refusal names what the cluster can serve', () => {
    expect(() => bind(ExposureKind.EXTERNAL, {}, { addressPools: [POOLS[1]] })).toThrow(/allowed: .*Exposure\.internal,/);
  });

  test('UDP gets an address as TCP does', () => {
    expect(bind(ExposureKind.INTERNAL, { protocol: PortProtocol.UDP }).binding).toEqual(loadBalancer('lan'));
  });

  test('fails for HTTP without a host', () => {
    expect(codeOf(() => bind(ExposureKind.INTERNAL_HTTP, { host: undefined }))).toBe('HOST_INVALID');
    expect(codeOf(() => bind(ExposureKind.INTERNAL_HTTP, { host: '192.0.2.1' }))).toBe('HOST_INVALID');
  });

  test('the first pool that admits the namespace serves', () => {
    const [, lan, lan2] = POOLS;
    const addressPools = [
      { ...lan, namespaces: ['billing'] },
      { ...lan2, namespaces: ['billing', 'shop'] },
    ];
    expect(bind(ExposureKind.INTERNAL, {}, { addressPools }).binding).toEqual(loadBalancer('lan2'));
  });
});

describe('MetalLbOptions', () => {
  const internal = (options: onprem.MetalLbOptionsProps) =>
    bind(ExposureKind.INTERNAL, { platformOptions: [new onprem.MetalLbOptions(options)] }).binding;

  test.each<[string, onprem.MetalLbOptionsProps, Partial<ExposureBinding>]>([
    ['a pool', { pool: 'lan2' }, { serviceAnnotations: { 'metallb.io/address-pool': 'lan2' } }],
    [
      'an address of the first pool',
      { addresses: ['192.168.1.7'] },
      { serviceAnnotations: { 'metallb.io/address-pool': 'lan', 'metallb.io/loadBalancerIPs': '192.168.1.7' } },
    ],
    [
      'an address of the second pool',
      { addresses: ['192.168.2.7'] },
      { serviceAnnotations: { 'metallb.io/address-pool': 'lan2', 'metallb.io/loadBalancerIPs': '192.168.2.7' } },
    ],
    [
      'an address of each family',
      { addresses: ['192.168.1.7', 'FD00:1::0007'] },
      { serviceAnnotations: { 'metallb.io/address-pool': 'lan', 'metallb.io/loadBalancerIPs': '192.168.1.7,fd00:1::7' } },
    ],
    [
      'a sharing key',
      { allowSharedIp: 'dns' },
      { serviceAnnotations: { 'metallb.io/address-pool': 'lan', 'metallb.io/allow-shared-ip': 'dns' } },
    ],
    ['local traffic', { localTraffic: true }, { externalTrafficPolicy: 'Local' }],
    ['traffic to all nodes', { localTraffic: false }, { externalTrafficPolicy: 'Cluster' }],
  ])('%s', (_, options, binding) => {
    expect(internal(options)).toMatchObject(binding);
  });

  test.each<[string, onprem.MetalLbOptionsProps, string]>([
    ['an address of no pool', { addresses: ['10.9.9.9'] }, 'ADDRESS_NOT_IN_POOL'],
    ['an address of another pool than the named one', { pool: 'lan', addresses: ['192.168.2.7'] }, 'ADDRESS_NOT_IN_POOL'],
    ['an address of an external pool', { addresses: ['203.0.113.1'] }, 'ADDRESS_NOT_IN_POOL'],
    ['addresses of two pools', { addresses: ['192.168.2.7', 'fd00:1::7'] }, 'ADDRESS_NOT_IN_POOL'],
    ['an address that the pool avoids', { addresses: ['192.168.2.255'] }, 'ADDRESS_NOT_IN_POOL'],
    ['two addresses of one family', { addresses: ['192.168.1.7', '192.168.1.8'] }, 'PLATFORM_OPTIONS_CONFLICT'],
    ['text that is no address', { addresses: ['192.168.1.0/24'] }, 'IP_ADDRESS_INVALID'],
    ['an empty sharing key', { allowSharedIp: '' }, 'PLATFORM_OPTIONS_CONFLICT'],
    ['an unknown pool', { pool: 'lan3' }, 'ADDRESS_POOL_INVALID'],
    ['an external pool', { pool: 'public' }, 'PLATFORM_OPTIONS_CONFLICT'],
  ])('fails for %s', (_, options, code) => {
    expect(codeOf(() => internal(options))).toBe(code);
  });

  test('an address that one pool avoids may be had of a pool that does not', () => {
    expect(internal({ addresses: ['192.168.1.255'] }).serviceAnnotations['metallb.io/address-pool']).toBe('lan');
  });

  test('fails for a named pool that does not admit the namespace', () => {
    const platformOptions = [new onprem.MetalLbOptions({ pool: 'lan' })];
    const addressPools = [{ ...POOLS[1], namespaces: ['billing'] }];
    expect(codeOf(() => bind(ExposureKind.INTERNAL, { platformOptions }, { addressPools }))).toBe('PLATFORM_OPTIONS_CONFLICT');
  });

  test('fails for an internal pool of an external exposure', () => {
    const platformOptions = [new onprem.MetalLbOptions({ pool: 'lan' })];
    expect(codeOf(() => bind(ExposureKind.EXTERNAL, { platformOptions }))).toBe('PLATFORM_OPTIONS_CONFLICT');
  });

  test('fails for a shared address whose announcement depends on the Service', () => {
    const platformOptions = [new onprem.MetalLbOptions({ allowSharedIp: 'dns' })];
    const advertise = onprem.Advertise.l2({ serviceSelectors: [{ matchLabels: { tier: 'edge' } }] });
    const addressPools = [{ ...POOLS[1], advertise }];
    expect(codeOf(() => bind(ExposureKind.INTERNAL, { platformOptions }, { addressPools }))).toBe('PLATFORM_OPTIONS_CONFLICT');
  });

  test('a pool that was made as a plain construct can be named', () => {
    const app = new App();
    const cluster = new onprem.OnPremCluster(app, 'dc1', { name: 'dc1', addressPools: POOLS });
    const chart = new ClusterChart(app, 'lb', { cluster, namespace: 'metallb-system', createNamespace: false });
    new onprem.IPAddressPool(chart, 'extra', { addresses: ['10.1.0.0/24'] });
    const platformOptions = [new onprem.MetalLbOptions({ pool: 'extra', addresses: ['10.1.0.9'] })];
    expect(cluster.bindExposure(chart, exposureSpec(ExposureKind.INTERNAL, { platformOptions })).serviceAnnotations).toEqual({
      'metallb.io/address-pool': 'extra',
      'metallb.io/loadBalancerIPs': '10.1.0.9',
    });
  });

  test('the addresses that it returns are a copy', () => {
    const options = new onprem.MetalLbOptions({ addresses: ['192.168.1.7'] });
    options.addresses.push('192.168.1.8');
    expect(options.addresses).toEqual(['192.168.1.7']);
  });
});

describe('platform options', () => {
  const metalLb = new onprem.MetalLbOptions();
  const nginx = new onprem.NginxOptions();

  test('are recognised by a mark that copies of the package share', () => {
    const foreign = { optionsKind: 'onprem.MetalLbOptions', [Symbol.for('kasane.onprem.MetalLbOptions')]: true };
    expect(onprem.MetalLbOptions.isMetalLbOptions(foreign)).toBe(true);
    expect(onprem.MetalLbOptions.isMetalLbOptions(nginx)).toBe(false);
    expect(onprem.NginxOptions.isNginxOptions(nginx)).toBe(true);
    expect(onprem.NginxOptions.isNginxOptions(undefined)).toBe(false);
  });

  test('of other platforms are ignored', () => {
    const platformOptions = [{ optionsKind: 'eks.NlbOptions' }];
    expect(bind(ExposureKind.INTERNAL, { platformOptions }).binding).toEqual(loadBalancer('lan'));
  });

  test.each<[string, ExposureKind, ExposureSpec['platformOptions']]>([
    ['MetalLbOptions for HTTP', ExposureKind.INTERNAL_HTTP, [metalLb]],
    ['MetalLbOptions for none()', ExposureKind.NONE, [metalLb]],
    ['NginxOptions for a load balancer', ExposureKind.EXTERNAL, [nginx]],
    ['MetalLbOptions twice', ExposureKind.INTERNAL, [metalLb, metalLb]],
    ['NginxOptions twice', ExposureKind.INTERNAL_HTTP, [nginx, nginx]],
  ])('fails for %s', (_, kind, platformOptions) => {
    expect(codeOf(() => bind(kind, { platformOptions }))).toBe('PLATFORM_OPTIONS_CONFLICT');
  });
});
