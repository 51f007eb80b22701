import { ExposureKind } from '../../../lib/platform/exposure';
import { BackendConfigOptions, HttpOptions, HttpOptionsProps, SessionAffinityType } from '../../../lib/platform/gke';
import { codeOf } from '../../support/code-of';
import { expose, Exposed } from './exposure-fixture';

const { INTERNAL_HTTP, EXTERNAL_HTTP } = ExposureKind;

const http = (kind: ExposureKind, props: HttpOptionsProps, host = 'shop.example.com'): Exposed =>
  expose(kind, { host, platformOptions: [new HttpOptions(props)] });
const annotations = (kind: ExposureKind, props: HttpOptionsProps) => http(kind, props).objects.Ingress.metadata.annotations;

describe('addresses', () => {
  test.each([
    [INTERNAL_HTTP, 'regional', 'global'],
    [EXTERNAL_HTTP, 'global', 'regional'],
  ])('%s takes a %s one', (kind, scope, other) => {
    const given = annotations(kind, { staticAddress: 'shop' });
    expect(given).toMatchObject({ [`kubernetes.io/ingress.${scope}-static-ip-name`]: 'shop' });
    expect(given).not.toHaveProperty([`kubernetes.io/ingress.${other}-static-ip-name`]);
  });

  test('an address is given by its name', () => {
    expect(codeOf(() => new HttpOptions({ staticAddress: '203.0.113.7' }))).toBe('NAME_INVALID');
  });
});

describe('certificates', () => {
  test('a managed certificate is for the host, and named by the Ingress', () => {
    const { objects, ids } = http(EXTERNAL_HTTP, { managedCertificate: true });
    expect(ids).toEqual(['BackendConfig', 'ManagedCertificate', 'Ingress']);
    expect(objects.ManagedCertificate).toEqual({
      apiVersion: 'networking.gke.io/v1',
      kind: 'ManagedCertificate',
      metadata: { name: 'api', namespace: 'shop' },
      spec: { domains: ['shop.example.com'] },
    });
    expect(objects.Ingress.metadata.annotations).toMatchObject({
      'networking.gke.io/managed-certificates': 'api',
      'kubernetes.io/ingress.allow-http': 'false',
    });
  });

  test('there is no managed certificate for a wildcard', () => {
    expect(codeOf(() => http(EXTERNAL_HTTP, { managedCertificate: true }, '*.example.com'))).toBe('HOST_INVALID');
    expect(codeOf(() => http(EXTERNAL_HTTP, {}, '*.example.com'))).toBeUndefined();
  });

  test.each([INTERNAL_HTTP, EXTERNAL_HTTP])('pre-shared certificates of %s are a list', (kind) => {
    expect(annotations(kind, { preSharedCertificates: ['new', 'old'] })).toMatchObject({
      'ingress.gcp.kubernetes.io/pre-shared-cert': 'new,old',
      'kubernetes.io/ingress.allow-http': 'false',
    });
  });

  test('a Secret serves TLS for the host', () => {
    const { Ingress } = http(INTERNAL_HTTP, { tlsSecretName: 'shop-tls' }).objects;
    expect(Ingress.spec.tls).toEqual([{ hosts: ['shop.example.com'], secretName: 'shop-tls' }]);
    expect(Ingress.metadata.annotations['kubernetes.io/ingress.allow-http']).toBe('false');
  });

  test('HTTP can stay on beside a certificate', () => {
    expect(annotations(EXTERNAL_HTTP, { managedCertificate: true, allowHttp: true })).toMatchObject({
      'kubernetes.io/ingress.allow-http': 'true',
    });
  });

  const names = (count: number) => Array.from({ length: count }, (_, i) => `cert-${i}`);

  test.each<[HttpOptionsProps, string | undefined]>([
    [{ preSharedCertificates: names(10) }, undefined],
    [{ preSharedCertificates: names(11) }, 'NUMBER_OUT_OF_RANGE'],
    [{ preSharedCertificates: names(10), managedCertificate: true }, 'NUMBER_OUT_OF_RANGE'],
    [{ preSharedCertificates: ['projects/p/global/sslCertificates/c'] }, 'NAME_INVALID'],
    [{ tlsSecretName: '' }, 'NAME_INVALID'],
    [{ allowHttp: false }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ allowHttp: false, tlsSecretName: 'tls' }, undefined],
  ])('%p: %p', (props, code) => {
    expect(codeOf(() => new HttpOptions(props))).toBe(code);
  });
});

describe('what an internal load balancer does not have', () => {
  const off: BackendConfigOptions = {
    cdn: { enabled: false },
    securityPolicy: { name: '' },
    customRequestHeaders: { headers: [] },
    customResponseHeaders: { headers: [] },
  };

  test.each<[string, HttpOptionsProps]>([
    ['a managed certificate', { managedCertificate: true }],
    ['HTTP beside HTTPS without a reserved address', { preSharedCertificates: ['shop'], allowHttp: true }],
    ['Cloud CDN', { backendConfig: { cdn: { enabled: true } } }],
    ['Cloud Armor', { backendConfig: { securityPolicy: { name: 'edge' } } }],
    ['request headers', { backendConfig: { customRequestHeaders: { headers: ['A:b'] } } }],
    ['response headers', { backendConfig: { customResponseHeaders: { headers: ['A:b'] } } }],
  ])('%s', (_what, props) => {
    expect(codeOf(() => http(INTERNAL_HTTP, props))).toBe('PLATFORM_OPTIONS_CONFLICT');
    expect(codeOf(() => http(EXTERNAL_HTTP, props))).toBeUndefined();
  });

  test.each<[string, HttpOptionsProps]>([
    ['HTTP beside HTTPS on a reserved address', { preSharedCertificates: ['shop'], allowHttp: true, staticAddress: 'shop' }],
    ['the off forms', { backendConfig: off }],
    ['Identity-Aware Proxy', { backendConfig: { iap: { enabled: true } } }],
  ])('but it has %s', (_what, props) => {
    expect(codeOf(() => http(INTERNAL_HTTP, props))).toBeUndefined();
  });
});

describe('fields of the BackendConfig', () => {
  const spec = (backendConfig: BackendConfigOptions) => http(EXTERNAL_HTTP, { backendConfig }).objects.BackendConfig.spec;

  test('stand beside what follows from the workload', () => {
    expect(spec({ timeoutSec: 60, sessionAffinity: { affinityType: SessionAffinityType.CLIENT_IP } })).toEqual({
      healthCheck: { requestPath: '/healthz' },
      connectionDraining: { drainingTimeoutSec: 20 },
      timeoutSec: 60,
      sessionAffinity: { affinityType: 'CLIENT_IP' },
    });
  });

  test('complete the health check', () => {
    expect(spec({ healthCheck: { checkIntervalSec: 10, timeoutSec: 5 } }).healthCheck).toEqual({
      requestPath: '/healthz',
      checkIntervalSec: 10,
      timeoutSec: 5,
    });
  });

  test('win over what follows from the workload', () => {
    expect(spec({ healthCheck: { requestPath: '/lb' }, connectionDraining: { drainingTimeoutSec: 0 } })).toEqual({
      healthCheck: { requestPath: '/lb' },
      connectionDraining: { drainingTimeoutSec: 0 },
    });
  });

  test('are checked', () => {
    expect(codeOf(() => spec({ iap: { enabled: true }, cdn: { enabled: true } }))).toBe('BACKEND_CONFIG_IAP_AND_CDN');
  });
});
