// A worker that may read one queue: its role trusts its ServiceAccount and nobody else.
import { App, ClusterChart, Identity, Worker, aws, eks } from 'kasane';

const app = new App();
const stack = new aws.AwsStack(app.terraform, 'orders', { region: 'ap-northeast-1', account: '111122223333' });
const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
const cluster = new eks.FargateCluster(stack, 'cluster', { network, version: '1.33' });
cluster.addFargateProfile('orders', { selectors: [{ namespace: 'orders' }] });

const chart = new ClusterChart(app.kubernetes, 'orders', { cluster, namespace: 'orders' });
new Worker(chart, 'reader', { image: 'ghcr.io/acme/reader:1.0.0', identity: Identity.workload() });
cluster.workloadRole('orders', 'reader').allow({
  actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
  resources: ['arn:aws:sqs:ap-northeast-1:111122223333:orders'],
});

app.synth();
