import { ApiObject, ApiObjectMetadata, App, Chart, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import * as kplus from 'cdk8s-plus-27';
import { ClusterChart } from '../../lib/kubernetes/cluster-chart';
import { Errors } from '../../lib/core/errors';
import { clusterNamed } from '../support/cluster-named';
import { renderTree } from './rendering';

const object = (scope: Construct, id: string, kind: string, metadata?: ApiObjectMetadata, apiVersion = 'v1', rest: object = {}) =>
  new ApiObject(scope, id, { apiVersion, kind, metadata, ...rest });

/** What becomes of a program with two charts of one cluster, both of the namespace default. */
function refusal(write: (first: Chart, second: Chart, root: App) => void): { code: string; path: string; given?: string } | undefined {
  try {
    renderTree((root) => {
      const cluster = clusterNamed(root, 'tokyo');
      const [first, second] = ['first', 'second'].map((id) => new ClusterChart(root, id, { cluster, namespace: 'default' }));
      write(first, second, root);
    });
  } catch (error) {
    const { code, path, given } = Errors.detailsOf(error)!;
    return { code, path, given };
  }
  return undefined;
}

describe('two objects of one identity in a cluster', () => {
  const twice = (path: string, by: string) => ({ code: 'OBJECT_DUPLICATE', path, given: `by ${by} and by ${path}` });

  test('in two charts', () => {
    expect(refusal((first, second) => [first, second].forEach((chart) => object(chart, 'x', 'ConfigMap', { name: 'settings' })))).toEqual(
      twice('second/x', 'first/x'),
    );
  });

  test('in one chart', () => {
    expect(refusal((first) => ['x', 'y'].forEach((id) => object(first, id, 'ConfigMap', { name: 'settings' })))).toEqual(
      twice('first/y', 'first/x'),
    );
  });

  test('in two API versions of one group', () => {
    expect(
      refusal((first) => ['v1', 'v1beta1'].forEach((version) => object(first, version, 'Job', { name: 'x' }, `batch/${version}`))),
    ).toEqual(twice('first/v1beta1', 'first/v1'));
  });

  test('one of them in a List, of whatever kind', () => {
    const items = [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } }];
    for (const kind of ['List', 'ConfigMapList']) {
      expect(
        refusal((first, second) => {
          object(first, 'x', 'ConfigMap', { name: 'settings' });
          object(second, 'list', kind, undefined, 'v1', { items });
        }),
      ).toEqual(twice('second/list', 'first/x'));
    }
  });

  test('both in a List', () => {
    const items = ['a', 'b', 'a'].map((name) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } }));
    expect(refusal((first) => object(first, 'list', 'List', undefined, 'v1', { items }))).toEqual(twice('first/list', 'first/list'));
  });

  test('one in the namespace default by name, the other in none', () => {
    expect(
      refusal((first, second) => {
        object(first, 'x', 'ConfigMap', { name: 'settings' });
        object(second, 'y', 'ConfigMap', { name: 'settings' }).addJsonPatch(JsonPatch.remove('/metadata/namespace'));
      }),
    ).toEqual(twice('second/y', 'first/x'));
  });

  test('of a kind that stands in no namespace, whatever cdk8s writes', () => {
    expect(
      refusal((first) =>
        ['a', 'b'].forEach((namespace) =>
          object(first, namespace, 'ClusterRole', { name: 'reader', namespace }, 'rbac.authorization.k8s.io/v1'),
        ),
      ),
    ).toEqual(twice('first/b', 'first/a'));
  });

  test('a Namespace beside the one that kasane makes; the error says how to have one’s own', () => {
    const build = (root: App) => {
      const chart = new ClusterChart(root, 'shop', { cluster: clusterNamed(root, 'tokyo'), namespace: 'shop' });
      new kplus.Namespace(chart, 'own', { metadata: { name: 'shop' } });
    };
    expect(() => renderTree(build)).toThrow(/OBJECT_DUPLICATE: Namespace shop is made twice[^]*createNamespace/);
  });
});

describe('objects that are not the same', () => {
  test.each<[string, (first: Chart, second: Chart, root: App) => void]>([
    ['other kinds', (first) => ['ConfigMap', 'Secret'].forEach((kind) => object(first, kind, kind, { name: 'x' }))],
    ['other names', (first) => ['x', 'y'].forEach((name) => object(first, name, 'ConfigMap', { name }))],
    ['other namespaces', (first) => ['a', 'b'].forEach((namespace) => object(first, namespace, 'Secret', { name: 'x', namespace }))],
    ['other groups', (first) => ['a', 'b'].forEach((group) => object(first, group, 'Ingress', { name: 'x' }, `${group}.io/v1`))],
    [
      'the same on two clusters',
      (first, _, root) => {
        object(first, 'x', 'ConfigMap', { name: 'settings' });
        const osaka = new ClusterChart(root, 'osaka', { cluster: clusterNamed(root, 'osaka'), namespace: 'default' });
        object(osaka, 'x', 'ConfigMap', { name: 'settings' });
      },
    ],
    [
      'the same in charts of no cluster: they may go to different ones',
      (_, __, root) => ['a', 'b'].forEach((id) => object(new Chart(root, id), 'x', 'ConfigMap', { name: 'settings' })),
    ],
    [
      'a thing that is called a list and is none',
      (first) => ['a', 'b'].forEach((name) => object(first, name, 'AllowList', { name }, 'x.io/v1')),
    ],
  ])('%s', (_, write) => {
    expect(refusal(write)).toBeUndefined();
  });

  test('but two of one chart are, in a cluster or not', () => {
    const result = refusal((_, __, root) => {
      const loose = new Chart(root, 'loose');
      ['x', 'y'].forEach((id) => object(loose, id, 'ConfigMap', { name: 'settings' }));
    });
    expect(result).toEqual({ code: 'OBJECT_DUPLICATE', path: 'loose/y', given: 'by loose/x and by loose/y' });
  });
});

describe('an object without a name', () => {
  const missing = (path: string, given?: string) => ({ code: 'OBJECT_NAME_MISSING', path, given });

  test('is refused', () => {
    expect(refusal((first) => object(first, 'x', 'ConfigMap').addJsonPatch(JsonPatch.remove('/metadata/name')))).toEqual(
      missing('first/x'),
    );
    expect(refusal((first) => object(first, 'x', 'ConfigMap').addJsonPatch(JsonPatch.remove('/metadata')))).toEqual(missing('first/x'));
    expect(refusal((first) => object(first, 'x', 'ConfigMap', { name: '' }))).toEqual(missing('first/x'));
  });

  test('is refused in a List', () => {
    const items = [{ apiVersion: 'v1', kind: 'ConfigMap' }];
    expect(refusal((first) => object(first, 'list', 'List', undefined, 'v1', { items }))).toEqual(missing('first/list'));
  });

  test('is refused with generateName in a cluster, and accepted in a chart for kubectl create', () => {
    const job = (chart: Chart) => object(chart, 'x', 'Job', { name: undefined, generateName: 'x-' }, 'batch/v1');
    expect(refusal(job)).toEqual(missing('first/x', expect.stringContaining('generateName')));
    expect(refusal((_, __, root) => job(new Chart(root, 'loose')))).toBeUndefined();
  });
});
