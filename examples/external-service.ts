// Two machines and a managed database outside of the cluster, reached by Service names.
import { App, ClusterChart, EnvironmentValue, Worker, onprem } from 'kasane';

const app = new App();
const cluster = new onprem.OnPremCluster(app.kubernetes, 'dc1', { name: 'dc1' });
const chart = new ClusterChart(app.kubernetes, 'warehouse', { cluster, namespace: 'warehouse' });

onprem.ExternalService.fromIps(chart, 'scanner', {
  addresses: ['192.168.1.20', '192.168.1.21'],
  ports: [{ name: 'https', port: 443 }],
});
onprem.ExternalService.fromHostname(chart, 'ledger', { hostname: 'ledger.example.com' });

new Worker(chart, 'sync', {
  image: 'ghcr.io/acme/sync:1.1.0',
  environment: { SCANNER: EnvironmentValue.of('https://scanner'), LEDGER: EnvironmentValue.of('ledger:5432') },
});

app.synth();
