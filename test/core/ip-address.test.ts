import * as fc from 'fast-check';
import { formatAddress, IpFamily, tryParseAddress } from '../../lib/core/ip-address';

describe('an address', () => {
  test.each([
    ['0.0.0.0', IpFamily.IPV4, 0n],
    ['1.2.3.4', IpFamily.IPV4, 0x01020304n],
    ['255.255.255.255', IpFamily.IPV4, 2n ** 32n - 1n],
    ['::', IpFamily.IPV6, 0n],
    ['::1', IpFamily.IPV6, 1n],
    ['1::', IpFamily.IPV6, 1n << 112n],
    ['1:2:3:4:5:6:7::', IpFamily.IPV6, 0x00010002000300040005000600070000n],
    ['FD00::A', IpFamily.IPV6, (0xfd00n << 112n) + 10n],
    ['::ffff:1.2.3.4', IpFamily.IPV6, 0xffff01020304n],
    ['64:ff9b::192.0.2.33', IpFamily.IPV6, 0x0064ff9b0000000000000000c0000221n],
  ])('%s is a number', (text, family, value) => {
    expect(tryParseAddress(text)).toEqual({ family, value });
  });

  test.each(['', '1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.4/32', ':::', '1::2::3', 'fe80::1%eth0', 'example.com', '12345::'])(
    '%p is none',
    (text) => {
      expect(tryParseAddress(text)).toBeUndefined();
    },
  );

  test.each([
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8:0:0:0:0:2:1', '2001:db8::2:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['A:B:C:D:E:F:0:0', 'a:b:c:d:e:f::'],
  ])('%s is written %s (RFC 5952)', (text, canonical) => {
    expect(formatAddress(tryParseAddress(text)!)).toBe(canonical);
  });

  test('of 32 bits is read back from its text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }), (value) => {
        const address = { family: IpFamily.IPV4, value };
        expect(tryParseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  test('of 128 bits is read back from its text, which is what URLs write', () => {
    const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const value = groups.reduce((sum, next) => sum * 65536n + BigInt(next), 0n);
        const text = formatAddress({ family: IpFamily.IPV6, value });
        expect(tryParseAddress(text)).toEqual({ family: IpFamily.IPV6, value });
        const asUrl = new URL(`http://[${groups.map((next) => next.toString(16)).join(':')}]/`).hostname;
        expect(`[${text}]`).toBe(asUrl);
      }),
    );
  });
});
