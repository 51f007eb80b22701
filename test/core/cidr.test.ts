import { Cidr } from '../../lib/core/cidr';
import { codeOf } from '../support/code-of';

describe('Cidr', () => {
  test.each([
    ['10.0.0.0/16', '10.0.0.0', '10.0.255.255', 65536],
    ['192.168.1.1/32', '192.168.1.1', '192.168.1.1', 1],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255', 2 ** 32],
    ['fd00::/64', 'fd00::', 'fd00::ffff:ffff:ffff:ffff', 2 ** 64],
    ['::ffff:10.0.0.0/104', '::ffff:a00:0', '::ffff:aff:ffff', 2 ** 24],
  ])('reads %s', (text, first, last, count) => {
    const cidr = Cidr.parse(text);
    expect([cidr.firstAddress, cidr.lastAddress, cidr.addressCount]).toEqual([first, last, count]);
  });

  test.each([
    '10.0.0.1/16',
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.0/16/2',
    'abc',
    '',
    '10.0.0.0/-1',
    '10.0.0.0/1.5',
    '256.0.0.0/8',
  ])('fails for %p', (text) => {
    expect(codeOf(() => Cidr.parse(text))).toBe('CIDR_INVALID');
  });

  test('a block with host bits is answered with the block that holds it', () => {
    expect(() => Cidr.parse('10.0.0.1/16')).toThrow('write 10.0.0.0/16');
  });

  test('containment and overlap', () => {
    const vpc = Cidr.parse('10.0.0.0/16');
    expect(vpc.contains(Cidr.parse('10.0.255.0/24'))).toBe(true);
    expect(vpc.contains(Cidr.parse('10.1.0.0/24'))).toBe(false);
    expect(vpc.overlaps(Cidr.parse('10.0.0.0/8'))).toBe(true);
    expect(vpc.overlaps(Cidr.parse('10.1.0.0/16'))).toBe(false);
    expect(vpc.overlaps(Cidr.parse('fd00::/8'))).toBe(false);
    expect(vpc.containsAddress('10.0.3.4')).toBe(true);
    expect(vpc.containsAddress('not an address')).toBe(false);
  });

  test('falls into equal parts', () => {
    const vpc = Cidr.parse('10.0.0.0/16');
    expect(vpc.subnet(19, 0).toString()).toBe('10.0.0.0/19');
    expect(vpc.subnet(19, 7).toString()).toBe('10.0.224.0/19');
    expect(codeOf(() => vpc.subnet(19, 8))).toBe('NUMBER_OUT_OF_RANGE');
    expect(codeOf(() => vpc.subnet(15, 0))).toBe('NUMBER_OUT_OF_RANGE');
  });
});
