import { Construct } from 'constructs';
import { Cidr } from '../../core/cidr';
import { fail, failingAt } from '../../core/coded-error';
import type { INetwork } from './network';
import type { NetworkAttributes } from './network-attributes';
import { ISubnet, Subnet } from './subnet';

/** A VPC that this program did not make. */
export class ImportedNetwork extends Construct implements INetwork {
  public readonly vpcId: string;
  public readonly cidr?: Cidr;

  private readonly publicSubnetIds?: string[];
  private readonly privateSubnetIds: string[];

  constructor(scope: Construct, id: string, attributes: NetworkAttributes) {
    super(scope, id);
    this.vpcId = attributes.vpcId;
    const { cidr } = attributes;
    this.cidr = cidr === undefined ? undefined : failingAt(this, () => Cidr.parse(cidr));
    this.privateSubnetIds = attributes.privateSubnetIds;
    this.publicSubnetIds = attributes.publicSubnetIds;
  }

  public get privateSubnets(): ISubnet[] {
    return this.privateSubnetIds.map((subnetId) => Subnet.fromAttributes({ subnetId, isPublic: false }));
  }

  public get publicSubnets(): ISubnet[] {
    const ids =
      this.publicSubnetIds ??
      fail('SUBNET_ATTRIBUTE_MISSING', {
        scope: this,
        what: 'the public subnets of this network are not known',
        fix: 'pass publicSubnetIds to Network.fromAttributes',
      });
    return ids.map((subnetId) => Subnet.fromAttributes({ subnetId, isPublic: true }));
  }
}
