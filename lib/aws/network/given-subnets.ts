import type { IConstruct } from 'constructs';
import type { Cidr } from '../../core/cidr';
import { fail } from '../../core/coded-error';
import type { SubnetBlocks } from './subnet-blocks';
import type { ISubnetPlan } from './subnet-plan';
import { requireBlock, SMALLEST_BLOCK } from './vpc-block';

/** The subnets of somebody's own address plan. */
export class GivenSubnets implements ISubnetPlan {
  /** Accepts blocks that lie in the VPC and apart from each other, one of each kind for each zone. */
  public static forBlock(scope: IConstruct, cidr: string, zones: number, blocks: SubnetBlocks): ISubnetPlan {
    const vpc = requireBlock(scope, 'a VPC', cidr, SMALLEST_BLOCK);
    const parse = (kind: string, cidrs: string[]) => {
      requireCount(scope, kind, cidrs, zones);
      return cidrs.map((each) => requireInside(scope, vpc, requireBlock(scope, `a ${kind} subnet`, each, SMALLEST_BLOCK)));
    };
    const privates = parse('private', blocks.privateCidrs);
    const publics = parse('public', blocks.publicCidrs);
    requireApart(scope, [...privates, ...publics]);
    return new GivenSubnets(vpc, privates, publics);
  }

  private constructor(
    public readonly block: Cidr,
    private readonly privates: Cidr[],
    private readonly publics: Cidr[],
  ) {}

  public privateSubnet(zone: number): Cidr {
    return this.privates[zone];
  }

  public publicSubnet(zone: number): Cidr {
    return this.publics[zone];
  }
}

function requireCount(scope: IConstruct, kind: string, cidrs: string[], zones: number): void {
  if (cidrs.length === zones) return;
  fail('NETWORK_ZONES', {
    scope,
    what: `the ${kind} subnets do not match the zones`,
    given: `${cidrs.length} blocks for ${zones} zones`,
    fix: 'give one block for each zone',
  });
}

function requireInside(scope: IConstruct, vpc: Cidr, subnet: Cidr): Cidr {
  if (vpc.contains(subnet)) return subnet;
  return fail('SUBNET_OUTSIDE_NETWORK', {
    scope,
    what: 'a subnet lies outside of the VPC',
    given: subnet.toString(),
    allowed: `blocks inside ${vpc}`,
  });
}

function requireApart(scope: IConstruct, subnets: Cidr[]): void {
  subnets.forEach((subnet, index) => {
    const other = subnets.slice(index + 1).find((candidate) => candidate.overlaps(subnet));
    if (other) fail('NETWORK_OVERLAP', { scope, what: 'two subnets overlap', given: `${subnet} and ${other}` });
  });
}
