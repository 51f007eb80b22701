import { App, aws } from '../../../lib';
import { codeOf } from '../../support/code-of';
import { awsProgram } from '../program';
import { Network, renderedNetwork } from './inventory';

const { NatGateways } = aws;

describe('what a network is made of', () => {
  const choices: [string, aws.NatGateways | undefined, (zones: number) => number][] = [
    ['one NAT gateway', NatGateways.single(), () => 1],
    ['a NAT gateway in each zone', NatGateways.perZone(), (zones) => zones],
    ['no NAT gateway', NatGateways.none(), () => 0],
  ];
  const cases = choices.flatMap(([title, natGateways, count]) =>
    [2, 3, 4, 5, 6].map((zones) => ({ title, zones, natGateways, nats: count(zones) })),
  );

  test.each(cases)('$zones zones, $title', ({ zones, natGateways, nats }) => {
    const { counts } = renderedNetwork({ availabilityZones: zones, natGateways });
    expect(counts).toEqual({
      aws_vpc: 1,
      aws_default_security_group: 1,
      aws_internet_gateway: 1,
      aws_subnet: 2 * zones,
      aws_route_table: zones + 1,
      aws_route_table_association: 2 * zones,
      aws_route: 1 + (nats > 0 ? zones : 0),
      ...(nats > 0 ? { aws_nat_gateway: nats, aws_eip: nats } : {}),
    });
  });

  test('three zones and one NAT gateway unless something else is said', () => {
    expect(renderedNetwork().counts).toMatchObject({ aws_subnet: 6, aws_nat_gateway: 1 });
    expect(renderedNetwork({ zoneNames: ['ap-northeast-1a', 'ap-northeast-1c'] }).counts.aws_subnet).toBe(4);
  });
});

describe('the VPC', () => {
  test('has its block, DNS support and host names, and a name', () => {
    expect(renderedNetwork({ cidr: '172.16.0.0/20' }).resources('aws_vpc')).toEqual([
      { cidr_block: '172.16.0.0/20', enable_dns_support: true, enable_dns_hostnames: true, tags: { Name: 'network' } },
    ]);
  });

  test('has a default security group that lets nothing in or out', () => {
    const { resources } = renderedNetwork();
    expect(resources('aws_default_security_group')).toEqual([
      { vpc_id: expect.stringContaining('aws_vpc.network'), ingress: [], egress: [] },
    ]);
  });
});

describe('subnets', () => {
  test('are tagged for the load balancers that may stand in them, and give out no public address', () => {
    const subnets = renderedNetwork({ availabilityZones: 2 }).byName('aws_subnet');
    expect(subnets['Private/Subnet2']).toMatchObject({
      cidr_block: '10.0.32.0/19',
      map_public_ip_on_launch: false,
      tags: { Name: 'network-private-2', 'kubernetes.io/role/internal-elb': '1' },
    });
    expect(subnets['Public/Subnet1']).toMatchObject({
      cidr_block: '10.0.192.0/22',
      map_public_ip_on_launch: false,
      tags: { Name: 'network-public-1', 'kubernetes.io/role/elb': '1' },
    });
    const roles = Object.values<any>(subnets).map(({ tags }) => Object.keys(tags).filter((tag) => tag !== 'Name'));
    expect(roles.every((tags) => tags.length === 1)).toBe(true);
  });

  test('state everything that AWS cannot change later', () => {
    for (const subnet of renderedNetwork().resources('aws_subnet')) {
      expect(subnet).toMatchObject({ vpc_id: expect.any(String), cidr_block: expect.any(String), availability_zone: expect.any(String) });
    }
  });

  test('are handed out private and public, in the order of the zones', () => {
    const { network } = renderedNetwork();
    expect(network.privateSubnets.map(({ isPublic }) => isPublic)).toEqual([false, false, false]);
    expect(network.publicSubnets.map(({ isPublic }) => isPublic)).toEqual([true, true, true]);
    network.privateSubnets.pop();
    expect(network.privateSubnets).toHaveLength(3);
    expect(String(network.cidr)).toBe('10.0.0.0/16');
  });
});

describe('routes', () => {
  const target = ({ gateway_id, nat_gateway_id }: any) => gateway_id ?? nat_gateway_id;

  test('public subnets share a table that leads to the internet gateway', () => {
    const { byName } = renderedNetwork({ availabilityZones: 2 });
    expect(target(byName('aws_route')['Public/Internet'])).toContain('aws_internet_gateway.');
    const tables = ['Public/Association1', 'Public/Association2'].map((name) => byName('aws_route_table_association')[name].route_table_id);
    expect(new Set(tables).size).toBe(1);
  });

  test('private subnets have a table each, and none leads to an internet gateway', () => {
    const { byName, resources } = renderedNetwork({ availabilityZones: 4 });
    const tables = [1, 2, 3, 4].map((zone) => byName('aws_route_table_association')[`Private/Association${zone}`].route_table_id);
    expect(new Set(tables).size).toBe(4);
    const open = resources('aws_route').filter((route) => target(route).includes('internet_gateway'));
    expect(open.filter(({ route_table_id }) => tables.includes(route_table_id))).toEqual([]);
  });

  test.each([
    ['the one gateway', NatGateways.single(), ['Nat1', 'Nat1', 'Nat1']],
    ['the gateway of their zone', NatGateways.perZone(), ['Nat1', 'Nat2', 'Nat3']],
  ])('private subnets leave by %s', (_, natGateways, expected) => {
    const { byName } = renderedNetwork({ natGateways });
    const routes = byName('aws_route');
    expect([1, 2, 3].map((zone) => /Nat\d/.exec(routes[`Private/Nat${zone}`].nat_gateway_id)?.[0])).toEqual(expected);
  });

  test('a NAT gateway stands in a public subnet and waits for the internet gateway', () => {
    const nat = renderedNetwork().byName('aws_nat_gateway')['Public/Nat1'];
    expect(nat.subnet_id).toContain('network_Public_Subnet1');
    expect(nat.allocation_id).toContain('aws_eip.');
    expect(nat.depends_on).toEqual([expect.stringContaining('aws_internet_gateway.')]);
  });
});

describe('bad input', () => {
  const network = (props: Network) => () => new aws.Network(awsProgram().stack, 'network', { cidr: '10.0.0.0/16', ...props });

  test.each<[string, Network, string]>([
    ['host bits', { cidr: '10.0.0.1/16' }, 'CIDR_INVALID'],
    ['no block', { cidr: 'ten' }, 'CIDR_INVALID'],
    ['an IPv6 block', { cidr: 'fd00::/56' }, 'CIDR_INVALID'],
    ['a block larger than a VPC', { cidr: '10.0.0.0/15' }, 'NETWORK_TOO_SMALL'],
    ['a block without room for its subnets', { cidr: '10.0.0.0/23' }, 'NETWORK_TOO_SMALL'],
    ['no zone', { availabilityZones: 0 }, 'NETWORK_ZONES'],
    ['one zone', { availabilityZones: 1 }, 'NETWORK_ZONES'],
    ['seven zones', { availabilityZones: 7 }, 'NETWORK_ZONES'],
    ['half a zone', { availabilityZones: 2.5 }, 'NETWORK_ZONES'],
    ['no zone name', { zoneNames: [] }, 'NETWORK_ZONES'],
    ['one zone name', { zoneNames: ['ap-northeast-1a'] }, 'NETWORK_ZONES'],
    ['a zone named twice', { zoneNames: ['ap-northeast-1a', 'ap-northeast-1a'] }, 'NETWORK_ZONES'],
    ['more zones than names', { availabilityZones: 3, zoneNames: ['ap-northeast-1a', 'ap-northeast-1c'] }, 'NETWORK_ZONES'],
    ['a zone name that is known after a deploy', { zoneNames: ['ap-northeast-1a', '${TfToken[TOKEN.1]}'] }, 'NAME_NOT_LITERAL'],
    ['a list of zones that is known after a deploy', { zoneNames: ['#{TfToken[TOKEN.1]}'] }, 'NAME_NOT_LITERAL'],
  ])('%s', (_, props, code) => {
    expect(codeOf(network(props))).toBe(code);
    expect(network(props)).toThrow('at:      shop/network');
  });

  test('a network in the Kubernetes tree, in no stack, or with an id that is taken', () => {
    const app = new App();
    const props = { cidr: '10.0.0.0/16' };
    expect(codeOf(() => new aws.Network(app.kubernetes, 'network', props))).toBe('WRONG_TREE');
    expect(codeOf(() => new aws.Network(app.terraform, 'network', props))).toBe('AWS_STACK_MISSING');
    const { stack } = awsProgram();
    new aws.Network(stack, 'network', props);
    expect(codeOf(() => new aws.Network(stack, 'network', props))).toBe('CONSTRUCT_ID_TAKEN');
    expect(codeOf(() => new aws.Network(stack, 'second', props))).toBeUndefined();
  });
});
