import { App, Identity, aws, eks } from 'kasane';
import { deployShop } from '../workloads';

/** The shop on EKS on Fargate, in Tokyo. */
export function program(app: App): void {
  const stack = new aws.AwsStack(app.terraform, 'eks-fargate', { region: 'ap-northeast-1', account: '111122223333' });
  const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16', availabilityZones: 3 });
  const cluster = new eks.FargateCluster(stack, 'cluster', {
    network,
    version: '1.33',
    loadBalancerController: eks.LoadBalancerController.installedSeparately({ version: '2.13.3' }),
  });
  cluster.addFargateProfile('shop', { selectors: [{ namespace: 'shop' }] });

  deployShop(app, cluster, { workerIdentity: Identity.workload() });
  cluster.workloadRole('shop', 'order-worker').allow({
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    resources: ['arn:aws:sqs:ap-northeast-1:111122223333:orders'],
  });
}
