import { Construct } from 'constructs';
import { aws, eks } from '../../../lib';
import { codeOf } from '../../support/code-of';
import { awsProgram, rendered } from '../../aws/program';
import { eksProgram } from './program';

/** A stack with a network, for clusters under any id. */
function clusters() {
  const { app, stack } = awsProgram();
  const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
  const add = (id: string, props: Partial<eks.ClusterProps> = {}, scope: Construct = stack) =>
    new eks.FargateCluster(scope, id, { network, version: '1.33', ...props });
  return { app, stack, add };
}

describe('a cluster is called', () => {
  test('after its stack when its id is cluster, else after both', () => {
    const { add } = clusters();
    expect([add('cluster').name, add('blue').name]).toEqual(['shop', 'shop-blue']);
  });

  test('what the user says', () => {
    expect(eksProgram({ name: 'Tokyo_1-a' }).cluster.name).toBe('Tokyo_1-a');
  });

  test('the same in its folder, unless that has a name of its own', () => {
    expect(eksProgram().cluster.folder).toBe('shop');
    expect(eksProgram({ folder: 'tokyo' }).cluster).toMatchObject({ name: 'shop', folder: 'tokyo' });
  });
});

test.each([
  ['a', undefined],
  ['1', undefined],
  ['a'.repeat(100), undefined],
  ['a'.repeat(101), 'EKS_CLUSTER_NAME_INVALID'],
  ['', 'EKS_CLUSTER_NAME_INVALID'],
  ['-shop', 'EKS_CLUSTER_NAME_INVALID'],
  ['_shop', 'EKS_CLUSTER_NAME_INVALID'],
  ['shop.web', 'EKS_CLUSTER_NAME_INVALID'],
  ['shop web', 'EKS_CLUSTER_NAME_INVALID'],
  ['店', 'EKS_CLUSTER_NAME_INVALID'],
  ['${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
  ['shop-${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
])('name %p: %p', (name, code) => {
  expect(codeOf(() => eksProgram({ name }))).toBe(code);
});

test('a name that is made of long ids is refused as one that was given', () => {
  expect(codeOf(() => clusters().add('x'.repeat(100)))).toBe('EKS_CLUSTER_NAME_INVALID');
});

describe('two clusters', () => {
  test('of one program stand beside each other', () => {
    const { app, add } = clusters();
    add('cluster');
    add('blue');
    const program = rendered(app);
    expect(program.resourceCounts('shop')).toMatchObject({
      aws_eks_cluster: 2,
      aws_eks_fargate_profile: 2,
      aws_eks_addon: 2,
      aws_iam_role: 4,
    });
    for (const type of ['aws_iam_role', 'aws_cloudwatch_log_group', 'aws_kms_alias', 'aws_eks_cluster']) {
      const names = program.resources('shop', type).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('of one name in one stack are refused, however they came by it', () => {
    const { stack, add } = clusters();
    add('cluster');
    expect(codeOf(() => add('green', { name: 'shop' }))).toBe('CLUSTER_NAME_TAKEN');
    expect(codeOf(() => add('cluster', {}, new Construct(stack, 'nested')))).toBe('CLUSTER_NAME_TAKEN');
    expect(() => add('grey', { name: 'shop' })).toThrow('the name of shop/cluster');
  });

  test('of one name in two regions are two clusters', () => {
    const { app, add } = clusters();
    add('cluster', { name: 'prod' });
    const osaka = new aws.AwsStack(app.terraform, 'osaka', { region: 'ap-northeast-3', target: aws.Target.aws() });
    const network = new aws.Network(osaka, 'network', { cidr: '10.1.0.0/16' });
    expect(new eks.FargateCluster(osaka, 'cluster', { network, version: '1.33', name: 'prod', folder: 'osaka' }).name).toBe('prod');
  });
});
