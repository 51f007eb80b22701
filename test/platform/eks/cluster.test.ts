import { aws, eks } from '../../../lib';
import { codeOf } from '../../support/code-of';
import { awsProgram, rendered } from '../../aws/program';
import { ClusterProps, eksProgram, only, resourcesOf } from './program';

const clusterOf = (props?: ClusterProps, stackProps?: Partial<aws.AwsStackProps>) => only('aws_eks_cluster', props, stackProps);

describe('a cluster', () => {
  test('without nodes is made of these resources', () => {
    expect(rendered(eksProgram().app).resourceCounts('shop')).toEqual({
      aws_cloudwatch_log_group: 1,
      aws_eks_addon: 1,
      aws_eks_cluster: 1,
      aws_eks_fargate_profile: 1,
      aws_iam_openid_connect_provider: 1,
      aws_iam_role: 2,
      aws_iam_role_policy_attachment: 2,
      aws_kms_alias: 1,
      aws_kms_key: 1,
    });
  });

  test('that is not only for Fargate has neither profile nor add-on nor pod execution role', () => {
    const { app, stack } = awsProgram();
    const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
    const cluster = new eks.Cluster(stack, 'cluster', { network, version: '1.33' });
    const counts = rendered(app).resourceCounts('shop');
    expect(counts).toMatchObject({ aws_eks_cluster: 1, aws_iam_role: 1 });
    expect([counts.aws_eks_fargate_profile, counts.aws_eks_addon]).toEqual([undefined, undefined]);
    expect(cluster.fargateProfiles).toEqual([]);
  });

  test('states everything that AWS cannot change later', () => {
    expect(clusterOf()).toMatchObject({
      name: 'shop',
      role_arn: expect.stringMatching(/aws_iam_role\..*\.arn}$/),
      bootstrap_self_managed_addons: false,
      access_config: { authentication_mode: 'API', bootstrap_cluster_creator_admin_permissions: true },
      encryption_config: { provider: { key_arn: expect.stringMatching(/aws_kms_key\..*\.arn}$/) }, resources: ['secrets'] },
      kubernetes_network_config: { ip_family: 'ipv4', service_ipv4_cidr: '172.20.0.0/16' },
    });
  });

  test('has its interfaces in all private subnets and in no public one', () => {
    expect(clusterOf().vpc_config.subnet_ids).toEqual(['private-1', 'private-2', 'private-3']);
  });

  test('waits for the right to work, and for the log group, which EKS would otherwise make itself', () => {
    expect(clusterOf().depends_on).toEqual([
      expect.stringContaining('aws_iam_role_policy_attachment.cluster_RolePolicy'),
      expect.stringContaining('aws_cloudwatch_log_group.cluster_LogGroup'),
    ]);
  });
});

describe('the API server', () => {
  test('is reached from inside the VPC only, unless something else is said', () => {
    expect(clusterOf().vpc_config).toMatchObject({ endpoint_private_access: true, endpoint_public_access: false });
    expect(clusterOf().vpc_config.public_access_cidrs).toBeUndefined();
  });

  test.each([
    ['some of the internet', eks.PublicAccess.from(['203.0.113.0/24', '198.51.100.7/32']), ['203.0.113.0/24', '198.51.100.7/32']],
    ['all of it', eks.PublicAccess.anywhere(), ['0.0.0.0/0']],
  ])('may be reached from %s, and from inside all the same', (_, publicAccess, blocks) => {
    expect(clusterOf({ publicAccess }).vpc_config).toMatchObject({
      endpoint_private_access: true,
      endpoint_public_access: true,
      public_access_cidrs: blocks,
    });
  });
});

describe('logs of the control plane', () => {
  test('are all on, and kept for 90 days in the group that EKS writes to', () => {
    const resources = resourcesOf(eksProgram());
    expect(resources('aws_eks_cluster')[0].enabled_cluster_log_types).toEqual([
      'api',
      'audit',
      'authenticator',
      'controllerManager',
      'scheduler',
    ]);
    expect(resources('aws_cloudwatch_log_group')).toEqual([{ name: '/aws/eks/shop/cluster', retention_in_days: 90 }]);
  });

  test('are kept as long as is said, if CloudWatch Logs knows that number', () => {
    expect(only('aws_cloudwatch_log_group', { logRetentionDays: 365 }).retention_in_days).toBe(365);
    expect(codeOf(() => eksProgram({ logRetentionDays: 100 }))).toBe('NUMBER_OUT_OF_RANGE');
  });
});

describe('the key of Secrets', () => {
  test('is made, rotated, and slow to delete', () => {
    const resources = resourcesOf(eksProgram());
    expect(resources('aws_kms_key')).toEqual([
      { description: 'Secrets of the EKS cluster shop', enable_key_rotation: true, deletion_window_in_days: 30 },
    ]);
    expect(resources('aws_kms_alias')).toEqual([{ name: 'alias/eks/shop', target_key_id: expect.stringContaining('aws_kms_key.') }]);
  });

  test('may be one that exists already', () => {
    const encryptionKeyArn = 'arn:aws:kms:ap-northeast-1:111122223333:key/1';
    const resources = resourcesOf(eksProgram({ encryptionKeyArn }));
    expect(resources('aws_eks_cluster')[0].encryption_config.provider.key_arn).toBe(encryptionKeyArn);
    expect([resources('aws_kms_key'), resources('aws_kms_alias')]).toEqual([[], []]);
  });
});

describe('roles', () => {
  const rolesOf = (stackProps?: Partial<aws.AwsStackProps>) =>
    Object.fromEntries(
      resourcesOf(eksProgram({}, stackProps))('aws_iam_role').map(({ name, assume_role_policy }) => [
        name,
        JSON.parse(assume_role_policy).Statement,
      ]),
    );

  test('of the cluster can be taken by EKS', () => {
    expect(rolesOf()['shop-cluster']).toEqual([{ Effect: 'Allow', Principal: { Service: 'eks.amazonaws.com' }, Action: 'sts:AssumeRole' }]);
  });

  test('of pods on Fargate can be taken for profiles of this cluster only', () => {
    expect(rolesOf()['shop-fargate-pods']).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'eks-fargate-pods.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:eks:ap-northeast-1:111122223333:fargateprofile/shop/*' } },
      },
    ]);
  });

  test.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('in %s name the partition %s and no other', (region, partition) => {
    const text = JSON.stringify(rendered(eksProgram({}, { region }).app).stack('shop'));
    expect(text).toContain(`arn:${partition}:eks:${region}:111122223333:fargateprofile/shop/*`);
    expect(text).toContain(`arn:${partition}:iam::aws:policy/AmazonEKSClusterPolicy`);
    expect(text).not.toContain('arn:aws:');
  });

  test('of an account that nobody named take it from AWS', () => {
    const [{ Condition }] = rolesOf({ account: undefined })['shop-fargate-pods'];
    expect(Condition.ArnLike['aws:SourceArn']).toMatch(
      /^arn:aws:eks:ap-northeast-1:\${data\.aws_caller_identity\..*}:fargateprofile\/shop\/\*$/,
    );
  });

  test('fit into 64 characters, and those of two clusters with long names stay apart', () => {
    const names = ['a', 'b'].flatMap((end) =>
      resourcesOf(eksProgram({ name: `${'x'.repeat(80)}${end}` }))('aws_iam_role').map(({ name }) => name),
    );
    expect(new Set(names).size).toBe(4);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(64);
  });
});

test('the OIDC provider trusts the issuer of the cluster, for STS', () => {
  expect(only('aws_iam_openid_connect_provider')).toEqual({
    url: expect.stringMatching(/^\${aws_eks_cluster\..*\.identity\[0\]\.oidc\[0\]\.issuer}$/),
    client_id_list: ['sts.amazonaws.com'],
  });
});
