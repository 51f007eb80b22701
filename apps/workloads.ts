import {
  App,
  Autoscaling,
  ClusterChart,
  Config,
  EnvironmentValue,
  Exposure,
  ICluster,
  Identity,
  Memory,
  Probe,
  ScheduledJob,
  WebService,
  Worker,
  eks,
  gke,
} from 'kasane';

/** What differs between the clusters that the shop runs in. */
export interface ShopOptions {
  /** Whether the worker has an identity in the cluster's cloud. */
  readonly workerIdentity?: Identity;
}

/** The shop: a front, an API behind a private load balancer, a worker and a nightly job. The same for every cluster. */
export function deployShop(app: App, cluster: ICluster, options: ShopOptions = {}): ClusterChart {
  const chart = new ClusterChart(app.kubernetes, `${cluster.name}-shop`, { cluster, namespace: 'shop' });
  const config = new Config(chart, 'shop-config', { data: { LOG_LEVEL: 'info', CURRENCY: 'JPY', ORDERS_QUEUE: 'orders' } });
  const database = EnvironmentValue.fromSecret('shop-database', 'url');

  new WebService(chart, 'front', {
    image: 'ghcr.io/acme/shop-front:2.8.1',
    port: 3000,
    config: [config],
    environment: { API_URL: EnvironmentValue.of('http://api') },
    autoscaling: Autoscaling.onCpu({ minReplicas: 2, maxReplicas: 6 }),
    readiness: Probe.http('/ready'),
    exposure: Exposure.externalHttp('shop.example.com', {
      platformOptions: [
        new eks.AlbOptions({
          certificateArns: ['arn:aws:acm:ap-northeast-1:111122223333:certificate/6e1d3b5c-2f4a-4d0e-9a57-1c9b8f0e7d21'],
        }),
        new gke.HttpOptions({ managedCertificate: true }),
      ],
    }),
  });

  new WebService(chart, 'api', {
    image: 'ghcr.io/acme/shop-api:1.4.2',
    port: 8080,
    replicas: 3,
    config: [config],
    environment: { DATABASE_URL: database },
    readiness: Probe.http('/healthz'),
    exposure: Exposure.internal(),
  });

  new Worker(chart, 'order-worker', {
    image: 'ghcr.io/acme/shop-worker:1.4.2',
    replicas: 2,
    config: [config],
    environment: { DATABASE_URL: database },
    memory: Memory.mebibytes(768),
    identity: options.workerIdentity,
  });

  new ScheduledJob(chart, 'nightly-report', {
    image: 'ghcr.io/acme/shop-report:1.4.2',
    schedule: '30 2 * * *',
    timeZone: 'Asia/Tokyo',
    config: [config],
    environment: { DATABASE_URL: database },
  });

  return chart;
}
