import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Construct, IConstruct } from 'constructs';
import { Cidr } from '../../core/cidr';
import { requireTerraformStack } from '../../core/trees';
import { AvailabilityZones } from './availability-zones';
import { createFlowLogs } from './flow-log-resources';
import type { FlowLogs } from './flow-logs';
import { ImportedNetwork } from './imported-network';
import { GivenSubnets } from './given-subnets';
import { NatGateways } from './nat-gateways';
import type { NetworkAttributes } from './network-attributes';
import { PrivateTier, PublicTier } from './subnet-tier';
import { ISubnet } from './subnet';
import type { SubnetBlocks } from './subnet-blocks';
import { SubnetPlan } from './subnet-plan';

/** A VPC with private and, mostly, public subnets. */
export interface INetwork extends IConstruct {
  /** The VPC's id. */
  readonly vpcId: string;
  /** The VPC's block, when it is known. */
  readonly cidr?: Cidr;
  /** The private subnets, one for each zone, in the order of the zones. */
  readonly privateSubnets: ISubnet[];
  /** The public subnets, one for each zone, in the order of the zones. */
  readonly publicSubnets: ISubnet[];
}

/** What a `Network` takes. */
export interface NetworkProps {
  /** The VPC's block, for example `10.0.0.0/16`: /16 to /22, or to /28 with `subnets` of your own. */
  readonly cidr: string;
  /**
   * How many availability zones, 2 to 6. Adding one later adds subnets and replaces nothing.
   * @default - the number of `zoneNames`, else 3
   */
  readonly availabilityZones?: number;
  /**
   * The names of the zones, for example `ap-northeast-1a`, `ap-northeast-1c`.
   * @default - the first zones that AWS lists for the account and EKS takes, read by a data source
   */
  readonly zoneNames?: string[];
  /**
   * Where the subnets lie. Changing the block of a subnet replaces it and all that stands in it.
   * @default - private subnets are an eighth of the VPC each, public ones a sixty-fourth; six zones are reserved
   */
  readonly subnets?: SubnetBlocks;
  /** How private subnets reach the internet. @default NatGateways.single() */
  readonly natGateways?: NatGateways;
  /** A record of the network's traffic. @default - none */
  readonly flowLogs?: FlowLogs;
}

/**
 * A VPC for Kubernetes.
 *
 * Creates: a VPC with DNS support and host names, an internet gateway, one private and one public subnet in each
 * zone (tagged for internal and internet-facing load balancers), route tables, NAT gateways, and a default
 * security group without any rule. Private subnets are an eighth of the block each, public ones a sixty-fourth;
 * room for six zones is reserved. No subnet gives out public addresses by itself.
 *
 * Billed: NAT gateways (see `NatGateways`), their addresses, and flow logs.
 */
export class Network extends Construct implements INetwork {
  /** A VPC that exists already. */
  public static fromAttributes(scope: Construct, id: string, attributes: NetworkAttributes): INetwork {
    return new ImportedNetwork(scope, id, attributes);
  }

  public readonly vpcId: string;
  /** The VPC's block. */
  public readonly cidr?: Cidr;

  private readonly publicTier: PublicTier;
  private readonly privateTier: PrivateTier;

  /**
   * @throws WRONG_TREE, AWS_STACK_MISSING, CONSTRUCT_ID_TAKEN, CIDR_INVALID, NETWORK_TOO_SMALL, NETWORK_ZONES,
   * NETWORK_OVERLAP, SUBNET_OUTSIDE_NETWORK
   */
  constructor(scope: Construct, id: string, props: NetworkProps) {
    requireTerraformStack(scope, id, 'network');
    super(scope, id);
    const zones = new AvailabilityZones(this, props.availabilityZones, props.zoneNames);
    const plan = props.subnets
      ? GivenSubnets.forBlock(this, props.cidr, zones.count, props.subnets)
      : SubnetPlan.forBlock(this, props.cidr);
    this.cidr = plan.block;

    const vpc = this.createVpc(plan.block);
    this.vpcId = vpc.id;
    const gateway = new InternetGateway(this, 'InternetGateway', { vpcId: vpc.id, tags: { Name: this.node.id } });
    this.publicTier = new PublicTier(this, 'Public', { vpc, zones, plan, gateway });
    const natGateways = (props.natGateways ?? NatGateways.single())._count(zones.count);
    this.privateTier = new PrivateTier(this, 'Private', { vpc, zones, plan, natGateways: this.publicTier.createNatGateways(natGateways) });
    if (props.flowLogs) createFlowLogs(this, vpc, props.flowLogs);
  }

  public get privateSubnets(): ISubnet[] {
    return [...this.privateTier.subnets];
  }

  public get publicSubnets(): ISubnet[] {
    return [...this.publicTier.subnets];
  }

  private createVpc(block: Cidr): Vpc {
    const vpc = new Vpc(this, 'Resource', {
      cidrBlock: block.toString(),
      // EKS endpoints and Fargate need both (Amazon EKS User Guide, "VPC and subnet requirements", 2026-11)
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: this.node.id },
    });
    // adopted, so that nothing can lean on the rules that AWS gives it
    new DefaultSecurityGroup(this, 'DefaultSecurityGroup', { vpcId: vpc.id, ingress: [], egress: [] });
    return vpc;
  }
}
