import {
  BackendConfig,
  BackendConfigOptions,
  BackendConfigProps,
  CdnCacheMode,
  CdnConfig,
  HealthCheckConfig,
  HealthCheckType,
  SessionAffinityType,
} from '../../../../lib/platform/gke';
import { codeOf } from '../../../support/code-of';
import { gkeChart } from '../exposure-fixture';

function render(props: BackendConfigProps): any {
  const { chart } = gkeChart();
  new BackendConfig(chart, 'api', props);
  return chart.toJson()[0];
}

const code = (options: BackendConfigOptions) => codeOf(() => render(options));
const cdnCode = (cdn: Partial<CdnConfig>) => code({ cdn: { enabled: true, ...cdn } });

/** For each number that has limits: the limits, and options with that number. */
const RANGES: [string, number, number, (value: number) => BackendConfigOptions][] = [
  ['timeoutSec', 1, 2147483647, (timeoutSec) => ({ timeoutSec })],
  ['drainingTimeoutSec', 0, 3600, (drainingTimeoutSec) => ({ connectionDraining: { drainingTimeoutSec } })],
  [
    'affinityCookieTtlSec',
    0,
    86400,
    (affinityCookieTtlSec) => ({ sessionAffinity: { affinityType: SessionAffinityType.GENERATED_COOKIE, affinityCookieTtlSec } }),
  ],
  ['checkIntervalSec', 1, 300, (checkIntervalSec) => ({ healthCheck: { checkIntervalSec } })],
  ['healthCheck.timeoutSec', 1, 300, (timeoutSec) => ({ healthCheck: { timeoutSec } })],
  ['healthyThreshold', 1, 10, (healthyThreshold) => ({ healthCheck: { healthyThreshold } })],
  ['unhealthyThreshold', 1, 10, (unhealthyThreshold) => ({ healthCheck: { unhealthyThreshold } })],
  ['healthCheck.port', 1, 65535, (port) => ({ healthCheck: { port } })],
  ['clientTtl', 0, 31622400, (clientTtl) => ({ cdn: { enabled: true, clientTtl } })],
  ['defaultTtl', 0, 31622400, (defaultTtl) => ({ cdn: { enabled: true, defaultTtl, cacheMode: CdnCacheMode.FORCE_CACHE_ALL } })],
  ['maxTtl', 0, 31622400, (maxTtl) => ({ cdn: { enabled: true, maxTtl, defaultTtl: 0 } })],
  ['serveWhileStale', 0, 604800, (serveWhileStale) => ({ cdn: { enabled: true, serveWhileStale } })],
  ['negative ttl', 0, 1800, (ttl) => ({ cdn: { enabled: true, negativeCachingPolicy: [{ code: 404, ttl }] } })],
];

describe('numbers', () => {
  test.each(RANGES)('%s is from %d to %d', (_field, least, most, options) => {
    expect([least, most].map((value) => code(options(value)))).toEqual([undefined, undefined]);
    expect([least - 1, most + 1, least + 0.5, NaN].map((value) => code(options(value)))).toEqual(Array(4).fill('BACKEND_CONFIG_INVALID'));
  });

  test.each([
    [0, undefined],
    [0.25, undefined],
    [1, undefined],
    [-0.01, 'BACKEND_CONFIG_INVALID'],
    [1.01, 'BACKEND_CONFIG_INVALID'],
    [NaN, 'BACKEND_CONFIG_INVALID'],
  ])('logging.sampleRate %p: %p', (sampleRate, expected) => {
    expect(code({ logging: { enable: true, sampleRate } })).toBe(expected);
  });

  test('responses to signed URLs may be cached for any time', () => {
    expect(cdnCode({ signedUrlCacheMaxAgeSec: 0 })).toBeUndefined();
    expect(cdnCode({ signedUrlCacheMaxAgeSec: -1 })).toBe('BACKEND_CONFIG_INVALID');
  });
});

describe('Identity-Aware Proxy and Cloud CDN', () => {
  test.each([
    [true, true, 'BACKEND_CONFIG_IAP_AND_CDN'],
    [true, false, undefined],
    [false, true, undefined],
    [false, false, undefined],
  ])('iap %p, cdn %p: %p', (iap, cdn, expected) => {
    expect(code({ iap: { enabled: iap }, cdn: { enabled: cdn } })).toBe(expected);
  });

  test('the error says where, what and how to mend it', () => {
    expect(() => render({ iap: { enabled: true }, cdn: { enabled: true } })).toThrow(
      /^BACKEND_CONFIG_IAP_AND_CDN: .*\n {2}at: +shop\/api\n {2}given: +iap.enabled: true, cdn.enabled: true\n {2}allowed: .*\n {2}fix: /,
    );
  });

  test('an OAuth client stands in a Secret', () => {
    expect(code({ iap: { enabled: true, oauthclientCredentials: { secretName: 'iap-client' } } })).toBeUndefined();
    expect(code({ iap: { enabled: true, oauthclientCredentials: { secretName: '' } } })).toBe('NAME_INVALID');
  });
});

describe('Cloud CDN', () => {
  const { USE_ORIGIN_HEADERS, FORCE_CACHE_ALL, CACHE_ALL_STATIC } = CdnCacheMode;

  test.each<[Partial<CdnConfig>, string | undefined]>([
    [{ cacheMode: USE_ORIGIN_HEADERS }, undefined],
    [{ cacheMode: USE_ORIGIN_HEADERS, clientTtl: 60 }, 'BACKEND_CONFIG_INVALID'],
    [{ cacheMode: USE_ORIGIN_HEADERS, defaultTtl: 60 }, 'BACKEND_CONFIG_INVALID'],
    [{ cacheMode: USE_ORIGIN_HEADERS, maxTtl: 60 }, 'BACKEND_CONFIG_INVALID'],
    [{ cacheMode: FORCE_CACHE_ALL, clientTtl: 60, defaultTtl: 90000 }, undefined],
    [{ cacheMode: FORCE_CACHE_ALL, maxTtl: 60 }, 'BACKEND_CONFIG_INVALID'],
    [{ cacheMode: CACHE_ALL_STATIC, clientTtl: 60, defaultTtl: 60, maxTtl: 60 }, undefined],
    [{ defaultTtl: 61, maxTtl: 60 }, 'BACKEND_CONFIG_INVALID'],
    // the controller fills in 3600 and 86400
    [{ maxTtl: 3600 }, undefined],
    [{ maxTtl: 3599 }, 'BACKEND_CONFIG_INVALID'],
    [{ defaultTtl: 86400 }, undefined],
    [{ defaultTtl: 86401 }, 'BACKEND_CONFIG_INVALID'],
  ])('times %p: %p', (cdn, expected) => {
    expect(cdnCode(cdn)).toBe(expected);
  });

  test.each<[CdnConfig['cachePolicy'], string | undefined]>([
    [{ includeHost: true, includeProtocol: true, includeQueryString: true }, undefined],
    [{ includeQueryString: true, queryStringWhitelist: ['page'] }, undefined],
    [{ includeQueryString: true, queryStringBlacklist: ['utm_source'] }, undefined],
    [{ includeQueryString: true, queryStringBlacklist: [], queryStringWhitelist: ['page'] }, undefined],
    [{ includeQueryString: true, queryStringBlacklist: ['a'], queryStringWhitelist: ['b'] }, 'BACKEND_CONFIG_INVALID'],
    [{ includeQueryString: false, queryStringWhitelist: ['b'] }, 'BACKEND_CONFIG_INVALID'],
    [{ queryStringBlacklist: ['b'] }, 'BACKEND_CONFIG_INVALID'],
  ])('cache key %p: %p', (cachePolicy, expected) => {
    expect(cdnCode({ cachePolicy })).toBe(expected);
  });

  const headers = (...names: string[]) => ({ bypassCacheOnRequestHeaders: names.map((headerName) => ({ headerName })) });

  test.each<[Partial<CdnConfig>, string | undefined]>([
    [headers('Authorization', 'Pragma', 'C', 'D', 'E'), undefined],
    [headers('A', 'B', 'C', 'D', 'E', 'F'), 'BACKEND_CONFIG_INVALID'],
    [headers('Pragma', 'pragma'), 'BACKEND_CONFIG_INVALID'],
    [headers(''), 'BACKEND_CONFIG_INVALID'],
    [headers('Pragma: no-cache'), 'BACKEND_CONFIG_INVALID'],
  ])('headers %p: %p', (cdn, expected) => {
    expect(cdnCode(cdn)).toBe(expected);
  });

  test.each([300, 301, 308, 404, 405, 410, 421, 451, 501])('caches status %d', (status) => {
    expect(cdnCode({ negativeCachingPolicy: [{ code: status, ttl: 60 }] })).toBeUndefined();
  });

  test.each([200, 302, 403, 500, 502])('never caches status %d', (status) => {
    expect(cdnCode({ negativeCachingPolicy: [{ code: status, ttl: 60 }] })).toBe('BACKEND_CONFIG_INVALID');
  });

  test('negative caching names each status once, and only while it is on', () => {
    const policy = { code: 404, ttl: 60 };
    expect(cdnCode({ negativeCaching: true, negativeCachingPolicy: [policy, { code: 410, ttl: 60 }] })).toBeUndefined();
    expect(cdnCode({ negativeCachingPolicy: [policy, { ...policy, ttl: 30 }] })).toBe('BACKEND_CONFIG_INVALID');
    expect(cdnCode({ negativeCaching: false, negativeCachingPolicy: [policy] })).toBe('BACKEND_CONFIG_INVALID');
  });

  const keys = (...names: string[]) => ({ signedUrlKeys: names.map((keyName) => ({ keyName, secretName: 'signing' })) });

  test.each<[Partial<CdnConfig>, string | undefined]>([
    [keys('a', 'b', 'c'), undefined],
    [keys('a', 'b', 'c', 'd'), 'BACKEND_CONFIG_INVALID'],
    [keys('a', 'a'), 'BACKEND_CONFIG_INVALID'],
    [keys('a'.repeat(63)), undefined],
    [keys('a'.repeat(64)), 'BACKEND_CONFIG_INVALID'],
    [keys('1a'), 'BACKEND_CONFIG_INVALID'],
    [{ signedUrlKeys: [{ keyName: 'a', secretName: '' }] }, 'NAME_INVALID'],
  ])('keys %p: %p', (cdn, expected) => {
    expect(cdnCode(cdn)).toBe(expected);
  });
});

describe('the other fields', () => {
  test.each([
    ['', undefined],
    ['edge-policy', undefined],
    ['Edge', 'BACKEND_CONFIG_INVALID'],
    ['projects/p/global/securityPolicies/edge', 'BACKEND_CONFIG_INVALID'],
  ])('security policy %p: %p', (name, expected) => {
    expect(code({ securityPolicy: { name } })).toBe(expected);
  });

  test.each([
    [SessionAffinityType.GENERATED_COOKIE, undefined],
    [SessionAffinityType.CLIENT_IP, 'BACKEND_CONFIG_INVALID'],
    [SessionAffinityType.NONE, 'BACKEND_CONFIG_INVALID'],
  ])('a cookie time with affinity %s: %p', (affinityType, expected) => {
    expect(code({ sessionAffinity: { affinityType } })).toBeUndefined();
    expect(code({ sessionAffinity: { affinityType, affinityCookieTtlSec: 60 } })).toBe(expected);
  });

  test('a sample rate needs logging', () => {
    expect(code({ logging: { enable: false } })).toBeUndefined();
    expect(code({ logging: { enable: false, sampleRate: 1 } })).toBe('BACKEND_CONFIG_INVALID');
  });

  test.each<[HealthCheckConfig, string | undefined]>([
    [{ checkIntervalSec: 5, timeoutSec: 5, type: HealthCheckType.HTTP2 }, undefined],
    [{ checkIntervalSec: 5, timeoutSec: 6 }, 'BACKEND_CONFIG_INVALID'],
    [{ requestPath: '/' }, undefined],
    [{ requestPath: '/healthz?full=1' }, undefined],
    [{ requestPath: 'healthz' }, 'BACKEND_CONFIG_INVALID'],
    [{ requestPath: '' }, 'BACKEND_CONFIG_INVALID'],
    [{ requestPath: '/a b' }, 'BACKEND_CONFIG_INVALID'],
    [{ requestPath: 'http://10.0.0.1/healthz' }, 'BACKEND_CONFIG_INVALID'],
  ])('health check %p: %p', (healthCheck, expected) => {
    expect(code({ healthCheck })).toBe(expected);
  });

  const many = (count: number) => Array.from({ length: count }, (_, i) => `X-${i}:v`);

  test.each([
    [many(16), undefined],
    [many(17), 'BACKEND_CONFIG_INVALID'],
    [[`A:${'v'.repeat(8191)}`], undefined],
    [[`A:${'v'.repeat(8192)}`], 'BACKEND_CONFIG_INVALID'],
    [['X-Client-Region:{client_region}'], undefined],
    [['X-Empty:'], undefined],
    [['X-Time: 12:30'], undefined],
    [['Cdn-Loop:x'], 'BACKEND_CONFIG_INVALID'],
    [['X-Goog-Trace:x'], 'BACKEND_CONFIG_INVALID'],
    [['Connection:close'], 'BACKEND_CONFIG_INVALID'],
    [['no colon'], 'BACKEND_CONFIG_INVALID'],
    [['spaced name:x'], 'BACKEND_CONFIG_INVALID'],
    [[':x'], 'BACKEND_CONFIG_INVALID'],
    [['A:1\nB:2'], 'BACKEND_CONFIG_INVALID'],
    [['X-A:1', 'x-a:2'], 'BACKEND_CONFIG_INVALID'],
  ])('added headers, case %#', (headers, expected) => {
    expect(code({ customRequestHeaders: { headers } })).toBe(expected);
    expect(code({ customResponseHeaders: { headers } })).toBe(expected);
  });
});

describe('the object', () => {
  test('is named after the construct unless a name is given', () => {
    const { chart } = gkeChart();
    expect(new BackendConfig(chart, 'api').name).toBe('api');
    expect(new BackendConfig(chart, 'other', { name: 'web' }).name).toBe('web');
    expect(chart.toJson().map(({ metadata }) => metadata)).toEqual([
      { name: 'api', namespace: 'shop' },
      { name: 'web', namespace: 'shop' },
    ]);
    expect(codeOf(() => new BackendConfig(chart, 'Api'))).toBe('NAME_INVALID');
  });

  test('is what the construct shows as its default child', () => {
    const { chart } = gkeChart();
    expect(new BackendConfig(chart, 'api').node.defaultChild?.node.id).toBe('Resource');
  });

  test('gives a Service its annotation', () => {
    expect(new BackendConfig(gkeChart().chart, 'api').serviceAnnotations).toEqual({
      'cloud.google.com/backend-config': '{"default":"api"}',
    });
  });

  test('carries every field as the API calls it', () => {
    const spec: BackendConfigOptions = {
      iap: { enabled: false, oauthclientCredentials: { secretName: 'iap' } },
      cdn: {
        enabled: true,
        cacheMode: CdnCacheMode.CACHE_ALL_STATIC,
        cachePolicy: { includeHost: true, includeProtocol: true, includeQueryString: true, queryStringWhitelist: ['page'] },
        bypassCacheOnRequestHeaders: [{ headerName: 'Authorization' }],
        clientTtl: 1,
        defaultTtl: 2,
        maxTtl: 3,
        negativeCaching: true,
        negativeCachingPolicy: [{ code: 404, ttl: 4 }],
        requestCoalescing: false,
        serveWhileStale: 5,
        signedUrlCacheMaxAgeSec: 6,
        signedUrlKeys: [{ keyName: 'key', secretName: 'signing' }],
      },
      securityPolicy: { name: 'edge' },
      timeoutSec: 7,
      connectionDraining: { drainingTimeoutSec: 8 },
      sessionAffinity: { affinityType: SessionAffinityType.GENERATED_COOKIE, affinityCookieTtlSec: 9 },
      customRequestHeaders: { headers: ['A:1'] },
      customResponseHeaders: { headers: ['B:2'] },
      healthCheck: {
        checkIntervalSec: 11,
        timeoutSec: 10,
        healthyThreshold: 1,
        unhealthyThreshold: 2,
        type: HealthCheckType.HTTPS,
        requestPath: '/healthz',
        port: 8443,
      },
      logging: { enable: true, sampleRate: 0.5 },
    };
    expect(render(spec).spec).toEqual(spec);
  });

  test('the off forms are written', () => {
    const off: BackendConfigOptions = {
      iap: { enabled: false },
      cdn: { enabled: false },
      securityPolicy: { name: '' },
      connectionDraining: { drainingTimeoutSec: 0 },
      sessionAffinity: { affinityType: SessionAffinityType.NONE },
      customRequestHeaders: { headers: [] },
      logging: { enable: false },
    };
    expect(render(off).spec).toEqual(off);
  });
});
