import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { ClusterChart } from '../../lib/kubernetes/cluster-chart';
import { clusterNamed } from '../support/cluster-named';
import { codeOf } from '../support/code-of';
import { renderTree } from './rendering';

function chartsOn(...clusters: [name: string, folder?: string][]): (root: App) => void {
  return (root) =>
    clusters.forEach(([name, folder], i) => {
      new ClusterChart(root, `chart-${i}`, { cluster: clusterNamed(root, name, folder), namespace: 'shop' });
    });
}

describe('the folder of a cluster', () => {
  test('is its name, or the one that it was given', () => {
    const { manifests } = renderTree(chartsOn(['tokyo'], ['osaka', 'west/osaka_1.0']));
    expect(manifests.filter((path) => path.endsWith('kustomization.yaml'))).toEqual([
      'tokyo/kustomization.yaml',
      'west/osaka_1.0/kustomization.yaml',
    ]);
  });

  test('is one cluster’s alone: the second of a name needs one of its own', () => {
    const twoOfOneName = (folder?: string) => (root: App) =>
      ['east', 'west'].forEach((id, i) => {
        const cluster = clusterNamed(new Construct(root, id), 'tokyo', i > 0 ? folder : undefined);
        new ClusterChart(root, `chart-${id}`, { cluster, namespace: 'shop' });
      });
    expect(codeOf(() => renderTree(twoOfOneName()))).toBe('CLUSTER_NAME_TAKEN');
    expect(() => renderTree(twoOfOneName())).toThrow(/east\/cluster-tokyo and west\/cluster-tokyo/);
    expect(codeOf(() => renderTree(twoOfOneName('west')))).toBeUndefined();
  });

  test.each(['', '.', '..', '../tokyo', 'a/../..', '/tokyo', 'tokyo/', 'a//b', 'a\\b'])('is refused when it is %p', (folder) => {
    expect(codeOf(() => renderTree(chartsOn(['tokyo', folder])))).toBe('NAME_INVALID');
  });
});
