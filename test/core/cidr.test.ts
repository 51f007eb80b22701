import * as fc from 'fast-check';
import { Cidr } from '../../lib/core/cidr';
import { formatAddress, IpFamily } from '../../lib/core/ip-address';
import { codeOf } from '../support/code-of';

describe('Cidr', () => {
  test.each([
    ['10.0.0.0/16', IpFamily.IPV4, '10.0.0.0', '10.0.255.255', 65536],
    ['192.168.1.1/32', IpFamily.IPV4, '192.168.1.1', '192.168.1.1', 1],
    ['0.0.0.0/0', IpFamily.IPV4, '0.0.0.0', '255.255.255.255', 2 ** 32],
    ['fd00::/64', IpFamily.IPV6, 'fd00::', 'fd00::ffff:ffff:ffff:ffff', 2 ** 64],
    ['::ffff:10.0.0.0/104', IpFamily.IPV6, '::ffff:a00:0', '::ffff:aff:ffff', 2 ** 24],
    ['::/0', IpFamily.IPV6, '::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 2 ** 128],
  ])('reads %s', (text, family, first, last, count) => {
    const cidr = Cidr.parse(text);
    expect([cidr.family, cidr.firstAddress, cidr.lastAddress, cidr.addressCount]).toEqual([family, first, last, count]);
  });

  test.each([
    '10.0.0.1/16',
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0.0/016',
    '10.0.0.0/+16',
    '10.0.0.0/',
    '10.0.0.0/1e1',
    '10.0.0/8',
    '010.0.0.0/8',
    '10.0.0.0/16/2',
    ' 10.0.0.0/16',
    'abc',
    '',
    '/',
    '10.0.0.0/-1',
    '10.0.0.0/1.5',
    '256.0.0.0/8',
    'fd00::/129',
    'fd00::1/64',
    'fe80::%eth0/64',
  ])('fails for %p', (text) => {
    expect(codeOf(() => Cidr.parse(text))).toBe('CIDR_INVALID');
  });

  test.each([
    ['10.0.0.1/16', 'write 10.0.0.0/16'],
    ['10.0.0.7', 'write 10.0.0.7/32'],
    ['fd00::1', 'write fd00::1/128'],
    ['10.0.0.0/40', '/0 to /32 for IPv4'],
    ['fd00::/200', '/0 to /128 for IPv6'],
  ])('%s is answered with what would be right', (text, advice) => {
    expect(() => Cidr.parse(text)).toThrow(advice);
  });

  test('containment and overlap', () => {
    const vpc = Cidr.parse('10.0.0.0/16');
    expect(vpc.contains(Cidr.parse('10.0.255.0/24'))).toBe(true);
    expect(vpc.contains(Cidr.parse('10.1.0.0/24'))).toBe(false);
    expect(vpc.overlaps(Cidr.parse('10.0.0.0/8'))).toBe(true);
    expect(vpc.overlaps(Cidr.parse('10.1.0.0/16'))).toBe(false);
    expect(vpc.overlaps(Cidr.parse('fd00::/8'))).toBe(false);
    expect(Cidr.parse('0.0.0.0/0').contains(Cidr.parse('::/0'))).toBe(false);
  });

  test.each([
    ['10.0.3.4', true],
    ['10.0.0.0', true],
    ['10.0.255.255', true],
    ['10.1.0.0', false],
    ['9.255.255.255', false],
    ['::ffff:10.0.3.4', false],
    ['not an address', false],
  ])('whether 10.0.0.0/16 has the address %s: %p', (address, expected) => {
    expect(Cidr.parse('10.0.0.0/16').containsAddress(address)).toBe(expected);
  });

  test('falls into equal parts', () => {
    const vpc = Cidr.parse('10.0.0.0/16');
    expect(vpc.subnet(19, 0).toString()).toBe('10.0.0.0/19');
    expect(vpc.subnet(19, 7).toString()).toBe('10.0.224.0/19');
    expect(vpc.subnet(16, 0).toString()).toBe('10.0.0.0/16');
    expect(vpc.subnet(32, 65535).toString()).toBe('10.0.255.255/32');
    expect(Cidr.parse('fd00::/48').subnet(64, 65535).toString()).toBe('fd00:0:0:ffff::/64');
  });

  test.each([
    [19, 8],
    [19, -1],
    [19, 0.5],
    [19, NaN],
    [19.5, 0],
    [15, 0],
    [33, 0],
    [16, 1],
  ])('10.0.0.0/16 has no part of prefix length %p and number %p', (prefixLength, index) => {
    expect(codeOf(() => Cidr.parse('10.0.0.0/16').subnet(prefixLength, index))).toBe('NUMBER_OUT_OF_RANGE');
  });
});

const bitsOf = { [IpFamily.IPV4]: 32, [IpFamily.IPV6]: 128 };

/** Any block, and the numbers it is made from. */
const anyBlock = fc
  .constantFrom(IpFamily.IPV4, IpFamily.IPV6)
  .chain((family) =>
    fc.record({
      family: fc.constant(family),
      prefixLength: fc.integer({ min: 0, max: bitsOf[family] }),
      address: fc.bigInt({ min: 0n, max: 2n ** BigInt(bitsOf[family]) - 1n }),
    }),
  )
  .map(({ family, prefixLength, address }) => {
    const hostBits = BigInt(bitsOf[family] - prefixLength);
    const value = (address >> hostBits) << hostBits;
    return { family, prefixLength, value, address, text: `${formatAddress({ family, value })}/${prefixLength}` };
  });

describe('any block', () => {
  test('is read back from its text, and holds its own ends', () => {
    fc.assert(
      fc.property(anyBlock, ({ text }) => {
        const cidr = Cidr.parse(text);
        expect(cidr.toString()).toBe(text);
        expect(cidr.containsAddress(cidr.firstAddress) && cidr.containsAddress(cidr.lastAddress)).toBe(true);
      }),
    );
  });

  test('with host bits is refused, and the advice is a block that holds the address', () => {
    fc.assert(
      fc.property(anyBlock, ({ family, prefixLength, value, address }) => {
        fc.pre(address !== value);
        const host = formatAddress({ family, value: address });
        const advice = fixOf(() => Cidr.parse(`${host}/${prefixLength}`));
        const [suggested] = /\S+\/\d+/.exec(advice) ?? [''];
        expect(Cidr.parse(suggested).containsAddress(host)).toBe(true);
      }),
    );
  });

  test('overlaps another exactly when one holds the other, whichever is asked', () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, (a, b) => {
        const [one, other] = [Cidr.parse(a.text), Cidr.parse(b.text)];
        expect(one.overlaps(other)).toBe(one.contains(other) || other.contains(one));
        expect(one.overlaps(other)).toBe(other.overlaps(one));
      }),
    );
  });

  test('has parts that lie in it, apart from each other', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(8), fc.nat(255), fc.nat(255), ({ text, family, prefixLength }, extra, first, second) => {
        fc.pre(prefixLength + extra <= bitsOf[family]);
        const cidr = Cidr.parse(text);
        const parts = 2 ** extra;
        const [a, b] = [first % parts, second % parts].map((index) => cidr.subnet(prefixLength + extra, index));
        expect(cidr.contains(a) && cidr.contains(b)).toBe(true);
        expect(a.overlaps(b)).toBe(first % parts === second % parts);
      }),
    );
  });
});

function fixOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as { fix: string }).fix;
  }
  return '';
}
