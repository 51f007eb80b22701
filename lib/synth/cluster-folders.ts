import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';
import type { ICluster } from '../platform/cluster';

/** The folder of each cluster below the output folder; two clusters cannot share one. */
export class ClusterFolders {
  private readonly owners = new Map<string, ICluster>();

  /** The folder of a chart; empty for one that belongs to no cluster. */
  public of(chart: IConstruct, cluster: ICluster | undefined): string {
    if (!cluster) return '';
    const folder = requireBelow(cluster);
    const owner = this.owners.get(folder) ?? cluster;
    if (owner !== cluster) {
      fail('CLUSTER_NAME_TAKEN', {
        scope: chart,
        what: `clusters ${owner.node.path} and ${cluster.node.path} both write to the folder ${folder}`,
        given: `"${folder}" twice`,
        fix: 'give one of them another name, or set its folder',
      });
    }
    this.owners.set(folder, cluster);
    return folder;
  }
}

function requireBelow(cluster: ICluster): string {
  const { folder } = cluster;
  const isBelow = !folder.includes('\\') && folder.split('/').every((part) => !['', '.', '..'].includes(part));
  if (isBelow) return folder;
  return fail('NAME_INVALID', {
    scope: cluster,
    what: 'the folder of a cluster does not lie below the output folder',
    given: `"${folder}"`,
    allowed: 'names, separated by slashes; none of them is empty, . or ..',
    fix: 'set folder to a path such as production/tokyo',
  });
}
