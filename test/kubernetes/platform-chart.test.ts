import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { platformChart } from '../../lib/kubernetes/platform-chart';
import { Cluster } from '../../lib/platform/cluster';
import { clusterNamed } from '../support/cluster-named';
import { codeOf } from '../support/code-of';
import { inPlainTerraformApp } from '../support/plain-terraform-app';
import { configMap, renderTree } from '../synth/rendering';

describe('the chart of what belongs to a cluster', () => {
  test('stands at the top level, wherever the cluster does', () => {
    const app = new App();
    const cluster = clusterNamed(new Construct(new Chart(app, 'deep'), 'down'), 'tokyo');
    expect(platformChart(cluster).node.path).toBe('tokyo-platform');
    expect(Cluster.of(platformChart(cluster))).toBe(cluster);
  });

  test('is made once', () => {
    const app = new App();
    const cluster = clusterNamed(app, 'tokyo');
    expect(platformChart(cluster)).toBe(platformChart(cluster));
    expect(app.charts).toHaveLength(1);
  });

  test('leaves objects without a namespace in none', () => {
    const app = new App();
    const chart = platformChart(clusterNamed(app, 'tokyo'));
    new ApiObject(chart, 'class', { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'nginx' } });
    expect(chart.toJson()[0].metadata).toEqual({ name: 'nginx' });
  });

  test('two clusters of one name, which have folders of their own, have charts of their own', () => {
    const rendered = renderTree((root) =>
      ['production/tokyo', 'staging'].forEach((folder) => configMap(platformChart(clusterNamed(root, 'tokyo', folder)), 'x', 'x')),
    );
    expect(rendered.manifests.filter((path) => path.endsWith('.k8s.yaml'))).toEqual([
      'production/tokyo/production-tokyo-platform.k8s.yaml',
      'staging/staging-platform.k8s.yaml',
    ]);
  });

  test('is refused where it would not be rendered, and where its id is taken', () => {
    inPlainTerraformApp((terraform) => {
      expect(codeOf(() => platformChart(clusterNamed(terraform, 'tokyo')))).toBe('WRONG_TREE');
    });
    const app = new App();
    new Construct(app, 'tokyo-platform');
    expect(codeOf(() => platformChart(clusterNamed(app, 'tokyo')))).toBe('CONSTRUCT_ID_TAKEN');
  });
});
