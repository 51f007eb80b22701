import { Neg, NegPort } from '../../../../lib/platform/gke';
import { codeOf } from '../../../support/code-of';
import { gkeChart } from '../exposure-fixture';

describe('Neg', () => {
  test.each([
    ['for Ingresses', Neg.ingress(), '{"ingress":true}'],
    ['with names', Neg.exposed([{ port: 443 }, { port: 80, name: 'web' }]), '{"exposed_ports":{"80":{"name":"web"},"443":{}}}'],
    ['for both', Neg.ingressAndExposed([{ port: 80 }]), '{"exposed_ports":{"80":{}},"ingress":true}'],
  ])('%s', (_purpose, neg, value) => {
    expect(neg.annotations).toEqual({ 'cloud.google.com/neg': value });
  });

  test.each<[string, NegPort[]]>([
    ['no port', []],
    ['port 0', [{ port: 0 }]],
    ['port 65536', [{ port: 65536 }]],
    ['a part of a port', [{ port: 80.5 }]],
    ['a port twice', [{ port: 80 }, { port: 80 }]],
    ['an empty name', [{ port: 80, name: '' }]],
    ['a name in upper case', [{ port: 80, name: 'Web' }]],
    ['a name of 64 characters', [{ port: 80, name: 'a'.repeat(64) }]],
    [
      'a name twice',
      [
        { port: 80, name: 'web' },
        { port: 81, name: 'web' },
      ],
    ],
  ])('refuses %s', (_what, ports) => {
    expect(codeOf(() => Neg.exposed(ports))).toBe('NEG_INVALID');
  });

  test.each([1, 65535])('takes port %d, and a name of 63 characters', (port) => {
    expect(codeOf(() => Neg.exposed([{ port, name: 'a'.repeat(63) }]))).toBeUndefined();
  });

  test('refuses a name beside Ingresses, as the controller does', () => {
    expect(codeOf(() => Neg.ingressAndExposed([{ port: 80, name: 'web' }]))).toBe('NEG_INVALID');
    expect(codeOf(() => Neg.ingressAndExposed([]))).toBe('NEG_INVALID');
  });

  test('exposes only ports that the Service has', () => {
    const { chart } = gkeChart();
    const neg = Neg.exposed([{ port: 80 }, { port: 443 }]);
    expect(codeOf(() => neg.checkServicePorts(chart, [80, 443, 9090]))).toBeUndefined();
    expect(codeOf(() => neg.checkServicePorts(chart, [80, 8443]))).toBe('NEG_INVALID');
    expect(() => neg.checkServicePorts(chart, [80, 8443])).toThrow(/given: +443\n +allowed: 80, 8443/);
    expect(codeOf(() => Neg.ingress().checkServicePorts(chart, []))).toBeUndefined();
  });

  test('what is given is copied', () => {
    const ports = [{ port: 80 }];
    const neg = Neg.exposed(ports);
    ports[0].port = 81;
    expect(neg.annotations).toEqual({ 'cloud.google.com/neg': '{"exposed_ports":{"80":{}}}' });
  });
});
