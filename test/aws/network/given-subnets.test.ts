import { App, aws, testing } from '../../../lib';
import { codeOf } from '../../support/code-of';

function network(props: Partial<aws.NetworkProps>): App {
  const app = new App();
  const stack = new aws.AwsStack(app.terraform, 'stack', { region: 'eu-central-1', target: aws.Target.aws() });
  const subnets = { privateCidrs: ['10.0.0.0/25', '10.0.0.128/25'], publicCidrs: ['10.0.1.0/28', '10.0.1.16/28'] };
  new aws.Network(stack, 'network', { cidr: '10.0.0.0/23', availabilityZones: 2, subnets, ...props });
  return app;
}

const blocks = (privateCidrs: string[], publicCidrs: string[]) => ({ subnets: { privateCidrs, publicCidrs } });

test('subnets lie where the address plan says, also in a block that ours would not fit', () => {
  const rendered = testing.RenderedApp.of(network({}));
  expect(rendered.resources('stack', 'aws_subnet').map(({ cidr_block }) => cidr_block)).toEqual([
    '10.0.0.0/25',
    '10.0.0.128/25',
    '10.0.1.0/28',
    '10.0.1.16/28',
  ]);
});

test.each([
  ['overlap', 'NETWORK_OVERLAP', blocks(['10.0.0.0/25', '10.0.0.0/26'], ['10.0.1.0/28', '10.0.1.16/28'])],
  ['overlap across the tiers', 'NETWORK_OVERLAP', blocks(['10.0.0.0/25', '10.0.0.128/25'], ['10.0.0.0/28', '10.0.1.16/28'])],
  ['lie outside of the VPC', 'SUBNET_OUTSIDE_NETWORK', blocks(['10.0.0.0/25', '10.0.2.0/25'], ['10.0.1.0/28', '10.0.1.16/28'])],
  ['are fewer than the zones', 'NETWORK_ZONES', blocks(['10.0.0.0/25'], ['10.0.1.0/28', '10.0.1.16/28'])],
  ['are smaller than /28', 'NETWORK_TOO_SMALL', blocks(['10.0.0.0/25', '10.0.0.128/25'], ['10.0.1.0/29', '10.0.1.16/28'])],
  ['have host bits', 'CIDR_INVALID', blocks(['10.0.0.1/25', '10.0.0.128/25'], ['10.0.1.0/28', '10.0.1.16/28'])],
  ['are IPv6', 'CIDR_INVALID', blocks(['fd00::/64', '10.0.0.128/25'], ['10.0.1.0/28', '10.0.1.16/28'])],
])('fails for subnets that %s', (_, code, props) => {
  expect(codeOf(() => network(props))).toBe(code);
});
