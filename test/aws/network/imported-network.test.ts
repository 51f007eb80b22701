import { Construct } from 'constructs';
import { App, aws } from '../../../lib';
import { codeOf } from '../../support/code-of';
import { awsProgram, stackOf } from '../program';

const ATTRIBUTES = {
  vpcId: 'vpc-1',
  cidr: '10.20.0.0/16',
  privateSubnetIds: ['subnet-a', 'subnet-b'],
  publicSubnetIds: ['subnet-c', 'subnet-d'],
};
const network = (attributes: aws.NetworkAttributes = ATTRIBUTES, scope: Construct = awsProgram().stack) =>
  aws.Network.fromAttributes(scope, 'network', attributes);

describe('a network that exists already', () => {
  test('is what its attributes say, and makes nothing', () => {
    const { app, stack } = awsProgram();
    const imported = network(ATTRIBUTES, stack);
    expect([imported.vpcId, String(imported.cidr)]).toEqual(['vpc-1', '10.20.0.0/16']);
    expect(imported.privateSubnets).toEqual([
      { subnetId: 'subnet-a', isPublic: false },
      { subnetId: 'subnet-b', isPublic: false },
    ]);
    expect(imported.publicSubnets.map(({ subnetId, isPublic }) => [subnetId, isPublic])).toEqual([
      ['subnet-c', true],
      ['subnet-d', true],
    ]);
    expect(stackOf(app).resource).toBeUndefined();
  });

  test('may have no public subnets; one whose public subnets are unknown refuses to name them', () => {
    expect(network({ ...ATTRIBUTES, publicSubnetIds: [] }).publicSubnets).toEqual([]);
    const unknown = network({ vpcId: 'vpc-1', privateSubnetIds: ['subnet-a'] });
    expect(unknown.cidr).toBeUndefined();
    expect(codeOf(() => unknown.publicSubnets)).toBe('SUBNET_ATTRIBUTE_MISSING');
    expect(() => unknown.publicSubnets).toThrow('pass publicSubnetIds to Network.fromAttributes');
  });

  test('may stand in either tree', () => {
    const app = new App();
    expect([network(ATTRIBUTES, app.terraform).vpcId, network(ATTRIBUTES, app.kubernetes).vpcId]).toEqual(['vpc-1', 'vpc-1']);
  });

  test('with a bad block is refused, and the error says where', () => {
    expect(codeOf(() => network({ ...ATTRIBUTES, cidr: '10.20.0.1/16' }))).toBe('CIDR_INVALID');
    expect(() => network({ ...ATTRIBUTES, cidr: '10.20.0.1/16' })).toThrow('at:      shop/network');
  });
});

test('a subnet that exists already is private unless it is said to be public', () => {
  expect(aws.Subnet.fromAttributes({ subnetId: 'subnet-a' })).toEqual({ subnetId: 'subnet-a', isPublic: false });
  expect(aws.Subnet.fromAttributes({ subnetId: 'subnet-a', isPublic: true }).isPublic).toBe(true);
});
