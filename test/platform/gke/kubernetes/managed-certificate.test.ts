import { ManagedCertificate } from '../../../../lib/platform/gke';
import { codeOf } from '../../../support/code-of';
import { gkeChart } from '../exposure-fixture';

const make = (domains: string[]) => new ManagedCertificate(gkeChart().chart, 'shop', { domains });
const hosts = (count: number) => Array.from({ length: count }, (_, i) => `shop-${i}.example.com`);
/** A name of the given length. */
const long = (length: number) => `${'a'.repeat(length - '.example.com'.length)}.example.com`;

describe('ManagedCertificate', () => {
  test('lists its domains', () => {
    const { chart } = gkeChart();
    const certificate = new ManagedCertificate(chart, 'shop', { domains: hosts(2) });
    expect(certificate.name).toBe('shop');
    expect(chart.toJson()).toEqual([
      {
        apiVersion: 'networking.gke.io/v1',
        kind: 'ManagedCertificate',
        metadata: { name: 'shop', namespace: 'shop' },
        spec: { domains: ['shop-0.example.com', 'shop-1.example.com'] },
      },
    ]);
  });

  test.each([
    [0, 'NUMBER_OUT_OF_RANGE'],
    [1, undefined],
    [100, undefined],
    [101, 'NUMBER_OUT_OF_RANGE'],
  ])('%d domains: %p', (count, code) => {
    expect(codeOf(() => make(hosts(count)))).toBe(code);
  });

  test.each([
    [long(63), undefined],
    [long(64), 'HOST_INVALID'],
    ['*.example.com', 'HOST_INVALID'],
    ['Shop.example.com', 'HOST_INVALID'],
    ['10.0.0.1', 'HOST_INVALID'],
    ['shop', 'HOST_INVALID'],
  ])('domain %p: %p', (domain, code) => {
    expect(codeOf(() => make([domain]))).toBe(code);
  });

  test('needs a name that Kubernetes takes', () => {
    expect(codeOf(() => new ManagedCertificate(gkeChart().chart, 'Shop', { domains: hosts(1) }))).toBe('NAME_INVALID');
  });
});
