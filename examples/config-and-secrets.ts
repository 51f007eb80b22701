// Settings in a ConfigMap, credentials in a Secret that is made elsewhere.
import { App, ClusterChart, Config, EnvironmentValue, ScheduledJob, onprem } from 'kasane';

const app = new App();
const cluster = new onprem.Minikube(app.kubernetes, 'minikube');
const chart = new ClusterChart(app.kubernetes, 'reports', { cluster, namespace: 'reports' });

const settings = new Config(chart, 'settings', { data: { LOG_LEVEL: 'info', CURRENCY: 'JPY' } });
const report = new ScheduledJob(chart, 'nightly', {
  image: 'ghcr.io/acme/report:1.4.2',
  schedule: '30 2 * * *',
  timeZone: 'Asia/Tokyo',
  config: [settings],
});
report.addEnvironment('DATABASE_URL', EnvironmentValue.fromSecret('database', 'url'));

app.synth();
