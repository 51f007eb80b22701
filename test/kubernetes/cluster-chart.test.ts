import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { ClusterChart } from '../../lib/kubernetes/cluster-chart';
import { Cluster } from '../../lib/platform/cluster';
import { clusterNamed } from '../support/cluster-named';
import { codeOf } from '../support/code-of';
import { inPlainTerraformApp } from '../support/plain-terraform-app';
import { synthPlain } from '../synth/rendering';

describe('ClusterChart', () => {
  test('knows its cluster, and so does everything in it', () => {
    const app = new App();
    const cluster = clusterNamed(app, 'tokyo');
    const chart = new ClusterChart(app, 'shop', { cluster, namespace: 'shop' });
    expect(chart.cluster).toBe(cluster);
    expect(Cluster.of(new Construct(new Construct(chart, 'team'), 'part'))).toBe(cluster);
  });

  test('gives its namespace and labels to every object, and names no hashes', () => {
    const app = new App();
    const chart = new ClusterChart(app, 'shop', { cluster: clusterNamed(app, 'tokyo'), namespace: 'shop', labels: { team: 'shop' } });
    new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap' });
    expect(Testing.synth(chart)[1]).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'shop-settings', namespace: 'shop', labels: { team: 'shop' } },
    });
  });

  test('a chart in it that is none belongs to its cluster', () => {
    const app = new App();
    const cluster = clusterNamed(app, 'tokyo');
    const shop = new ClusterChart(app, 'shop', { cluster, namespace: 'shop' });
    expect(Cluster.of(new Chart(shop, 'nested'))).toBe(cluster);
  });

  test('works in an app that somebody else made', () => {
    const files = synthPlain((app) => {
      const chart = new ClusterChart(app, 'shop', { cluster: clusterNamed(app, 'tokyo'), namespace: 'shop' });
      new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
    });
    expect(Object.keys(files)).toEqual(['shop.k8s.yaml']);
    expect(files['shop.k8s.yaml']).toMatch(
      /kind: Namespace[^]*---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n {2}name: settings\n {2}namespace: shop\n/,
    );
  });

  test('refuses the Terraform tree and names the right one', () => {
    inPlainTerraformApp((terraform) => {
      const cluster = clusterNamed(new App(), 'tokyo');
      for (const scope of [terraform, new TerraformStack(terraform, 'stack'), new Construct(terraform, 'part')]) {
        const create = () => new ClusterChart(scope, 'shop', { cluster, namespace: 'shop' });
        expect(codeOf(create)).toBe('WRONG_TREE');
        expect(create).toThrow(/app\.kubernetes/);
      }
    });
  });

  test.each([
    ['Shop', 'NAME_INVALID'],
    ['', 'NAME_INVALID'],
    ['ショップ', 'NAME_INVALID'],
    ['a'.repeat(64), 'NAME_INVALID'],
    ['${TfToken[TOKEN.0]}', 'NAME_NOT_LITERAL'],
    ['a'.repeat(63), undefined],
  ])('namespace %p: %p', (namespace, code) => {
    const app = new App();
    expect(codeOf(() => new ClusterChart(app, 'shop', { cluster: clusterNamed(app, 'tokyo'), namespace }))).toBe(code);
  });
});

describe('Cluster.assign', () => {
  test('may be said twice of one cluster, and of one only', () => {
    const app = new App();
    const [tokyo, osaka] = ['tokyo', 'osaka'].map((name) => clusterNamed(app, name));
    const chart = new Chart(app, 'loose');
    Cluster.assign(chart, tokyo);
    expect(codeOf(() => Cluster.assign(chart, tokyo))).toBeUndefined();
    expect(codeOf(() => Cluster.assign(chart, osaka))).toBe('CLUSTER_ASSIGNED_TWICE');
    expect(Cluster.of(chart)).toBe(tokyo);
  });

  test('does not change the cluster of a ClusterChart', () => {
    const app = new App();
    const [tokyo, osaka] = ['tokyo', 'osaka'].map((name) => clusterNamed(app, name));
    const chart = new ClusterChart(app, 'shop', { cluster: tokyo, namespace: 'shop' });
    expect(codeOf(() => Cluster.assign(chart, osaka))).toBe('CLUSTER_ASSIGNED_TWICE');
  });

  test('without it, a chart has no cluster', () => {
    const chart = new Chart(new App(), 'loose');
    expect(Cluster.tryOf(chart)).toBeUndefined();
    expect(codeOf(() => Cluster.of(chart))).toBe('CLUSTER_MISSING');
  });
});
