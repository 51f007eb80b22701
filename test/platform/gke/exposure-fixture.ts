import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { ClusterChart } from '../../../lib/kubernetes/cluster-chart';
import { ExposureBinding, ExposureKind, ExposureSpec } from '../../../lib/platform/exposure';
import { GkeCluster, GkeClusterProps } from '../../../lib/platform/gke';
import { exposureSpec } from '../../support/exposure-spec';

/** A chart on a GKE cluster, in an app of its own. */
export function gkeChart(props: Partial<GkeClusterProps> = {}): { readonly cluster: GkeCluster; readonly chart: ClusterChart } {
  const app = new App();
  const cluster = new GkeCluster(app, 'gke', { name: 'tokyo', location: 'asia-northeast1', ...props });
  return { cluster, chart: new ClusterChart(app, 'shop', { cluster, namespace: 'shop', createNamespace: false }) };
}

/** What an exposure makes: the binding, and the objects by their kind. */
export interface Exposed {
  readonly binding: ExposureBinding;
  readonly objects: { readonly [kind: string]: any };
  readonly ids: string[];
}

export function expose(kind: ExposureKind, changes: Partial<ExposureSpec> = {}): Exposed {
  const { cluster, chart } = gkeChart();
  const scope = new Construct(chart, 'api');
  const binding = cluster.bindExposure(scope, exposureSpec(kind, changes));
  const objects = Object.fromEntries(chart.toJson().map((object) => [object.kind, object]));
  return { binding, objects, ids: scope.node.children.map((child) => child.node.id) };
}
