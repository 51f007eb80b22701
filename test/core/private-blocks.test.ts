import { Cidr } from '../../lib/core/cidr';
import { isPrivateBlock } from '../../lib/core/private-blocks';

test.each([
  ['10.0.0.0/8', true],
  ['10.255.255.255/32', true],
  ['172.16.0.0/12', true],
  ['172.31.0.0/16', true],
  ['192.168.7.0/24', true],
  ['172.32.0.0/16', false],
  ['8.0.0.0/6', false],
  ['0.0.0.0/0', false],
  ['203.0.113.0/24', false],
  ['100.64.0.0/10', false],
  ['fd00::/8', false],
])('whether all of %s is private: %p', (block, expected) => {
  expect(isPrivateBlock(Cidr.parse(block))).toBe(expected);
});
