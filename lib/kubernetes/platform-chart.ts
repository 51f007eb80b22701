import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster, ICluster } from '../platform/cluster';

/**
 * The top-level chart `<cluster>-platform` that holds what belongs to a cluster rather than to a workload:
 * address pools, controllers, classes. It is made when the first such object is.
 */
export function platformChart(cluster: ICluster): Chart {
  const root = cluster.node.root as Construct;
  const id = `${cluster.name}-platform`;
  const existing = root.node.tryFindChild(id);
  if (existing) return existing as Chart;
  const chart = new Chart(root, id, { disableResourceNameHashes: true });
  Cluster.assign(chart, cluster);
  return chart;
}
