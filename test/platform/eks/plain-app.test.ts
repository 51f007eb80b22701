import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformStack } from 'cdktf';
import { App, aws, eks } from '../../../lib';
import { inPlainTerraformApp, writtenStack } from '../../support/plain-terraform-app';
import { rendered } from './program';

test('a cluster works in a stack and with a provider that are not ours, and asks AWS for what it does not know', () => {
  const stack = inPlainTerraformApp((app) => {
    const theirs = new TerraformStack(app, 'theirs');
    new AwsProvider(theirs, 'aws', { region: 'eu-west-1' });
    const network = new aws.Network(theirs, 'network', { cidr: '10.0.0.0/16' });
    const cluster = new eks.FargateCluster(theirs, 'cluster', { network, version: '1.33' });
    cluster.addFargateProfile('shop', { selectors: [{ namespace: 'shop' }] });
    cluster.workloadRole('shop', 'worker').allow({ actions: ['s3:GetObject'], resources: ['*'] });
    return writtenStack(app, 'theirs');
  });
  expect(Object.keys(stack.resource.aws_eks_fargate_profile)).toHaveLength(2);
  expect(Object.values<any>(stack.resource.aws_eks_cluster)[0].name).toBe('theirs');
  const podRole = Object.values<any>(stack.resource.aws_iam_role).find(({ name }) => name === 'theirs-fargate-pods');
  expect(podRole.assume_role_policy).toMatch(
    /arn:\${data\.aws_partition\.\S+?\.partition}:eks:\${data\.aws_region\.\S+?\.name}:\${data\.aws_caller_identity\.\S+?\.account_id}:fargateprofile\/theirs\/\*/,
  );
});

test('network and cluster may stand in two stacks', () => {
  const app = new App();
  const props = { region: 'ap-northeast-1', account: '111122223333', target: aws.Target.aws() };
  const network = new aws.Network(new aws.AwsStack(app.terraform, 'base', props), 'network', { cidr: '10.0.0.0/16' });
  new eks.FargateCluster(new aws.AwsStack(app.terraform, 'shop', props), 'cluster', { network, version: '1.33' });
  const program = rendered(app);
  const [cluster] = program.resources('shop', 'aws_eks_cluster');
  expect(cluster.vpc_config.subnet_ids).toHaveLength(3);
  expect(cluster.vpc_config.subnet_ids.every((id: string) => id.includes('terraform_remote_state'))).toBe(true);
  expect(program.resourceCounts('base').aws_eks_cluster).toBeUndefined();
});
