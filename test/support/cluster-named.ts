import type { Construct } from 'constructs';
import type { ICluster } from '../../lib/platform/cluster';
import { GkeCluster } from '../../lib/platform/gke';

/** A cluster for tests that are not about platforms. */
export function clusterNamed(scope: Construct, name: string, folder?: string): ICluster {
  return new GkeCluster(scope, `cluster-${folder ?? name}`.replace(/\W/g, '-'), { name, folder, location: 'asia-northeast1' });
}
