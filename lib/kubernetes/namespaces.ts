import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ICluster } from '../platform/cluster';
import type { PodSecurityLevel } from './pod-security-level';

/** Namespaces that every cluster has from its start. */
const BUILT_IN: readonly string[] = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

const CONSTRUCT_ID = 'Namespace';

/** A namespace that the program creates. */
interface CreatedNamespace {
  readonly cluster: ICluster;
  readonly name: string;
  readonly level: PodSecurityLevel;
  /** The charts that may hold the object. */
  readonly charts: Chart[];
  /** The one that does. */
  holder: Chart;
}

/** What each tree has created; the tree's root is the key, so two programs do not meet. */
const created = new WeakMap<IConstruct, Map<ICluster, Map<string, CreatedNamespace>>>();

/** Creates the Namespace in this chart, unless an earlier chart of the same cluster has it. */
export function ensureNamespace(chart: Chart, cluster: ICluster, name: string, level: PodSecurityLevel): void {
  if (BUILT_IN.includes(name)) return;
  const clusters = created.get(chart.node.root) ?? new Map<ICluster, Map<string, CreatedNamespace>>();
  created.set(chart.node.root, clusters);
  const namespaces = clusters.get(cluster) ?? new Map<string, CreatedNamespace>();
  clusters.set(cluster, namespaces);
  const existing = namespaces.get(name);
  if (existing) {
    existing.charts.push(chart);
    return;
  }
  const namespace = { cluster, name, level, charts: [chart], holder: chart };
  namespaces.set(name, namespace);
  createObject(namespace);
}

/**
 * Moves each Namespace to the one of its charts that is applied first. Only dependencies make that another than
 * the one that was made first; without the move the objects of a namespace would be applied before it exists.
 *
 * @param ordered all charts, in the order of application
 */
export function placeNamespaces(root: IConstruct, ordered: Chart[]): void {
  const positions = new Map(ordered.map((chart, position) => [chart, position]));
  const positionOf = (chart: Chart) => positions.get(chart) ?? Infinity;
  for (const namespace of [...(created.get(root)?.values() ?? [])].flatMap((namespaces) => [...namespaces.values()])) {
    const { holder, charts } = namespace;
    const isFree = (chart: Chart) => chart === holder || !chart.node.tryFindChild(CONSTRUCT_ID);
    const first = charts.filter(isFree).reduce((a, b) => (positionOf(b) < positionOf(a) ? b : a), holder);
    if (first === holder) continue;
    holder.node.tryRemoveChild(CONSTRUCT_ID);
    namespace.holder = first;
    moveToFront(createObject(namespace));
  }
}

/** In a chart, objects that depend on nothing are applied in the order in which they were made. */
function moveToFront(object: ApiObject): void {
  object.chart.node
    .findAll()
    .filter(ApiObject.isApiObject)
    .filter((other) => other !== object && other.chart === object.chart)
    .forEach((other) => other.node.addDependency(object));
}

function createObject({ cluster, name, level, holder }: CreatedNamespace): ApiObject {
  const object = new ApiObject(holder, CONSTRUCT_ID, {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      labels: {
        ...cluster.namespaceLabels,
        'pod-security.kubernetes.io/enforce': level,
        'pod-security.kubernetes.io/audit': level,
        'pod-security.kubernetes.io/warn': level,
      },
    },
  });
  // cdk8s stamps the chart's namespace on every object, and a Namespace stands in none
  object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  return object;
}
