import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { FlowLog } from '@cdktf/provider-aws/lib/flow-log';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import type { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Construct } from 'constructs';
import { limitedName } from '../../core/limited-name';
import { AwsEnvironment } from '../aws-environment';
import { iamPolicy } from '../iam-policy';
import type { FlowLogs } from './flow-logs';

/** Creates the log group, the role that writes to it, and the flow log. */
export function createFlowLogs(network: Construct, vpc: Vpc, { retentionDays }: FlowLogs): void {
  const scope = new Construct(network, 'FlowLogs');
  const name = network.node.path.replace(/\//g, '-');
  const environment = AwsEnvironment.of(network);
  const group = new CloudwatchLogGroup(scope, 'LogGroup', { name: `/aws/vpc/${name}/flow-logs`, retentionInDays: retentionDays });
  const role = new IamRole(scope, 'Role', {
    name: limitedName(`${name}-flow-logs`, 64),
    assumeRolePolicy: iamPolicy({
      Effect: 'Allow',
      Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': environment.account } },
    }),
  });
  new IamRolePolicy(scope, 'Policy', {
    role: role.name,
    policy: iamPolicy({
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
      Resource: `${group.arn}:*`,
    }),
  });
  new FlowLog(scope, 'Resource', { vpcId: vpc.id, trafficType: 'ALL', logDestination: group.arn, iamRoleArn: role.arn });
}
