// Raw manifests are first-class: kplus constructs and ApiObjects stand in the same chart.
import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { App, ClusterChart, gke } from 'kasane';

const app = new App();
const cluster = new gke.GkeCluster(app.kubernetes, 'gke', { name: 'tokyo', location: 'asia-northeast1' });
const chart = new ClusterChart(app.kubernetes, 'tools', { cluster, namespace: 'tools' });

new kplus.ConfigMap(chart, 'motd', { metadata: { name: 'motd' }, data: { text: 'hello' } });
new ApiObject(chart, 'quota', {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'quota' },
  spec: { hard: { pods: '20' } },
});

app.synth();
