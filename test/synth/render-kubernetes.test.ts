import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, Include, JsonPatch, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { ClusterChart } from '../../lib/kubernetes/cluster-chart';
import { Cluster } from '../../lib/platform/cluster';
import { clusterNamed } from '../support/cluster-named';
import { inEmptyFolder } from '../support/in-empty-folder';
import { chartFiles, configMap, renderTree, synthPlain } from './rendering';

type Tree = (root: App) => void;

function chartWithPair(scope: Construct, id: string): Chart {
  const chart = new Chart(scope, id);
  new kplus.Deployment(chart, 'web', { containers: [{ image: 'web', portNumber: 80, securityContext: { user: 1000 } }] });
  return chart;
}

/** A value that comes out differently when it is produced in another order. */
function numbered(): () => Lazy {
  let produced = 0;
  return () => Lazy.any({ produce: () => `${++produced}` });
}

/** Overrides what a user may override. */
class Labelled extends Chart {
  public toJson(): any[] {
    return [...super.toJson(), { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'added' } }];
  }
}

const TREES: { [name: string]: Tree } = {
  'no chart': () => {},
  'an empty chart': (root) => new Chart(root, 'empty'),
  'charts beside each other': (root) => ['b', 'a', 'c'].forEach((id) => chartWithPair(root, id)),
  'ids that look like numbers': (root) => ['10', '2', 'a', '1'].forEach((id) => chartWithPair(root, id)),
  'ids that are no DNS labels': (root) => ['Shop', 'shop_front', 'x'.repeat(80)].forEach((id) => chartWithPair(root, id)),
  'a chart in a chart': (root) => {
    const parent = chartWithPair(root, 'parent');
    chartWithPair(parent, 'child');
    chartWithPair(root, 'other');
  },
  'a chart in a construct in a chart': (root) => chartWithPair(new Construct(chartWithPair(root, 'parent'), 'between'), 'child'),
  'charts in a construct': (root) => ['a', 'b'].forEach((id) => chartWithPair(new Construct(root, `team-${id}`), id)),
  'a chart that depends on a later one': (root) => chartWithPair(root, 'first').addDependency(chartWithPair(root, 'second')),
  'an object that depends on one of another chart': (root) => {
    const [first, second] = ['first', 'second'].map((id) => chartWithPair(root, id));
    configMap(first, 'early').addDependency(configMap(second, 'late'));
  },
  'an object that depends on a later one of its chart': (root) => {
    const chart = chartWithPair(root, 'chart');
    configMap(chart, 'early').addDependency(configMap(chart, 'late'));
  },
  'a construct that depends on a chart': (root) => {
    const group = new Construct(chartWithPair(root, 'first'), 'group');
    configMap(group, 'member');
    group.node.addDependency(chartWithPair(root, 'second'));
  },
  'a chain and a diamond': (root) => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => chartWithPair(root, id));
    a.addDependency(b, c);
    b.addDependency(d);
    c.addDependency(d);
  },
  'JSON patches': (root) => {
    const object = configMap(new Chart(root, 'patched', { namespace: 'shop' }), 'settings');
    object.addJsonPatch(JsonPatch.add('/data', { z: null, a: '1' }), JsonPatch.remove('/metadata/namespace'));
  },
  'values that are produced late': (root) => {
    const next = numbered();
    const charts = ['first', 'second', 'third'].map((id) => new Chart(root, id));
    charts.forEach((chart) => new ApiObject(chart, 'x', { apiVersion: 'v1', kind: 'ConfigMap', data: { order: next(), again: next() } }));
    charts[0].addDependency(charts[2]);
  },
  'overridden toJson': (root) => configMap(new Labelled(root, 'labelled', { labels: { team: 'shop' } }), 'settings'),
  'scalars that YAML takes for something else': (root) => {
    const data = { a: '0o17', b: '017', c: 'yes', d: '1e3', e: '2020-01-01', f: '', g: ' x', h: 'a\n  b\n', i: '日本', j: '"\'', k: '<<' };
    new ApiObject(new Chart(root, 'odd'), 'x', { apiVersion: 'v1', kind: 'ConfigMap', data, empty: [], none: undefined, nothing: null });
  },
  'charts of clusters': (root) => {
    const [tokyo, osaka] = ['tokyo', 'osaka'].map((name) => clusterNamed(root, name));
    const shop = new ClusterChart(root, 'shop', { cluster: tokyo, namespace: 'shop', labels: { team: 'shop' } });
    configMap(shop, 'settings', 'settings');
    configMap(new ClusterChart(root, 'orders', { cluster: tokyo, namespace: 'orders' }), 'settings', 'settings');
    configMap(new ClusterChart(root, 'osaka-shop', { cluster: osaka, namespace: 'shop' }), 'settings', 'settings');
    configMap(new ClusterChart(shop, 'nested', { cluster: tokyo, namespace: 'nested' }), 'settings', 'settings');
  },
};

describe('a chart is rendered to the name and the bytes that cdk8s writes', () => {
  test.each(Object.entries(TREES))('%s', (_, tree) => {
    const plain = synthPlain(tree);
    expect(chartFiles(renderTree(tree))).toEqual(plain);
  });

  test('an included manifest', () => {
    inEmptyFolder((folder) => {
      const url = join(folder, 'included.yaml');
      writeFileSync(url, 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: included\ndata: {mode: 0775, text: "0775"}\n');
      const tree: Tree = (root) => new Include(new Chart(root, 'included'), 'file', { url });
      expect(chartFiles(renderTree(tree))).toEqual(synthPlain(tree));
    });
  });

  test('any small tree', () => {
    fc.assert(
      fc.property(SMALL_TREE, (shape) => {
        const tree: Tree = (root) => grow(root, shape);
        expect(chartFiles(renderTree(tree))).toEqual(synthPlain(tree));
      }),
      { numRuns: 100 },
    );
  });
});

/** Charts, each in the root or in an earlier one, and dependencies of later charts and objects on earlier ones. */
interface Shape {
  readonly charts: { readonly id: string; readonly parent: number; readonly objects: number }[];
  readonly dependencies: { readonly from: number; readonly to: number; readonly objects: boolean }[];
}

const SMALL_TREE: fc.Arbitrary<Shape> = fc.record({
  charts: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[A-Za-z0-9_-]{1,6}$/),
      parent: fc.integer({ min: -4, max: 4 }),
      objects: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 5, selector: ({ id }) => id },
  ),
  dependencies: fc.array(fc.record({ from: fc.nat(4), to: fc.nat(4), objects: fc.boolean() }), { maxLength: 4 }),
});

function grow(root: App, { charts: shapes, dependencies }: Shape): void {
  const charts: Chart[] = [];
  for (const { id, parent, objects } of shapes) {
    const chart = new Chart(charts[parent] ?? root, id);
    for (let i = 0; i < objects; i++) configMap(chart, `object${i}`);
    charts.push(chart);
  }
  for (const { from, to, objects } of dependencies) {
    // a nested chart is applied before the one that it stands in: only charts beside each other cannot make a cycle
    const [source, target] = [charts[Math.max(from, to)], charts[Math.min(from, to)]];
    if (!source || source === target || source.node.scope !== root || target.node.scope !== root) continue;
    const [sourceObject, targetObject] = [source, target].map((chart) => chart.apiObjects[0]);
    if (objects && sourceObject && targetObject) sourceObject.addDependency(targetObject);
    else source.addDependency(target);
  }
}

describe('where a chart goes', () => {
  test('one of a cluster into the folder of the cluster, one of none to the root', () => {
    const rendered = renderTree((root) => {
      configMap(new ClusterChart(root, 'shop', { cluster: clusterNamed(root, 'tokyo'), namespace: 'default' }), 'x', 'x');
      configMap(new Chart(root, 'loose'), 'x', 'x');
    });
    expect(rendered.manifests).toEqual(['tokyo/shop.k8s.yaml', 'loose.k8s.yaml', 'tokyo/kustomization.yaml']);
    expect(rendered.inventory('tokyo')).toEqual(['ConfigMap/x']);
  });

  test('one that was assigned to a cluster, and those below a scope that was, into its folder', () => {
    const rendered = renderTree((root) => {
      const cluster = clusterNamed(root, 'tokyo');
      const loose = new Chart(root, 'loose');
      Cluster.assign(loose, cluster);
      const team = new Construct(root, 'team');
      Cluster.assign(team, cluster);
      [loose, new Chart(team, 'billing')].forEach((chart, i) => configMap(chart, 'x', `x${i}`));
    });
    expect(rendered.manifests).toEqual([
      'tokyo/loose.k8s.yaml',
      expect.stringMatching(/^tokyo\/team-billing-\w+\.k8s\.yaml$/),
      'tokyo/kustomization.yaml',
    ]);
  });

  test('with one dependency anywhere, all files of all folders are numbered in the order of application', () => {
    const rendered = renderTree((root) => {
      const cluster = clusterNamed(root, 'tokyo');
      const [a, b] = ['a', 'b'].map((id) => new ClusterChart(root, id, { cluster, namespace: id }));
      a.addDependency(b);
      configMap(new Chart(root, 'loose'), 'x');
    });
    expect(rendered.manifests).toEqual([
      'tokyo/0000-b.k8s.yaml',
      'tokyo/0001-a.k8s.yaml',
      '0002-loose.k8s.yaml',
      'tokyo/kustomization.yaml',
    ]);
  });
});
