import * as fc from 'fast-check';
import { formatAddress, IpFamily } from '../../lib/core/ip-address';
import { IpRange } from '../../lib/core/ip-range';
import { codeOf } from '../support/code-of';

describe('IpRange', () => {
  test.each([
    ['192.168.1.100-192.168.1.159', '192.168.1.100', '192.168.1.159', 60, '192.168.1.100-192.168.1.159'],
    [' 192.168.1.100 - 192.168.1.159 ', '192.168.1.100', '192.168.1.159', 60, '192.168.1.100-192.168.1.159'],
    ['10.0.0.1-10.0.0.1', '10.0.0.1', '10.0.0.1', 1, '10.0.0.1-10.0.0.1'],
    ['10.0.0.0/28', '10.0.0.0', '10.0.0.15', 16, '10.0.0.0/28'],
    ['10.0.0.7/32', '10.0.0.7', '10.0.0.7', 1, '10.0.0.7/32'],
    ['fd00::1-fd00::ff', 'fd00::1', 'fd00::ff', 255, 'fd00::1-fd00::ff'],
    ['FD00:0::/120', 'fd00::', 'fd00::ff', 256, 'fd00::/120'],
  ])('reads %p', (text, first, last, count, written) => {
    const range = IpRange.parse(text);
    expect([range.firstAddress, range.lastAddress, range.addressCount, range.toString()]).toEqual([first, last, count, written]);
  });

  test.each([
    ['10.0.0.1', 'IP_RANGE_INVALID'],
    ['fd00::1', 'IP_RANGE_INVALID'],
    ['10.0.0.9-10.0.0.1', 'IP_RANGE_INVALID'],
    ['10.0.0.1-fd00::1', 'IP_RANGE_INVALID'],
    ['10.0.0.1-', 'IP_RANGE_INVALID'],
    ['-10.0.0.1', 'IP_RANGE_INVALID'],
    ['10.0.0.1-10.0.0.2-10.0.0.3', 'IP_RANGE_INVALID'],
    ['10.0.0.1-20', 'IP_RANGE_INVALID'],
    ['pool', 'IP_RANGE_INVALID'],
    ['', 'IP_RANGE_INVALID'],
    ['10.0.0.1/28', 'CIDR_INVALID'],
    ['10.0.0.0/28-10.0.1.0/28', 'CIDR_INVALID'],
  ])('%p fails with %s', (text, code) => {
    expect(codeOf(() => IpRange.parse(text))).toBe(code);
  });

  test.each([
    ['10.0.0.1', 'write 10.0.0.1/32'],
    ['fd00::1', 'write fd00::1/128'],
    ['10.0.0.9-10.0.0.1', 'write 10.0.0.1-10.0.0.9'],
  ])('%s is answered with what would be right', (text, advice) => {
    expect(() => IpRange.parse(text)).toThrow(advice);
  });

  test.each([
    ['10.0.0.10-10.0.0.20', '10.0.0.20-10.0.0.30', true],
    ['10.0.0.10-10.0.0.20', '10.0.0.21-10.0.0.30', false],
    ['10.0.0.0/24', '10.0.0.255/32', true],
    ['10.0.0.0/24', '10.0.1.0/24', false],
    ['0.0.0.0/0', '::/0', false],
  ])('whether %s and %s share an address: %p', (a, b, expected) => {
    expect(IpRange.parse(a).overlaps(IpRange.parse(b))).toBe(expected);
    expect(IpRange.parse(b).overlaps(IpRange.parse(a))).toBe(expected);
  });

  test('knows its addresses', () => {
    const range = IpRange.parse('10.0.0.10-10.0.0.20');
    expect(['10.0.0.9', '10.0.0.10', '10.0.0.20', '10.0.0.21', '::a', 'x'].map((address) => range.containsAddress(address))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('two ranges overlap exactly when one has the first address of the other', () => {
    const ends = fc.tuple(fc.nat(600), fc.nat(600)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    const textOf = (value: number) => formatAddress({ family: IpFamily.IPV4, value: BigInt(value) });
    fc.assert(
      fc.property(ends, ends, (one, two) => {
        const [a, b] = [one, two].map(([first, last]) => IpRange.parse(`${textOf(first)}-${textOf(last)}`));
        expect(a.overlaps(b)).toBe(a.containsAddress(b.firstAddress) || b.containsAddress(a.firstAddress));
        expect(a.addressCount).toBe(one[1] - one[0] + 1);
      }),
    );
  });
});
