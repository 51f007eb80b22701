import { ClusterChart, Identity, Worker, aws, eks } from '../../../../lib';
import { codeOf } from '../../../support/code-of';
import { eksProgram, EksProgram, rendered, resourcesOf, stackOf } from '../program';

const READ = { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::orders/*'] };

/** The role resource of a ServiceAccount. */
function roleOf(program: EksProgram, name: string): any {
  return resourcesOf(program)('aws_iam_role').find((role) => role.name === name);
}

describe('the role of a ServiceAccount', () => {
  test('stands in the stack of the cluster, below the cluster, at workloads/<namespace>/<serviceaccount>', () => {
    const { cluster } = eksProgram();
    expect(cluster.workloadRole('shop', 'worker').node.path).toBe('shop/cluster/workloads/shop/worker');
  });

  test('is made once, whoever asks', () => {
    const { app, cluster } = eksProgram();
    const role = cluster.workloadRole('shop', 'worker');
    expect(cluster.workloadRole('shop', 'worker')).toBe(role);
    expect(cluster.bindIdentity(app.kubernetes, { namespace: 'shop', serviceAccount: 'worker', podLabels: {} })).toEqual({
      principal: role.roleArn,
      serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': role.roleArn },
    });
    expect(cluster.workloadRole('shop', 'other')).not.toBe(role);
  });

  test('can be taken by that ServiceAccount of that cluster only', () => {
    const program = eksProgram();
    program.cluster.workloadRole('shop', 'worker');
    const [statement, ...rest] = JSON.parse(
      roleOf(program, 'shop.shop.worker').assume_role_policy.replace(/"https:\/\/", ""/g, 'https'),
    ).Statement;
    expect(rest).toEqual([]);
    expect(statement).toMatchObject({
      Effect: 'Allow',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: expect.stringMatching(/^\${aws_iam_openid_connect_provider\.cluster_OidcProvider_\w+\.arn}$/) },
    });
    const conditions = Object.entries(statement.Condition.StringEquals).map(([key, value]) => [key.slice(key.lastIndexOf(':') + 1), value]);
    expect(Object.keys(statement.Condition)).toEqual(['StringEquals']);
    expect(conditions).toEqual([
      ['aud', 'sts.amazonaws.com'],
      ['sub', 'system:serviceaccount:shop:worker'],
    ]);
    expect(Object.keys(statement.Condition.StringEquals)[0]).toMatch(
      /^\${replace\(aws_eks_cluster\.\w+\.identity\[0\]\.oidc\[0\]\.issuer, https\)}:aud$/,
    );
  });

  test('has an ARN that is known while the program runs when the account is, in the partition of the region', () => {
    const arn = (stackProps: Partial<aws.AwsStackProps>) => eksProgram({}, stackProps).cluster.workloadRole('shop', 'worker').roleArn;
    expect(arn({})).toBe('arn:aws:iam::111122223333:role/shop.shop.worker');
    expect(arn({ region: 'cn-north-1' })).toBe('arn:aws-cn:iam::111122223333:role/shop.shop.worker');
    expect(arn({ account: undefined })).toContain('TfToken');
  });

  test('is called differently for every cluster, namespace and ServiceAccount', () => {
    const { cluster } = eksProgram();
    const pairs = [
      ['shop', 'api-worker'],
      ['shop-api', 'worker'],
      ['fargate', 'pods'],
      ['a'.repeat(63), 'x'],
      ['a'.repeat(63), 'y'],
      ['shop', 'worker.v2'],
    ];
    const names = pairs.map(([namespace, serviceAccount]) => cluster.workloadRole(namespace, serviceAccount).roleName);
    expect(new Set([...names, 'shop-fargate-pods', 'shop-cluster']).size).toBe(pairs.length + 2);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(64);
  });

  test.each([
    ['Shop', 'worker', 'NAME_INVALID'],
    ['', 'worker', 'NAME_INVALID'],
    ['shop', 'Worker', 'NAME_INVALID'],
    ['shop', '', 'NAME_INVALID'],
    ['shop', 'a/b', 'NAME_INVALID'],
    ['shop', '${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
  ])('namespace %p and ServiceAccount %p: %s', (namespace, serviceAccount, code) => {
    expect(codeOf(() => eksProgram().cluster.workloadRole(namespace, serviceAccount))).toBe(code);
  });
});

describe('what a workload may do', () => {
  test('is nothing until it is said', () => {
    const program = eksProgram();
    program.cluster.workloadRole('shop', 'worker');
    expect(resourcesOf(program)('aws_iam_role_policy')).toEqual([]);
  });

  test('stands in one policy, however often more is said', () => {
    const program = eksProgram();
    program.cluster.workloadRole('shop', 'worker').allow(READ);
    program.cluster.workloadRole('shop', 'worker').allow({ actions: ['sqs:SendMessage', 'sqs:ReceiveMessage'], resources: ['*'] });
    const policies = resourcesOf(program)('aws_iam_role_policy');
    expect(policies).toEqual([
      { role: 'shop.shop.worker', policy: expect.any(String), depends_on: [expect.stringContaining('aws_iam_role.')] },
    ]);
    expect(JSON.parse(policies[0].policy)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::orders/*'] },
        { Effect: 'Allow', Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'], Resource: ['*'] },
      ],
    });
  });

  test('may name what this program makes', () => {
    const program = eksProgram();
    const made = new aws.Network(program.stack, 'made', { cidr: '10.0.0.0/16' });
    program.cluster.workloadRole('shop', 'worker').allow({ actions: ['ec2:DescribeVpcs'], resources: [made.vpcId] });
    const [{ policy }] = resourcesOf(program)('aws_iam_role_policy');
    expect(JSON.parse(policy).Statement[0].Resource).toEqual([expect.stringMatching(/^\${aws_vpc\.\w+\.id}$/)]);
  });

  test.each([
    ['no action', { ...READ, actions: [] }],
    ['no resource', { ...READ, resources: [] }],
  ])('cannot name %s', (_, permission) => {
    expect(codeOf(() => eksProgram().cluster.workloadRole('shop', 'worker').allow(permission))).toBe('IAM_PERMISSION_EMPTY');
  });

  test('may be a managed policy', () => {
    const program = eksProgram();
    const policyArn = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
    program.cluster.workloadRole('shop', 'worker').attachPolicy('Read', policyArn);
    const attached = resourcesOf(program)('aws_iam_role_policy_attachment').filter(({ policy_arn }) => policy_arn === policyArn);
    expect(attached).toEqual([{ policy_arn: policyArn, role: expect.stringContaining('workloads_shop_worker') }]);
  });
});

describe('a workload with an identity', () => {
  const withWorker = (stackProps: Partial<aws.AwsStackProps> = {}) => {
    const program = eksProgram({}, stackProps);
    const chart = new ClusterChart(program.app.kubernetes, 'shop', { cluster: program.cluster, namespace: 'shop' });
    new Worker(chart, 'worker', { image: 'ghcr.io/acme/worker:1', identity: Identity.workload() });
    return program;
  };

  test('carries the ARN of its role, which is made', () => {
    const program = withWorker();
    const account = rendered(program.app).object('ServiceAccount', 'worker');
    expect(account.metadata.annotations).toEqual({ 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/shop.shop.worker' });
  });

  test('is refused where the account is not known: its manifest would hold what only a deploy tells', () => {
    const program = withWorker({ account: undefined });
    expect(codeOf(() => rendered(program.app))).toBe('LATE_VALUE_IN_MANIFEST');
  });
});

test('a role and its cluster may stand in a stack that knows no account: Terraform resolves the ARN', () => {
  const program = eksProgram({}, { account: undefined });
  const { roleArn } = program.cluster.workloadRole('shop', 'worker');
  program.cluster.workloadRole('shop', 'other').allow({ actions: ['sts:AssumeRole'], resources: [roleArn] });
  expect(JSON.stringify(stackOf(program.app).resource.aws_iam_role_policy)).toMatch(
    /\${aws_iam_role\.cluster_workloads_shop_worker_\w+\.arn}/,
  );
  expect(eks.WorkloadRole).toBeDefined();
});
