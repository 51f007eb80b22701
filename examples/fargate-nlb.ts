// A workload on EKS on Fargate behind an internal NLB.
import { App, ClusterChart, Exposure, WebService, aws, eks } from 'kasane';

const app = new App();

// Terraform: VPC, EKS on Fargate
const stack = new aws.AwsStack(app.terraform, 'eks-fargate', { region: 'ap-northeast-1' });
const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16', availabilityZones: 3 });
const cluster = new eks.FargateCluster(stack, 'cluster', { network, version: '1.33' });
cluster.addFargateProfile('shop', { selectors: [{ namespace: 'shop' }] });

// Kubernetes: a workload behind an internal NLB
const shop = new ClusterChart(app.kubernetes, 'shop', { cluster, namespace: 'shop' });
new WebService(shop, 'api', {
  image: 'ghcr.io/acme/api:1.4.2',
  port: 8080,
  replicas: 3,
  exposure: Exposure.internal(),
});

app.synth();
