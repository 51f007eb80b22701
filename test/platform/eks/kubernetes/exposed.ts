import { App } from 'cdk8s';
import { findingsOf } from '../../../../lib/checks/findings';
import type { Finding } from '../../../../lib/checks/finding';
import { ClusterChart } from '../../../../lib/kubernetes/cluster-chart';
import { ExposureBinding, ExposureKind, ExposureSpec, PortProtocol } from '../../../../lib/platform/exposure';
import { LoadBalancerController } from '../../../../lib/platform/eks/load-balancer-controller';
import { FakeCluster } from './fake-cluster';

/** A workload that listens on a TCP port and answers HTTP. */
export const SPEC: ExposureSpec = {
  kind: ExposureKind.INTERNAL,
  namespace: 'shop',
  serviceName: 'api',
  podLabels: { app: 'api' },
  servicePort: 80,
  portName: 'http',
  protocol: PortProtocol.TCP,
  drainSeconds: 30,
  platformOptions: [],
};

/** What became of an exposure. */
export interface Exposed {
  readonly binding: ExposureBinding;
  /** Rendered objects beside the Service, without the Namespace. */
  readonly objects: any[];
  readonly findings: Finding[];
}

/** Exposes a workload in a chart of its own. */
export function exposed(
  changes: Partial<ExposureSpec>,
  controller: LoadBalancerController = LoadBalancerController.installedSeparately(),
): Exposed {
  return exposedOn(new App(), changes, controller);
}

/** Exposes a workload on a cluster that declares no controller. */
export function exposedWithoutController(changes: Partial<ExposureSpec>): Exposed {
  return exposedOn(new App(), changes, undefined);
}

function exposedOn(app: App, changes: Partial<ExposureSpec>, controller: LoadBalancerController | undefined): Exposed {
  const cluster = new FakeCluster(app, controller);
  const chart = new ClusterChart(app, 'shop', { cluster, namespace: 'shop' });
  const binding = cluster.bindExposure(chart, { ...SPEC, ...changes });
  const objects = chart.toJson().filter(({ kind }) => kind !== 'Namespace');
  return { binding, objects, findings: findingsOf(app) };
}
