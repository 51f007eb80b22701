import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';
import type { ICluster } from '../platform/cluster';

/** The folder of each cluster below the output folder; two clusters cannot share one. */
export class ClusterFolders {
  private readonly owners = new Map<string, ICluster>();

  /** The folder of a chart; empty for one that belongs to no cluster. */
  public of(chart: IConstruct, cluster: ICluster | undefined): string {
    if (!cluster) return '';
    const owner = this.owners.get(cluster.folder) ?? cluster;
    if (owner !== cluster) {
      fail('CLUSTER_NAME_TAKEN', {
        scope: chart,
        what: `clusters ${owner.node.path} and ${cluster.node.path} both write to the folder ${cluster.folder}`,
        given: `"${cluster.folder}" twice`,
        fix: 'give one of them another name, or set its folder',
      });
    }
    this.owners.set(cluster.folder, cluster);
    return cluster.folder;
  }
}
