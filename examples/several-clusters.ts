// The same workload on three platforms; each gets a folder of its own under dist/.
import { App, ClusterChart, Exposure, ICluster, WebService, eks, gke, onprem } from 'kasane';

const app = new App();
const clusters: ICluster[] = [
  eks.Cluster.fromAttributes(app.kubernetes, 'eks', {
    name: 'frankfurt',
    loadBalancerController: eks.LoadBalancerController.installedSeparately(),
  }),
  new gke.GkeCluster(app.kubernetes, 'gke', { name: 'tokyo', location: 'asia-northeast1' }),
  new onprem.OnPremCluster(app.kubernetes, 'dc1', {
    name: 'dc1',
    addressPools: [{ name: 'default', addresses: ['192.168.1.100-192.168.1.159'], advertise: onprem.Advertise.l2() }],
  }),
];

for (const cluster of clusters) {
  const chart = new ClusterChart(app.kubernetes, `${cluster.name}-status`, { cluster, namespace: 'status' });
  new WebService(chart, 'status', {
    image: 'ghcr.io/acme/status:2.2.0',
    port: 8080,
    exposure: Exposure.internalHttp(`status.${cluster.name}.example.com`),
  });
}

app.synth();
