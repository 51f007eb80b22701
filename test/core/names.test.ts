import { requireDnsLabel, requireDnsSubdomain, requireHost, requireLiteral } from '../../lib/core/names';
import { codeOf } from '../support/code-of';

const TOKEN = '${TfToken[TOKEN.7]}';

describe('a DNS label', () => {
  test.each([
    ['a', undefined],
    ['shop', undefined],
    ['shop-2', undefined],
    ['0', undefined],
    ['a'.repeat(63), undefined],
    ['a'.repeat(64), 'NAME_INVALID'],
    ['', 'NAME_INVALID'],
    ['Shop', 'NAME_INVALID'],
    ['-shop', 'NAME_INVALID'],
    ['shop-', 'NAME_INVALID'],
    ['shop.web', 'NAME_INVALID'],
    ['shop_web', 'NAME_INVALID'],
    ['shop\n', 'NAME_INVALID'],
    ['店', 'NAME_INVALID'],
    ['café', 'NAME_INVALID'],
    [`shop-${TOKEN}`, 'NAME_NOT_LITERAL'],
  ])('%p: %p', (name, code) => {
    expect(codeOf(() => requireDnsLabel(undefined, 'workload name', name))).toBe(code);
  });

  test('may have to be shorter', () => {
    expect(requireDnsLabel(undefined, 'job', 'a'.repeat(52), 52)).toBe('a'.repeat(52));
    expect(codeOf(() => requireDnsLabel(undefined, 'job', 'a'.repeat(53), 52))).toBe('NAME_INVALID');
  });

  test.each([
    ['OrderWorker', 'for example "order-worker"'],
    ['order_worker', 'for example "order-worker"'],
    ['Café Zürich', 'for example "cafe-zurich"'],
    ['-a-', 'for example "a"'],
    [`${'a'.repeat(70)}`, `for example "${'a'.repeat(63)}"`],
    ['店', 'lower-case ASCII'],
  ])('%s is answered with advice', (name, advice) => {
    expect(() => requireDnsLabel(undefined, 'workload name', name)).toThrow(advice);
  });
});

describe('a DNS subdomain', () => {
  test.each([
    ['shop.web', undefined],
    ['a'.repeat(253), undefined],
    ['a'.repeat(254), 'NAME_INVALID'],
    ['shop..web', 'NAME_INVALID'],
    ['.shop', 'NAME_INVALID'],
    ['shop.-web', 'NAME_INVALID'],
    ['', 'NAME_INVALID'],
    [TOKEN, 'NAME_NOT_LITERAL'],
  ])('%p: %p', (name, code) => {
    expect(codeOf(() => requireDnsSubdomain(undefined, 'name', name))).toBe(code);
  });
});

describe('a host', () => {
  const label = 'a'.repeat(63);
  test.each([
    ['shop.example.com', undefined],
    ['*.example.com', undefined],
    ['xn--bcher-kva.example', undefined],
    [`${label}.example.com`, undefined],
    [`a${label}.example.com`, 'HOST_INVALID'],
    ['localhost', 'HOST_INVALID'],
    ['*.com', 'HOST_INVALID'],
    ['shop.*.com', 'HOST_INVALID'],
    ['10.0.0.1', 'HOST_INVALID'],
    ['fd00::1', 'HOST_INVALID'],
    ['Shop.example.com', 'HOST_INVALID'],
    ['shop.example.com.', 'HOST_INVALID'],
    ['https://shop.example.com', 'HOST_INVALID'],
    ['shop.example.com:443', 'HOST_INVALID'],
    [`${`${label}.`.repeat(4)}example.com`, 'HOST_INVALID'],
    ['', 'HOST_INVALID'],
    [TOKEN, 'NAME_NOT_LITERAL'],
  ])('%p: %p', (host, code) => {
    expect(codeOf(() => requireHost(undefined, 'host', host))).toBe(code);
  });
});

test('a name that is known after a deploy is refused, and the error says for what it was meant', () => {
  expect(requireLiteral(undefined, 'region', 'ap-northeast-1')).toBe('ap-northeast-1');
  expect(() => requireLiteral(undefined, 'region', TOKEN)).toThrow('NAME_NOT_LITERAL: region holds a Terraform token');
});
