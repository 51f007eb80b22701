import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { ClusterChart } from '../../../lib/kubernetes/cluster-chart';
import { ExposureBinding, ExposureKind, ExposureSpec, PortProtocol } from '../../../lib/platform/exposure';
import { GkeCluster, GkeClusterProps } from '../../../lib/platform/gke';

/** A chart on a GKE cluster, in an app of its own. */
export function gkeChart(props: Partial<GkeClusterProps> = {}): { readonly cluster: GkeCluster; readonly chart: ClusterChart } {
  const app = new App();
  const cluster = new GkeCluster(app, 'gke', { name: 'tokyo', location: 'asia-northeast1', ...props });
  return { cluster, chart: new ClusterChart(app, 'shop', { cluster, namespace: 'shop', createNamespace: false }) };
}

/** What a workload `api` asks for; HTTP exposures have a host and a health path. */
export function exposureSpec(kind: ExposureKind, changes: Partial<ExposureSpec> = {}): ExposureSpec {
  const isHttp = kind === ExposureKind.INTERNAL_HTTP || kind === ExposureKind.EXTERNAL_HTTP;
  return {
    kind,
    namespace: 'shop',
    serviceName: 'api',
    podLabels: { 'app.kubernetes.io/name': 'api' },
    servicePort: 80,
    portName: 'http',
    protocol: PortProtocol.TCP,
    ...(isHttp ? { host: 'shop.example.com', healthPath: '/healthz' } : {}),
    drainSeconds: 20,
    platformOptions: [],
    ...changes,
  };
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
