import { App, Chart } from 'cdk8s';
import { ClusterChart } from '../../lib/kubernetes/cluster-chart';
import { clusterNamed } from '../support/cluster-named';
import { configMap, renderTree } from './rendering';

/** The kustomization of the cluster tokyo. */
function kustomization(write: (root: App, create: (id: string, objects?: number) => ClusterChart) => void): string {
  const rendered = renderTree((root) => {
    const cluster = clusterNamed(root, 'tokyo');
    write(root, (id, objects = 1) => {
      const chart = new ClusterChart(root, id, { cluster, namespace: 'default' });
      for (let i = 0; i < objects; i++) configMap(chart, `x${i}`);
      return chart;
    });
  });
  return rendered.manifest('tokyo/kustomization.yaml');
}

describe('kustomization.yaml of a cluster', () => {
  test('lists the charts in the order of application, and keeps kustomize from sorting', () => {
    const text = kustomization((_, create) => ['web', 'api', 'batch'].forEach((id) => create(id)));
    expect(text).toBe(`apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
sortOptions:
  order: fifo
resources:
  - web.k8s.yaml
  - api.k8s.yaml
  - batch.k8s.yaml
`);
  });

  test('follows dependencies, also those on a chart of no cluster', () => {
    const text = kustomization((root, create) => {
      const loose = new Chart(root, 'loose');
      configMap(loose, 'x');
      create('web').addDependency(loose, create('api'));
    });
    expect(text).toMatch(/resources:\n {2}- 0001-api\.k8s\.yaml\n {2}- 0002-web\.k8s\.yaml\n$/);
  });

  test('leaves out charts without objects, whose empty files kustomize refuses', () => {
    const text = kustomization((_, create) => {
      create('empty', 0);
      create('full');
    });
    expect(text).toMatch(/resources:\n {2}- full\.k8s\.yaml\n$/);
  });

  test('is there for a cluster whose charts are all empty', () => {
    expect(kustomization((_, create) => create('empty', 0))).toMatch(/resources: \[\]\n$/);
  });

  test('lies in each cluster’s folder and lists that cluster’s files only', () => {
    const rendered = renderTree((root) =>
      ['tokyo', 'osaka'].forEach((name) => {
        const chart = new ClusterChart(root, `${name}-shop`, { cluster: clusterNamed(root, name, `asia/${name}`), namespace: 'default' });
        configMap(chart, 'x');
      }),
    );
    for (const name of ['tokyo', 'osaka']) {
      expect(rendered.manifest(`asia/${name}/kustomization.yaml`)).toMatch(new RegExp(`resources:\n  - ${name}-shop.k8s.yaml\n$`));
    }
  });

  test('is not made for charts of no cluster', () => {
    expect(renderTree((root) => configMap(new Chart(root, 'loose'), 'x')).manifests).toEqual(['loose.k8s.yaml']);
  });
});
