// Workloads for an EKS cluster and a VPC that somebody else made.
import { App, ClusterChart, Identity, Worker, aws, eks } from 'kasane';

const app = new App();
const stack = new aws.AwsStack(app.terraform, 'identities', { region: 'eu-central-1', account: '111122223333' });

// imported in the Terraform tree, because the worker's role is made beside it
const cluster = eks.Cluster.fromAttributes(stack, 'shared', {
  name: 'shared',
  fargateProfiles: [{ profileName: 'batch', selectors: [{ namespace: 'batch-*' }] }],
  oidcProviderArn: 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
  oidcIssuer: 'oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
});

const batch = new ClusterChart(app.kubernetes, 'batch', { cluster, namespace: 'batch-nightly', createNamespace: false });
new Worker(batch, 'importer', { image: 'ghcr.io/acme/importer:0.9.4', identity: Identity.workload() });

app.synth();
