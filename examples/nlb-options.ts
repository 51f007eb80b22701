// An internal NLB with a name, fixed private addresses, TLS and clients from two blocks only.
import { App, ClusterChart, Exposure, WebService, eks } from 'kasane';

const app = new App();
const cluster = eks.Cluster.fromAttributes(app.kubernetes, 'shared', {
  name: 'shared',
  fargateOnly: true,
  loadBalancerController: eks.LoadBalancerController.installedSeparately({ version: '2.13.3' }),
});

const chart = new ClusterChart(app.kubernetes, 'ledger', { cluster, namespace: 'ledger' });
new WebService(chart, 'ledger', {
  image: 'ghcr.io/acme/ledger:3.0.1',
  port: 9000,
  servicePort: 443,
  exposure: Exposure.internal({
    platformOptions: [
      new eks.NlbOptions({
        loadBalancerName: 'ledger',
        subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-18a7b6c5d4e3f2011'],
        addressing: { privateIpv4Addresses: ['10.0.4.10', '10.0.36.10'] },
        access: { sourceRanges: ['10.0.0.0/16', '10.8.0.0/16'] },
        tls: { certificateArns: ['arn:aws:acm:ap-northeast-1:111122223333:certificate/6e1d3b5c-2f4a-4d0e-9a57-1c9b8f0e7d21'] },
        healthCheck: eks.NlbHealthCheck.http({ path: '/healthz' }),
        crossZone: true,
      }),
    ],
  }),
});

app.synth();
