import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { requireKubernetesTree } from '../core/trees';
import { Cluster, ICluster } from '../platform/cluster';

/**
 * The top-level chart `<cluster>-platform` that holds what belongs to a cluster rather than to a workload:
 * address pools, controllers, classes. It is made when the first such object is. It is named after the cluster's
 * folder, which is its name unless two clusters share one.
 *
 * @throws WRONG_TREE when the cluster stands in the Terraform tree
 * @throws CONSTRUCT_ID_TAKEN when something that is no chart has its id
 */
export function platformChart(cluster: ICluster): Chart {
  const root = cluster.node.root as Construct;
  const id = `${cluster.folder.replace(/\//g, '-')}-platform`;
  const existing = root.node.tryFindChild(id);
  if (Chart.isChart(existing)) return existing;
  requireKubernetesTree(root, id, 'chart');
  const chart = new Chart(root, id, { disableResourceNameHashes: true });
  Cluster.assign(chart, cluster);
  return chart;
}
