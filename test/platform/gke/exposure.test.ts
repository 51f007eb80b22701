import { ExposureKind, PortProtocol } from '../../../lib/platform/exposure';
import {
  CdnCacheMode,
  ExternalLoadBalancerOptions,
  ExternalLoadBalancerOptionsProps,
  HttpOptions,
  InternalLoadBalancerOptions,
  InternalLoadBalancerOptionsProps,
  NetworkTier,
} from '../../../lib/platform/gke';
import { codeOf } from '../../support/code-of';
import { expose, Exposed, gkeChart } from './exposure-fixture';
import { exposureSpec } from '../../support/exposure-spec';

const { NONE, INTERNAL, EXTERNAL, INTERNAL_HTTP, EXTERNAL_HTTP } = ExposureKind;

const NEG_AND_BACKEND_CONFIG = {
  'cloud.google.com/neg': '{"ingress":true}',
  'cloud.google.com/backend-config': '{"default":"api"}',
};

describe('each exposure', () => {
  test.each([
    [NONE, 'ClusterIP', {}, []],
    [INTERNAL, 'LoadBalancer', { 'networking.gke.io/load-balancer-type': 'Internal' }, []],
    [EXTERNAL, 'LoadBalancer', { 'cloud.google.com/l4-rbs': 'enabled' }, []],
    [INTERNAL_HTTP, 'ClusterIP', NEG_AND_BACKEND_CONFIG, ['BackendConfig', 'Ingress']],
    [EXTERNAL_HTTP, 'ClusterIP', NEG_AND_BACKEND_CONFIG, ['BackendConfig', 'Ingress']],
  ])('%s is a %s', (kind, serviceType, serviceAnnotations, created) => {
    const { binding, objects, ids } = expose(kind);
    expect(binding).toMatchObject({ serviceType, serviceAnnotations });
    expect(binding.serviceAnnotations).toEqual(serviceAnnotations);
    expect(binding.loadBalancerClass).toBeUndefined();
    expect(binding.externalTrafficPolicy).toBeUndefined();
    expect(ids).toEqual(created);
    expect(Object.keys(objects).sort()).toEqual(created);
  });

  test.each([
    [INTERNAL_HTTP, 'gce-internal'],
    [EXTERNAL_HTTP, 'gce'],
  ])('%s has an Ingress of class %s, by annotation', (kind, ingressClass) => {
    const { Ingress } = expose(kind).objects;
    expect(Ingress).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: 'api',
        namespace: 'shop',
        annotations: { 'kubernetes.io/ingress.class': ingressClass, 'kubernetes.io/ingress.allow-http': 'true' },
      },
      spec: {
        rules: [
          {
            host: 'shop.example.com',
            http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { name: 'http' } } } }] },
          },
        ],
      },
    });
  });

  test.each([INTERNAL_HTTP, EXTERNAL_HTTP])('%s has a BackendConfig with the health path and draining of the workload', (kind) => {
    expect(expose(kind).objects.BackendConfig).toEqual({
      apiVersion: 'cloud.google.com/v1',
      kind: 'BackendConfig',
      metadata: { name: 'api', namespace: 'shop' },
      spec: { healthCheck: { requestPath: '/healthz' }, connectionDraining: { drainingTimeoutSec: 20 } },
    });
  });

  test('without a health path the BackendConfig has no health check', () => {
    expect(expose(EXTERNAL_HTTP, { healthPath: undefined }).objects.BackendConfig.spec).toEqual({
      connectionDraining: { drainingTimeoutSec: 20 },
    });
  });

  test.each([INTERNAL, EXTERNAL])('%s serves UDP', (kind) => {
    expect(expose(kind, { protocol: PortProtocol.UDP }).binding.serviceType).toBe('LoadBalancer');
  });

  test.each([INTERNAL_HTTP, EXTERNAL_HTTP])('%s refuses UDP', (kind) => {
    expect(codeOf(() => expose(kind, { protocol: PortProtocol.UDP }))).toBe('EXPOSURE_UNSUPPORTED');
  });

  test.each([undefined, '10.0.0.1', 'shop', 'Shop.example.com'])('an HTTP exposure refuses the host %p', (host) => {
    expect(codeOf(() => expose(EXTERNAL_HTTP, { host }))).toBe('HOST_INVALID');
  });

  test('draining for longer than Compute Engine can is refused', () => {
    expect(codeOf(() => expose(EXTERNAL_HTTP, { drainSeconds: 3600 }))).toBeUndefined();
    expect(codeOf(() => expose(EXTERNAL_HTTP, { drainSeconds: 3601 }))).toBe('BACKEND_CONFIG_INVALID');
  });
});

describe('options of internal load balancers', () => {
  const internal = (props: InternalLoadBalancerOptionsProps): Exposed =>
    expose(INTERNAL, { platformOptions: [new InternalLoadBalancerOptions(props)] });

  test('become annotations and source ranges', () => {
    const { binding } = internal({
      globalAccess: true,
      subnet: 'tokyo-internal',
      reservedAddresses: ['api-v4', 'api-v6'],
      sourceRanges: ['10.0.0.0/8'],
    });
    expect(binding.serviceAnnotations).toEqual({
      'networking.gke.io/load-balancer-type': 'Internal',
      'networking.gke.io/internal-load-balancer-allow-global-access': 'true',
      'networking.gke.io/load-balancer-subnet': 'tokyo-internal',
      'networking.gke.io/load-balancer-ip-addresses': 'api-v4,api-v6',
    });
    expect(binding.loadBalancerSourceRanges).toEqual(['10.0.0.0/8']);
  });

  test('global access that is switched off stays visible', () => {
    expect(internal({ globalAccess: false }).binding.serviceAnnotations).toMatchObject({
      'networking.gke.io/internal-load-balancer-allow-global-access': 'false',
    });
  });

  test.each([
    [{ subnet: 'Tokyo' }, 'NAME_INVALID'],
    [{ reservedAddresses: ['10.0.0.7'] }, 'NAME_INVALID'],
    [{ reservedAddresses: [] }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ reservedAddresses: ['a', 'b', 'c'] }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ reservedAddresses: ['a', 'a'] }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ sourceRanges: ['10.0.0.1/8'] }, 'CIDR_INVALID'],
  ])('refuses %p', (props, code) => {
    expect(codeOf(() => new InternalLoadBalancerOptions(props))).toBe(code);
  });
});

describe('options of external load balancers', () => {
  const external = (props: ExternalLoadBalancerOptionsProps): Exposed =>
    expose(EXTERNAL, { platformOptions: [new ExternalLoadBalancerOptions(props)] });

  test.each([
    [NetworkTier.PREMIUM, 'Premium'],
    [NetworkTier.STANDARD, 'Standard'],
  ])('network tier %s', (networkTier, value) => {
    expect(external({ networkTier }).binding.serviceAnnotations).toEqual({
      'cloud.google.com/l4-rbs': 'enabled',
      'cloud.google.com/network-tier': value,
    });
  });

  test('addresses and source ranges', () => {
    const { binding } = external({ reservedAddresses: ['api'], sourceRanges: ['203.0.113.0/24'] });
    expect(binding.serviceAnnotations).toMatchObject({ 'networking.gke.io/load-balancer-ip-addresses': 'api' });
    expect(binding.loadBalancerSourceRanges).toEqual(['203.0.113.0/24']);
  });

  test.each([
    [{ reservedAddresses: ['203.0.113.7'] }, 'NAME_INVALID'],
    [{ sourceRanges: ['203.0.113.7'] }, 'CIDR_INVALID'],
  ])('refuses %p', (props, code) => {
    expect(codeOf(() => new ExternalLoadBalancerOptions(props))).toBe(code);
  });
});

describe('options that do not fit the exposure', () => {
  const internal = new InternalLoadBalancerOptions();
  const external = new ExternalLoadBalancerOptions();
  const http = new HttpOptions();

  test.each([
    [NONE, [http]],
    [NONE, [internal]],
    [INTERNAL, [external]],
    [INTERNAL, [http]],
    [EXTERNAL, [internal]],
    [EXTERNAL_HTTP, [external]],
    [EXTERNAL_HTTP, [http, new HttpOptions()]],
  ])('%s is refused', (kind, platformOptions) => {
    expect(codeOf(() => expose(kind, { platformOptions }))).toBe('PLATFORM_OPTIONS_CONFLICT');
  });

  test('options of other platforms are left alone', () => {
    const other = { optionsKind: 'eks.nlb' };
    expect(expose(INTERNAL, { platformOptions: [other, internal] }).binding.serviceType).toBe('LoadBalancer');
    expect(expose(NONE, { platformOptions: [other] }).binding.serviceType).toBe('ClusterIP');
  });

  test('an error names the construct of the exposure', () => {
    const { cluster, chart } = gkeChart();
    expect(() => cluster.bindExposure(chart, exposureSpec(NONE, { platformOptions: [http] }))).toThrow(/at: +shop\n/);
  });

  test('options are recognised across copies of the package', () => {
    const copy = Object.create(null, {
      [Symbol.for('kasane.gke.InternalLoadBalancerOptions')]: { value: true },
      optionsKind: { value: 'gke.internalLoadBalancer' },
      _props: { value: { subnet: 'other' } },
    });
    expect(expose(INTERNAL, { platformOptions: [copy] }).binding.serviceAnnotations).toMatchObject({
      'networking.gke.io/load-balancer-subnet': 'other',
    });
  });
});

describe('the same program gives the same bytes', () => {
  test('whatever the order of the user', () => {
    const once = new HttpOptions({ backendConfig: { timeoutSec: 60, cdn: { enabled: true, cacheMode: CdnCacheMode.FORCE_CACHE_ALL } } });
    const again = new HttpOptions({ backendConfig: { cdn: { cacheMode: CdnCacheMode.FORCE_CACHE_ALL, enabled: true }, timeoutSec: 60 } });
    const [first, second] = [once, again].map((options) => JSON.stringify(expose(EXTERNAL_HTTP, { platformOptions: [options] })));
    expect(first).toBe(second);
  });
});
