// kasane's constructs inside somebody's own cdktf.App and cdk8s.App, without kasane's App.
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import * as cdk8s from 'cdk8s';
import * as cdktf from 'cdktf';
import { ClusterChart, Exposure, WebService, aws, eks } from 'kasane';

const terraform = new cdktf.App();
const stack = new cdktf.TerraformStack(terraform, 'platform');
new AwsProvider(stack, 'aws', { region: 'ap-northeast-1' });
const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
const cluster = new eks.FargateCluster(stack, 'cluster', { network, version: '1.33' });
cluster.addFargateProfile('shop', { selectors: [{ namespace: 'shop' }] });

const kubernetes = new cdk8s.App();
const shop = new ClusterChart(kubernetes, 'shop', { cluster, namespace: 'shop' });
new WebService(shop, 'api', { image: 'ghcr.io/acme/api:1.4.2', port: 8080, exposure: Exposure.internal() });

terraform.synth();
kubernetes.synth();
