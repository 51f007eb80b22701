import { aws } from '../../../lib';
import { codeOf } from '../../support/code-of';
import { awsProgram } from '../../aws/program';
import { eksProgram, only } from './program';

const networkOf = (cidr: string | undefined) =>
  aws.Network.fromAttributes(awsProgram().stack, 'network', { vpcId: 'vpc-1', cidr, privateSubnetIds: ['subnet-a', 'subnet-b'] });
const serviceCidr = (cidr: string | undefined, given?: string) =>
  only('aws_eks_cluster', { network: networkOf(cidr), serviceCidr: given }).kubernetes_network_config.service_ipv4_cidr;

test.each([
  ['10.0.0.0/16', '172.20.0.0/16'],
  ['10.100.0.0/16', '172.20.0.0/16'],
  ['172.19.0.0/16', '172.20.0.0/16'],
  ['172.20.0.0/16', '10.100.0.0/16'],
  ['172.20.128.0/20', '10.100.0.0/16'],
  ['172.16.0.0/12', '10.100.0.0/16'],
  [undefined, '172.20.0.0/16'],
])('beside the network %s, Services are in %s', (cidr, expected) => {
  expect(serviceCidr(cidr)).toBe(expected);
});

test('the block that is given is taken', () => {
  expect(serviceCidr('10.0.0.0/16', '192.168.0.0/20')).toBe('192.168.0.0/20');
});

test.each([
  ['10.0.128.0/17', 'NETWORK_OVERLAP'],
  ['10.0.0.0/12', 'NETWORK_OVERLAP'],
  ['10.16.0.0/12', undefined],
  ['192.168.7.0/24', undefined],
  ['10.0.0.0/11', 'CIDR_INVALID'],
  ['192.168.7.0/25', 'CIDR_INVALID'],
  ['8.8.0.0/16', 'CIDR_INVALID'],
  ['100.64.0.0/16', 'CIDR_INVALID'],
  ['172.20.0.1/16', 'CIDR_INVALID'],
  ['fd00::/20', 'CIDR_INVALID'],
  ['services', 'CIDR_INVALID'],
])('beside the network 10.0.0.0/16, %s: %p', (given, code) => {
  expect(codeOf(() => serviceCidr('10.0.0.0/16', given))).toBe(code);
  if (code) expect(() => serviceCidr('10.0.0.0/16', given)).toThrow('at:      shop/cluster');
});

test('an overlap names both blocks', () => {
  expect(() => eksProgram({ serviceCidr: '10.0.0.0/16' })).toThrow('10.0.0.0/16 and 10.0.0.0/16');
});
