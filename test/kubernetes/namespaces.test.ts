import { App } from 'cdk8s';
import { ClusterChart, ClusterChartProps } from '../../lib/kubernetes/cluster-chart';
import { PodSecurityLevel } from '../../lib/kubernetes/pod-security-level';
import { FargateCluster } from '../../lib/platform/eks';
import { AwsStack, Network } from '../../lib/aws';
import type { ICluster } from '../../lib/platform/cluster';
import { clusterNamed } from '../support/cluster-named';
import { configMap, render, renderTree } from '../synth/rendering';

/** The namespaces that charts on one cluster create, each with the chart that holds it. */
function namespacesOf(...charts: Partial<ClusterChartProps>[]): string[] {
  const rendered = renderTree((root) => {
    const cluster = clusterNamed(root, 'tokyo');
    charts.forEach((props, i) => new ClusterChart(root, `chart-${i}`, { cluster, namespace: 'shop', ...props }));
  });
  return rendered.manifests
    .filter((path) => rendered.manifest(path).includes('kind: Namespace'))
    .map((path) => `${/name: (\S+)/.exec(rendered.manifest(path))?.[1]} in ${path}`);
}

describe('the Namespace of a ClusterChart', () => {
  test('stands in no namespace, and carries the Pod Security labels', () => {
    const rendered = renderTree((root) => new ClusterChart(root, 'shop', { cluster: clusterNamed(root, 'tokyo'), namespace: 'shop' }));
    expect(rendered.object('Namespace', 'shop')).toEqual({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: 'shop',
        labels: {
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/warn': 'restricted',
        },
      },
    });
  });

  test('enforces the level that was asked for', () => {
    const rendered = renderTree(
      (root) =>
        new ClusterChart(root, 'shop', {
          cluster: clusterNamed(root, 'tokyo'),
          namespace: 'shop',
          podSecurity: PodSecurityLevel.BASELINE,
        }),
    );
    expect(Object.values(rendered.object('Namespace', 'shop').metadata.labels)).toEqual(['baseline', 'baseline', 'baseline']);
  });

  test('carries the labels that the cluster wants on namespaces', () => {
    const rendered = render((app) => {
      const stack = new AwsStack(app.terraform, 'stack', { region: 'ap-northeast-1' });
      const network = new Network(stack, 'network', { cidr: '10.0.0.0/16' });
      const cluster: ICluster = new FargateCluster(stack, 'cluster', { network, version: '1.33' });
      new ClusterChart(app.kubernetes, 'shop', { cluster, namespace: 'shop' });
    });
    const { labels } = rendered.object('Namespace', 'shop').metadata;
    expect(Object.keys(labels).filter((name) => !name.startsWith('pod-security'))).toEqual(['elbv2.k8s.aws/pod-readiness-gate-inject']);
  });

  test('is created once for all charts of a cluster', () => {
    expect(namespacesOf({}, {}, { namespace: 'orders' }, {})).toEqual([
      'shop in tokyo/chart-0.k8s.yaml',
      'orders in tokyo/chart-2.k8s.yaml',
    ]);
  });

  test('is created once for each cluster', () => {
    const rendered = renderTree((root) =>
      ['tokyo', 'osaka'].forEach((name) => new ClusterChart(root, name, { cluster: clusterNamed(root, name), namespace: 'shop' })),
    );
    expect([rendered.inventory('tokyo'), rendered.inventory('osaka')]).toEqual([['Namespace/shop'], ['Namespace/shop']]);
  });

  test('is not created by a chart that was told not to', () => {
    expect(namespacesOf({ createNamespace: false })).toEqual([]);
    expect(namespacesOf({ createNamespace: false }, {})).toEqual(['shop in tokyo/chart-1.k8s.yaml']);
  });

  test.each(['default', 'kube-system', 'kube-public', 'kube-node-lease'])('is not created for %s, which every cluster has', (namespace) => {
    expect(namespacesOf({ namespace })).toEqual([]);
  });

  test('is the first object of its chart', () => {
    const rendered = renderTree((root) => {
      const chart = new ClusterChart(root, 'shop', { cluster: clusterNamed(root, 'tokyo'), namespace: 'shop' });
      configMap(chart, 'settings', 'settings');
    });
    expect(rendered.objects('tokyo').map(({ kind }) => kind)).toEqual(['Namespace', 'ConfigMap']);
  });

  test('is not shared by two programs', () => {
    expect([namespacesOf({}), namespacesOf({})]).toEqual([['shop in tokyo/chart-0.k8s.yaml'], ['shop in tokyo/chart-0.k8s.yaml']]);
  });
});

describe('the Namespace is applied before the objects in it', () => {
  /** Two charts of one namespace in the order of application, with all their objects. */
  function inOrder(connect: (root: App, create: (scope: App | ClusterChart, id: string) => ClusterChart) => void): string[] {
    const rendered = renderTree((root) => {
      const cluster = clusterNamed(root, 'tokyo');
      connect(root, (scope, id) => {
        const chart = new ClusterChart(scope, id, { cluster, namespace: 'shop' });
        configMap(chart, 'x', `x-of-${id}`);
        configMap(chart, 'y', `y-of-${id}`);
        return chart;
      });
    });
    return rendered.objects().map(({ metadata }) => metadata.name);
  }

  test('when the first chart depends on a later one', () => {
    const names = inOrder((root, create) => create(root, 'web').addDependency(create(root, 'database')));
    expect(names).toEqual(['shop', 'x-of-database', 'y-of-database', 'x-of-web', 'y-of-web']);
  });

  test('when a chart stands in another, and so is applied first', () => {
    const names = inOrder((root, create) => create(create(root, 'outer'), 'inner'));
    expect(names).toEqual(['shop', 'x-of-inner', 'y-of-inner', 'x-of-outer', 'y-of-outer']);
  });

  test('when objects of the chart that is first depend on each other', () => {
    const names = inOrder((root, create) => {
      const web = create(root, 'web');
      const database = create(root, 'database');
      database.apiObjects[0].addDependency(database.apiObjects[1]);
      web.addDependency(database);
    });
    expect(names).toEqual(['shop', 'y-of-database', 'x-of-database', 'x-of-web', 'y-of-web']);
  });

  test('and stays where it is when the order of the charts is that of their creation', () => {
    const names = inOrder((root, create) => {
      const web = create(root, 'web');
      create(root, 'database').addDependency(web);
    });
    expect(names).toEqual(['shop', 'x-of-web', 'y-of-web', 'x-of-database', 'y-of-database']);
  });
});
