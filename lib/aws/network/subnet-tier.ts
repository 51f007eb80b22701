import { Eip } from '@cdktf/provider-aws/lib/eip';
import type { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway';
import { Route } from '@cdktf/provider-aws/lib/route';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Subnet as SubnetResource } from '@cdktf/provider-aws/lib/subnet';
import type { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Construct } from 'constructs';
import type { Cidr } from '../../core/cidr';
import type { AvailabilityZones } from './availability-zones';
import { ISubnet, Subnet } from './subnet';
import type { ISubnetPlan } from './subnet-plan';

const EVERYWHERE = '0.0.0.0/0';

interface TierProps {
  readonly vpc: Vpc;
  readonly zones: AvailabilityZones;
  readonly plan: ISubnetPlan;
}

/** The public subnets, which share one route table. */
export class PublicTier extends Construct {
  public readonly subnets: ISubnet[];

  private readonly gateway: InternetGateway;

  constructor(scope: Construct, id: string, props: TierProps & { readonly gateway: InternetGateway }) {
    super(scope, id);
    this.gateway = props.gateway;
    const table = createRouteTable(this, 'RouteTable', props.vpc, `${scope.node.id}-public`);
    new Route(this, 'Internet', { routeTableId: table.id, destinationCidrBlock: EVERYWHERE, gatewayId: props.gateway.id });
    this.subnets = props.zones.indexes.map((zone) => {
      const subnet = createSubnet(this, props, zone, props.plan.publicSubnet(zone), 'public', 'kubernetes.io/role/elb');
      associate(this, zone, subnet, table);
      return Subnet.fromAttributes({ subnetId: subnet.id, isPublic: true });
    });
  }

  /** NAT gateways in the first zones. */
  public createNatGateways(count: number): NatGateway[] {
    return this.subnets.slice(0, count).map(({ subnetId }, zone) => {
      const tags = { Name: `${this.node.scope?.node.id}-nat-${zone + 1}` };
      const address = new Eip(this, `NatAddress${zone + 1}`, { domain: 'vpc', tags });
      // AWS makes a NAT gateway usable only once the VPC has its internet gateway
      return new NatGateway(this, `Nat${zone + 1}`, { allocationId: address.id, subnetId, tags, dependsOn: [this.gateway] });
    });
  }
}

/** The private subnets, each with a route table of its own: NAT per zone can come later without replacing one. */
export class PrivateTier extends Construct {
  public readonly subnets: ISubnet[];

  constructor(scope: Construct, id: string, props: TierProps & { readonly natGateways: NatGateway[] }) {
    super(scope, id);
    this.subnets = props.zones.indexes.map((zone) => {
      const subnet = createSubnet(this, props, zone, props.plan.privateSubnet(zone), 'private', 'kubernetes.io/role/internal-elb');
      const table = createRouteTable(this, `RouteTable${zone + 1}`, props.vpc, `${scope.node.id}-private-${zone + 1}`);
      associate(this, zone, subnet, table);
      const nat = props.natGateways[zone] ?? props.natGateways[0];
      if (nat) new Route(this, `Nat${zone + 1}`, { routeTableId: table.id, destinationCidrBlock: EVERYWHERE, natGatewayId: nat.id });
      return Subnet.fromAttributes({ subnetId: subnet.id, isPublic: false });
    });
  }
}

function createSubnet(
  scope: Construct,
  { vpc, zones }: TierProps,
  zone: number,
  block: Cidr,
  tier: string,
  roleTag: string,
): SubnetResource {
  return new SubnetResource(scope, `Subnet${zone + 1}`, {
    vpcId: vpc.id,
    cidrBlock: block.toString(),
    availabilityZone: zones.nameOf(zone),
    mapPublicIpOnLaunch: false,
    // how the AWS Load Balancer Controller finds subnets (its guide, "Subnet auto-discovery", 2026-11)
    tags: { Name: `${scope.node.scope?.node.id}-${tier}-${zone + 1}`, [roleTag]: '1' },
    // a zone that AWS adds may move the others in its list; a subnet must not be replaced for that
    lifecycle: zones.areDiscovered ? { ignoreChanges: ['availability_zone'] } : undefined,
  });
}

function createRouteTable(scope: Construct, id: string, vpc: Vpc, name: string): RouteTable {
  return new RouteTable(scope, id, { vpcId: vpc.id, tags: { Name: name } });
}

function associate(scope: Construct, zone: number, subnet: SubnetResource, table: RouteTable): void {
  new RouteTableAssociation(scope, `Association${zone + 1}`, { subnetId: subnet.id, routeTableId: table.id });
}
