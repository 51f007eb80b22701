// What no prop offers: patch the rendered object, or override the Terraform resource.
import { ApiObject, JsonPatch } from 'cdk8s';
import { TerraformResource } from 'cdktf';
import { App, ClusterChart, WebService, aws, onprem } from 'kasane';

const app = new App();
const stack = new aws.AwsStack(app.terraform, 'network', { region: 'ap-northeast-1' });
const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
(network.node.defaultChild as TerraformResource).addOverride('instance_tenancy', 'dedicated');

const cluster = new onprem.Minikube(app.kubernetes, 'minikube');
const chart = new ClusterChart(app.kubernetes, 'web', { cluster, namespace: 'web' });
const web = new WebService(chart, 'web', { image: 'ghcr.io/acme/web:1.0.0', port: 8080 });
ApiObject.of(web).addJsonPatch(JsonPatch.add('/spec/minReadySeconds', 10));

app.synth();
