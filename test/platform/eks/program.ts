import { aws, eks } from '../../../lib';
import { awsProgram, Program, rendered, stackOf } from '../../aws/program';

export { rendered, stackOf };

export type ClusterProps = Partial<eks.ClusterProps>;

const NETWORK: aws.NetworkAttributes = {
  vpcId: 'vpc-1',
  cidr: '10.0.0.0/16',
  privateSubnetIds: ['private-1', 'private-2', 'private-3'],
  publicSubnetIds: ['public-1', 'public-2', 'public-3'],
};

/** A program with an imported network of three zones and a cluster, which is called after the stack, `shop`. */
export interface EksProgram extends Program {
  readonly network: aws.INetwork;
  readonly cluster: eks.FargateCluster;
}

export function eksProgram(props: ClusterProps = {}, stackProps: Partial<aws.AwsStackProps> = {}): EksProgram {
  const program = awsProgram({ account: '111122223333', ...stackProps });
  const network = props.network ?? aws.Network.fromAttributes(program.stack, 'network', NETWORK);
  return { ...program, network, cluster: new eks.FargateCluster(program.stack, 'cluster', { network, version: '1.33', ...props }) };
}

/** The resources that a program with a cluster makes. */
export function resourcesOf({ app }: Program): (type: string) => any[] {
  const program = rendered(app);
  return (type) => program.resources('shop', type);
}

/** The one resource of a type that a cluster with these props makes. */
export function only(type: string, props: ClusterProps = {}, stackProps: Partial<aws.AwsStackProps> = {}): any {
  const all = resourcesOf(eksProgram(props, stackProps))(type);
  expect(all).toHaveLength(1);
  return all[0];
}
