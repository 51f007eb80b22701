import { App, gke } from 'kasane';
import { deployShop } from '../workloads';

/** The shop on GKE, in Tokyo. */
export function program(app: App): void {
  const cluster = new gke.GkeCluster(app.kubernetes, 'gke', { name: 'tokyo', location: 'asia-northeast1' });
  deployShop(app, cluster);
}
