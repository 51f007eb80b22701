// A data centre with an inner pool announced by ARP and an outer one announced by BGP.
import { App, ClusterChart, Exposure, WebService, onprem } from 'kasane';

const app = new App();
const cluster = new onprem.OnPremCluster(app.kubernetes, 'dc1', {
  name: 'dc1',
  addressPools: [
    { name: 'inside', addresses: ['192.168.1.100-192.168.1.159'], advertise: onprem.Advertise.l2() },
    { name: 'outside', addresses: ['203.0.113.0/28'], advertise: onprem.Advertise.bgp(), external: true },
  ],
});

const chart = new ClusterChart(app.kubernetes, 'mail', { cluster, namespace: 'mail' });
new WebService(chart, 'smtp', {
  image: 'ghcr.io/acme/smtp:4.4.0',
  port: 2525,
  servicePort: 25,
  portName: 'smtp',
  exposure: Exposure.external({ platformOptions: [new onprem.MetalLbOptions({ addresses: ['203.0.113.5'] })] }),
});

app.synth();
