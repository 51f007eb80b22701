import { App } from 'cdk8s';
import * as fc from 'fast-check';
import { RESERVED_ZONES, SubnetPlan } from '../../../lib/aws/network/subnet-plan';
import { Cidr } from '../../../lib/core/cidr';
import { formatAddress, IpFamily } from '../../../lib/core/ip-address';
import { codeOf } from '../../support/code-of';

const scope = new App();
const zones = Array.from({ length: RESERVED_ZONES }, (_, zone) => zone);

/** All subnets of six zones. */
function subnetsOf(plan: SubnetPlan): Cidr[] {
  return zones.flatMap((zone) => [plan.privateSubnet(zone), plan.publicSubnet(zone)]);
}

/** Any block that a VPC may have. */
const anyVpc = fc.tuple(fc.integer({ min: 16, max: 22 }), fc.bigInt({ min: 0n, max: 2n ** 32n - 1n })).map(([prefixLength, address]) => {
  const hostBits = BigInt(32 - prefixLength);
  return Cidr.parse(`${formatAddress({ family: IpFamily.IPV4, value: (address >> hostBits) << hostBits })}/${prefixLength}`);
});

test('of any VPC, no two subnets overlap, all lie in it, and AWS takes each of them', () => {
  fc.assert(
    fc.property(anyVpc, (block) => {
      const subnets = subnetsOf(SubnetPlan.forBlock(scope, block.toString()));
      for (const [i, subnet] of subnets.entries()) {
        expect(block.contains(subnet)).toBe(true);
        expect(subnet.prefixLength).toBeLessThanOrEqual(28);
        expect(subnets.slice(i + 1).filter((other) => other.overlaps(subnet))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('an eighth of the VPC is left for what nobody thinks of yet', () => {
  fc.assert(
    fc.property(anyVpc, (block) => {
      const rest = block.subnet(block.prefixLength + 3, 7);
      const overlapping = subnetsOf(SubnetPlan.forBlock(scope, block.toString())).filter((subnet) => subnet.overlaps(rest));
      expect(overlapping).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('a /16 is planned as it always was: every other plan would replace subnets that exist', () => {
  const plan = SubnetPlan.forBlock(scope, '10.0.0.0/16');
  expect(zones.map((zone) => plan.privateSubnet(zone).toString())).toEqual([
    '10.0.0.0/19',
    '10.0.32.0/19',
    '10.0.64.0/19',
    '10.0.96.0/19',
    '10.0.128.0/19',
    '10.0.160.0/19',
  ]);
  expect(zones.map((zone) => plan.publicSubnet(zone).toString())).toEqual([
    '10.0.192.0/22',
    '10.0.196.0/22',
    '10.0.200.0/22',
    '10.0.204.0/22',
    '10.0.208.0/22',
    '10.0.212.0/22',
  ]);
});

test('the smallest VPC has the smallest subnets that AWS takes', () => {
  const plan = SubnetPlan.forBlock(scope, '192.168.252.0/22');
  expect([plan.privateSubnet(0), plan.publicSubnet(0)].map(String)).toEqual(['192.168.252.0/25', '192.168.255.0/28']);
});

test.each([
  ['10.0.0.0/16', undefined],
  ['10.0.0.0/22', undefined],
  ['10.0.0.0/15', 'NETWORK_TOO_SMALL'],
  ['10.0.0.0/8', 'NETWORK_TOO_SMALL'],
  ['10.0.0.0/23', 'NETWORK_TOO_SMALL'],
  ['10.0.0.0/28', 'NETWORK_TOO_SMALL'],
  ['10.0.0.1/16', 'CIDR_INVALID'],
  ['10.0.0.0', 'CIDR_INVALID'],
  ['fd00::/56', 'CIDR_INVALID'],
  ['${TfToken[TOKEN.1]}', 'CIDR_INVALID'],
])('block %s: %p', (block, code) => {
  expect(codeOf(() => SubnetPlan.forBlock(scope, block))).toBe(code);
});
