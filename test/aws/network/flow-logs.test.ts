import { Construct } from 'constructs';
import { aws } from '../../../lib';
import { codeOf } from '../../support/code-of';
import { awsProgram, rendered } from '../program';
import { renderedNetwork } from './inventory';

const flowLogs = aws.FlowLogs.toCloudWatch(30);

describe('flow logs', () => {
  const { resources, counts } = renderedNetwork({ flowLogs }, { account: '111122223333' });

  test('are off unless they are asked for', () => {
    expect(renderedNetwork().counts.aws_flow_log).toBeUndefined();
  });

  test('record all traffic of the VPC in a group that forgets', () => {
    expect(counts).toMatchObject({ aws_flow_log: 1, aws_cloudwatch_log_group: 1, aws_iam_role: 1, aws_iam_role_policy: 1 });
    expect(resources('aws_cloudwatch_log_group')).toEqual([{ name: '/aws/vpc/shop-network/flow-logs', retention_in_days: 30 }]);
    expect(resources('aws_flow_log')).toEqual([
      {
        traffic_type: 'ALL',
        vpc_id: expect.stringContaining('aws_vpc.'),
        log_destination: expect.stringMatching(/aws_cloudwatch_log_group\..*\.arn}$/),
        iam_role_arn: expect.stringMatching(/aws_iam_role\..*\.arn}$/),
      },
    ]);
  });

  test('are written by a role that only flow logs of this account can take, for this group only', () => {
    const [role] = resources('aws_iam_role');
    expect(role.name).toBe('shop-network-flow-logs');
    expect(JSON.parse(role.assume_role_policy).Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      },
    ]);
    const [statement] = JSON.parse(resources('aws_iam_role_policy')[0].policy).Statement;
    expect(statement.Resource).toMatch(/aws_cloudwatch_log_group\..*\.arn}:\*$/);
  });

  test('of an account that nobody named are tied to whichever it is', () => {
    const [role] = renderedNetwork({ flowLogs }).resources('aws_iam_role');
    expect(role.assume_role_policy).toMatch(/aws:SourceAccount":"\${data\.aws_caller_identity\..*\.account_id}"/);
  });
});

test('two networks of one id in two scopes have a group and a role each', () => {
  const { app, stack } = awsProgram();
  for (const team of ['red', 'blue']) {
    new aws.Network(new Construct(stack, team), 'network', { cidr: '10.0.0.0/16', flowLogs });
  }
  const program = rendered(app);
  const names = (type: string) => new Set(program.resources('shop', type).map(({ name }) => name));
  expect([names('aws_cloudwatch_log_group').size, names('aws_iam_role').size]).toEqual([2, 2]);
});

test('a retention that CloudWatch Logs does not take is refused at the call', () => {
  expect(codeOf(() => aws.FlowLogs.toCloudWatch(45))).toBe('NUMBER_OUT_OF_RANGE');
});
