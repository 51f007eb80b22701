import { App, ClusterChart, Worker, aws, eks } from '../../../lib';
import { awsProgram } from '../../aws/program';
import { codeOf } from '../../support/code-of';
import { eksProgram, rendered } from './program';

const pods = (namespace: string, podLabels = {}) => ({ namespace, podLabels });

describe('where pods of a Fargate cluster run', () => {
  const { app, cluster } = eksProgram();
  cluster.addFargateProfile('web', { selectors: [{ namespace: 'shop', labels: { tier: 'web' } }] });
  cluster.addFargateProfile('all', { selectors: [{ namespace: 'shop' }] });
  const place = (namespace: string, podLabels?: object) => cluster.bindPlacement(app.kubernetes, pods(namespace, podLabels)).place;

  test.each([
    ['kube-system', {}, 'Fargate profile kube-system'],
    ['shop', {}, 'Fargate profile all'],
    ['shop', { tier: 'web' }, 'Fargate profile all'],
    ['shop', { tier: 'web', 'eks.amazonaws.com/fargate-profile': 'web' }, 'Fargate profile web'],
    ['bank', {}, 'no Fargate profile'],
  ])('namespace %s, labels %p: %s', (namespace, podLabels, expected) => {
    expect(place(namespace, podLabels)).toBe(expected);
  });

  test('they can do what Fargate lets them, wherever they land', () => {
    for (const namespace of ['shop', 'bank']) {
      expect(cluster.bindPlacement(app.kubernetes, pods(namespace)).capabilities).toEqual(cluster.capabilities);
    }
    expect(cluster.capabilities).toMatchObject({
      daemonSets: false,
      privilegedPods: false,
      hostPorts: false,
      dynamicVolumes: false,
      podSpread: false,
    });
    expect(cluster.capabilities.largestPod.toString()).toBe('16 CPU and 122624Mi of memory');
  });
});

describe('where pods of a cluster with nodes run', () => {
  const { app, stack } = awsProgram();
  const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
  const cluster = new eks.Cluster(stack, 'cluster', { network, version: '1.33' });
  cluster.addFargateProfile('shop', { selectors: [{ namespace: 'shop' }] });

  test('on Fargate where a profile matches, else on nodes, which let them do more', () => {
    const [onFargate, onNodes] = ['shop', 'bank'].map((namespace) => cluster.bindPlacement(app.kubernetes, pods(namespace)));
    expect([onFargate.place, onNodes.place]).toEqual(['Fargate profile shop', 'EC2 nodes']);
    expect([onFargate.capabilities.daemonSets, onNodes.capabilities.daemonSets]).toEqual([false, true]);
    expect(onNodes.capabilities).toEqual(cluster.capabilities);
  });
});

test('a profile that is added after a workload changes nothing but where it runs', () => {
  const manifest = (addsFirst: boolean) => {
    const { app, stack } = awsProgram();
    const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
    const cluster = new eks.Cluster(stack, 'cluster', { network, version: '1.33' });
    const add = () => cluster.addFargateProfile('shop', { selectors: [{ namespace: 'shop' }] });
    if (addsFirst) add();
    const chart = new ClusterChart(app.kubernetes, 'shop', { cluster, namespace: 'shop' });
    new Worker(chart, 'orders', { image: 'ghcr.io/acme/orders:1', replicas: 3 });
    if (!addsFirst) add();
    return rendered(app).manifest('shop/shop.k8s.yaml');
  };
  expect(manifest(false)).toBe(manifest(true));
  // on nodes the replicas would be spread; on Fargate that has no effect
  expect(manifest(false)).not.toContain('topologySpreadConstraints');
});

describe('a cluster stands', () => {
  const props = (app: App) => ({
    version: '1.33',
    network: aws.Network.fromAttributes(app.kubernetes, 'network', { vpcId: 'vpc-1', privateSubnetIds: ['subnet-a', 'subnet-b'] }),
  });

  test('in the Terraform tree, in a stack, under an id of its own', () => {
    const app = new App();
    expect(codeOf(() => new eks.FargateCluster(app.kubernetes, 'cluster', props(app)))).toBe('WRONG_TREE');
    expect(codeOf(() => new eks.FargateCluster(app.terraform, 'cluster', { ...props(new App()) }))).toBe('AWS_STACK_MISSING');
    const program = eksProgram();
    expect(codeOf(() => new eks.Cluster(program.stack, 'cluster', props(program.app)))).toBe('CONSTRUCT_ID_TAKEN');
  });
});

describe('an imported network', () => {
  const cluster = (privateSubnetIds: string[]) => () => {
    const network = aws.Network.fromAttributes(awsProgram().stack, 'network', { vpcId: 'vpc-1', privateSubnetIds });
    return eksProgram({ network });
  };

  test('serves with two private subnets or more', () => {
    const program = cluster(['subnet-a', 'subnet-b', 'subnet-c'])();
    const resources = rendered(program.app);
    expect(resources.resources('shop', 'aws_eks_cluster')[0].vpc_config.subnet_ids).toEqual(['subnet-a', 'subnet-b', 'subnet-c']);
    expect(resources.resources('shop', 'aws_eks_fargate_profile')[0].subnet_ids).toEqual(['subnet-a', 'subnet-b']);
  });

  test.each([[[]], [['subnet-a']]])('with the private subnets %p is refused', (ids) => {
    expect(codeOf(cluster(ids))).toBe('SUBNET_ATTRIBUTE_MISSING');
    expect(cluster(ids)).toThrow('at least 2');
  });
});
