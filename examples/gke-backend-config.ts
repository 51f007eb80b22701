// A public site on GKE: managed certificate, Cloud CDN and a health check of its own.
import { App, ClusterChart, Exposure, Probe, WebService, gke } from 'kasane';

const app = new App();
const cluster = new gke.GkeCluster(app.kubernetes, 'gke', { name: 'tokyo', location: 'asia-northeast1' });
const chart = new ClusterChart(app.kubernetes, 'site', { cluster, namespace: 'site' });

new WebService(chart, 'site', {
  image: 'ghcr.io/acme/site:5.1.0',
  port: 8080,
  readiness: Probe.http('/ready'),
  exposure: Exposure.externalHttp('www.example.com', {
    platformOptions: [
      new gke.HttpOptions({
        managedCertificate: true,
        staticAddress: 'site',
        backendConfig: { cdn: { enabled: true, cacheMode: gke.CdnCacheMode.CACHE_ALL_STATIC }, timeoutSec: 60 },
      }),
    ],
  }),
});

app.synth();
