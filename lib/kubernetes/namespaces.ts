import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ICluster } from '../platform/cluster';
import type { PodSecurityLevel } from './pod-security-level';

/** Namespaces that every cluster has from its start. */
const BUILT_IN: readonly string[] = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

/** Which namespaces of which cluster a tree has created; the tree's root is the key, so two programs do not meet. */
const created = new WeakMap<IConstruct, Map<ICluster, Set<string>>>();

/** Creates the Namespace in this chart, unless an earlier chart of the same cluster has it. */
export function ensureNamespace(chart: Chart, cluster: ICluster, namespace: string, level: PodSecurityLevel): void {
  if (BUILT_IN.includes(namespace) || !claim(chart.node.root, cluster, namespace)) return;
  const object = new ApiObject(chart, 'Namespace', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: namespace,
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
}

function claim(root: IConstruct, cluster: ICluster, namespace: string): boolean {
  const clusters = created.get(root) ?? new Map<ICluster, Set<string>>();
  created.set(root, clusters);
  const namespaces = clusters.get(cluster) ?? new Set<string>();
  clusters.set(cluster, namespaces);
  return !namespaces.has(namespace) && Boolean(namespaces.add(namespace));
}
