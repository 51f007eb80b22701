import { App } from 'cdk8s';
import { Memory } from '../../../lib/core/memory';
import { ClusterChart } from '../../../lib/kubernetes/cluster-chart';
import { ExposureKind } from '../../../lib/platform/exposure';
import * as onprem from '../../../lib/platform/onprem';
import { codeOf } from '../../support/code-of';
import { exposureSpec } from '../../support/exposure-spec';
import { objectsOf } from './rendered';

function ingress(options: onprem.NginxOptionsProps) {
  const app = new App();
  const cluster = new onprem.OnPremCluster(app, 'dc1', { name: 'dc1' });
  const chart = new ClusterChart(app, 'shop', { cluster, namespace: 'shop', createNamespace: false });
  cluster.bindExposure(chart, exposureSpec(ExposureKind.INTERNAL_HTTP, { platformOptions: [new onprem.NginxOptions(options)] }));
  return objectsOf(chart)['Ingress/api'];
}

describe('NginxOptions', () => {
  test.each<[onprem.NginxOptionsProps, { [name: string]: string }]>([
    [{ rewriteTarget: '/app' }, { 'rewrite-target': '/app' }],
    [{ sslRedirect: false }, { 'ssl-redirect': 'false' }],
    [{ forceSslRedirect: true }, { 'force-ssl-redirect': 'true' }],
    [{ backendProtocol: onprem.NginxBackendProtocol.GRPC }, { 'backend-protocol': 'GRPC' }],
    [{ proxyBodySize: Memory.mebibytes(8) }, { 'proxy-body-size': '8m' }],
    [{ proxyBodySize: Memory.gibibytes(2) }, { 'proxy-body-size': '2g' }],
    [{ proxyBodySize: Memory.bytes(1536) }, { 'proxy-body-size': '1536' }],
    [
      { proxyConnectTimeoutSeconds: 3, proxyReadTimeoutSeconds: 600, proxySendTimeoutSeconds: 30 },
      { 'proxy-connect-timeout': '3', 'proxy-read-timeout': '600', 'proxy-send-timeout': '30' },
    ],
    [{ affinityCookie: 'route' }, { affinity: 'cookie', 'session-cookie-name': 'route' }],
    [{ limitRps: 20 }, { 'limit-rps': '20' }],
    [{ whitelistSourceRange: ['10.0.0.0/8', 'fd00::/8'] }, { 'whitelist-source-range': '10.0.0.0/8,fd00::/8' }],
  ])('%p', (options, annotations) => {
    const prefixed = Object.entries(annotations).map(([name, value]) => [`nginx.ingress.kubernetes.io/${name}`, value]);
    expect(ingress(options).metadata.annotations).toEqual(Object.fromEntries(prefixed));
    expect(ingress(options).spec.tls).toBeUndefined();
  });

  test('a certificate is for the host', () => {
    const { metadata, spec } = ingress({ tlsSecretName: 'shop-tls' });
    expect(spec.tls).toEqual([{ hosts: ['shop.example.com'], secretName: 'shop-tls' }]);
    expect(metadata.annotations).toBeUndefined();
  });

  test.each<[onprem.NginxOptionsProps, string | undefined]>([
    [{ rewriteTarget: '/$1' }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ rewriteTarget: 'app' }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ rewriteTarget: '/a;return 200' }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ affinityCookie: 'a b' }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ forceSslRedirect: true, sslRedirect: false }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ forceSslRedirect: true, sslRedirect: true }, undefined],
    [{ proxyReadTimeoutSeconds: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ proxyReadTimeoutSeconds: 1.5 }, 'NUMBER_OUT_OF_RANGE'],
    [{ proxyReadTimeoutSeconds: 2147483 }, undefined],
    [{ proxyReadTimeoutSeconds: 2147484 }, 'NUMBER_OUT_OF_RANGE'],
    [{ limitRps: 0 }, 'NUMBER_OUT_OF_RANGE'],
    [{ limitRps: 1 }, undefined],
    [{ whitelistSourceRange: ['10.0.0.1'] }, 'CIDR_INVALID'],
    [{ tlsSecretName: 'Shop TLS' }, 'NAME_INVALID'],
  ])('%p gives %p', (options, code) => {
    expect(codeOf(() => new onprem.NginxOptions(options))).toBe(code);
  });
});
