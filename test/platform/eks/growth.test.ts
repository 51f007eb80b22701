import { aws, eks } from '../../../lib';
import { awsProgram } from '../../aws/program';
import { eksProgram, rendered } from './program';

/** The resources of a program with a cluster in so many zones, by Terraform address. */
function resources(zones: number): { [address: string]: any } {
  const { stack, app } = awsProgram({ account: '111122223333' });
  const network = new aws.Network(stack, 'network', {
    cidr: '10.0.0.0/16',
    availabilityZones: zones,
    natGateways: aws.NatGateways.perZone(),
  });
  const cluster = new eks.FargateCluster(stack, 'cluster', { network, version: '1.33' });
  cluster.addFargateProfile('shop', { selectors: [{ namespace: 'shop' }] });
  cluster.workloadRole('shop', 'worker');
  const { resource } = rendered(app).stack('shop');
  return Object.fromEntries(
    Object.entries<any>(resource).flatMap(([type, all]) => Object.entries(all).map(([id, value]) => [`${type}.${id}`, value])),
  );
}

test.each([
  [2, 3],
  [3, 4],
  [2, 6],
])('going from %i zones to %i replaces nothing: the cluster has more subnets, and all else stays', (from, to) => {
  const [before, after] = [resources(from), resources(to)];
  const [clusterAddress] = Object.keys(before).filter((address) => address.startsWith('aws_eks_cluster.'));
  const changed = Object.keys(before).filter((address) => JSON.stringify(after[address]) !== JSON.stringify(before[address]));
  expect(changed).toEqual([clusterAddress]);

  const [small, large] = [before[clusterAddress], after[clusterAddress]];
  expect(large.vpc_config.subnet_ids.slice(0, from)).toEqual(small.vpc_config.subnet_ids);
  expect(large.vpc_config.subnet_ids).toHaveLength(to);
  expect({ ...large, vpc_config: { ...large.vpc_config, subnet_ids: [] } }).toEqual({
    ...small,
    vpc_config: { ...small.vpc_config, subnet_ids: [] },
  });
});

test('one more profile is added at the end, and changes none before it', () => {
  const profiles = (ids: string[]) => {
    const program = eksProgram();
    ids.forEach((id) => program.cluster.addFargateProfile(id, { selectors: [{ namespace: id }] }));
    return rendered(program.app).stack('shop').resource.aws_eks_fargate_profile;
  };
  const [before, after] = [profiles(['shop']), profiles(['shop', 'batch'])];
  expect(after).toMatchObject(before);
  expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
});
