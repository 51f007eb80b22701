import { Construct } from 'constructs';
import { App, ClusterChart, Identity, Worker, eks } from '../../../lib';
import { awsProgram } from '../../aws/program';
import { codeOf } from '../../support/code-of';
import { rendered } from './program';

const OIDC = {
  oidcProviderArn: 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.ap-northeast-1.amazonaws.com/id/ABC',
  oidcIssuer: 'oidc.eks.ap-northeast-1.amazonaws.com/id/ABC',
};
const SPEC = { namespace: 'shop', serviceAccount: 'worker', podLabels: {} };
const imported = (scope: Construct, attributes: Partial<eks.ClusterAttributes> = {}) =>
  eks.Cluster.fromAttributes(scope, 'tokyo', { name: 'tokyo', ...attributes });

describe('a cluster that exists already', () => {
  test('stands in either tree and makes nothing by itself', () => {
    const { app, stack } = awsProgram();
    expect(imported(stack)).toMatchObject({ name: 'tokyo', folder: 'tokyo' });
    expect(imported(app.kubernetes, { folder: 'east' })).toMatchObject({ name: 'tokyo', folder: 'east' });
    expect(rendered(app).stack('shop').resource).toBeUndefined();
  });

  test.each([
    ['', 'EKS_CLUSTER_NAME_INVALID'],
    ['a'.repeat(101), 'EKS_CLUSTER_NAME_INVALID'],
    ['${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
  ])('has a literal name that EKS takes; %p: %s', (name, code) => {
    expect(codeOf(() => imported(new App().kubernetes, { name }))).toBe(code);
  });

  const fargateProfiles = [{ profileName: 'shop', selectors: [{ namespace: 'shop*' }] }];
  test.each([
    ['shop-1', undefined, 'Fargate profile shop', false],
    ['bank', undefined, 'EC2 nodes', true],
    ['bank', true, 'no Fargate profile', false],
  ])('places pods of %s (only Fargate: %p) in %s', (namespace, fargateOnly, place, daemonSets) => {
    const app = new App();
    const cluster = imported(app.kubernetes, { fargateOnly, fargateProfiles });
    expect(cluster.bindPlacement(app.kubernetes, { namespace, podLabels: {} })).toMatchObject({ place, capabilities: { daemonSets } });
  });

  test('is taken for one without nodes when it is imported as such', () => {
    const attributes = { name: 'tokyo' };
    const place = (cluster: eks.IEksCluster) =>
      cluster.bindPlacement(cluster as unknown as Construct, { namespace: 'shop', podLabels: {} }).place;
    expect(place(eks.FargateCluster.fromAttributes(new App().kubernetes, 'tokyo', attributes))).toBe('no Fargate profile');
    expect(place(eks.FargateCluster.fromAttributes(new App().kubernetes, 'tokyo', { ...attributes, fargateOnly: false }))).toBe(
      'EC2 nodes',
    );
    expect(place(eks.Cluster.fromAttributes(new App().kubernetes, 'tokyo', attributes))).toBe('EC2 nodes');
  });
});

describe('identities in it', () => {
  test.each([OIDC, { ...OIDC, oidcIssuer: `https://${OIDC.oidcIssuer}` }])('are roles beside it, which trust %p', (oidc) => {
    const { app, stack } = awsProgram({ account: '111122223333' });
    const cluster = imported(stack, oidc);
    expect(cluster.bindIdentity(app.kubernetes, SPEC).principal).toBe('arn:aws:iam::111122223333:role/tokyo.shop.worker');
    expect(cluster.workloadRole('shop', 'worker').node.path).toBe('shop/tokyo/workloads/shop/worker');
    cluster.workloadRole('shop', 'worker').allow({ actions: ['s3:GetObject'], resources: ['*'] });

    const program = rendered(app);
    expect(program.resourceCounts('shop')).toEqual({ aws_iam_role: 1, aws_iam_role_policy: 1 });
    const [{ assume_role_policy }] = program.resources('shop', 'aws_iam_role');
    expect(JSON.parse(assume_role_policy).Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Federated: OIDC.oidcProviderArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${OIDC.oidcIssuer}:aud`]: 'sts.amazonaws.com',
            [`${OIDC.oidcIssuer}:sub`]: 'system:serviceaccount:shop:worker',
          },
        },
      },
    ]);
  });

  test('serve workloads', () => {
    const { app, stack } = awsProgram({ account: '111122223333' });
    const chart = new ClusterChart(app.kubernetes, 'shop', { cluster: imported(stack, OIDC), namespace: 'shop' });
    new Worker(chart, 'worker', { image: 'ghcr.io/acme/worker:1', identity: Identity.workload() });
    expect(rendered(app).object('ServiceAccount', 'worker').metadata.annotations).toEqual({
      'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/tokyo.shop.worker',
    });
  });

  test.each<[string, Partial<eks.ClusterAttributes>]>([
    ['its OIDC provider', {}],
    ['the ARN of its OIDC provider', { oidcIssuer: OIDC.oidcIssuer }],
    ['its OIDC issuer', { oidcProviderArn: OIDC.oidcProviderArn }],
  ])('cannot be made without %s', (_, attributes) => {
    const { app, stack } = awsProgram();
    const cluster = imported(stack, attributes);
    expect(codeOf(() => cluster.bindIdentity(app.kubernetes, SPEC))).toBe('EKS_ATTRIBUTE_MISSING');
    expect(codeOf(() => cluster.workloadRole('shop', 'worker'))).toBe('EKS_ATTRIBUTE_MISSING');
    expect(() => cluster.workloadRole('shop', 'worker')).toThrow('pass oidcProviderArn and oidcIssuer');
  });

  test('cannot be made where there is no stack to make them in', () => {
    const app = new App();
    for (const root of [app.kubernetes, app.terraform]) {
      const cluster = imported(root, OIDC);
      expect(codeOf(() => cluster.bindIdentity(app.kubernetes, SPEC))).toBe('WRONG_TREE');
      expect(() => cluster.workloadRole('shop', 'worker')).toThrow('import it in an aws.AwsStack');
    }
  });
});
