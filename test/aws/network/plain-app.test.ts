import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformOutput, TerraformStack } from 'cdktf';
import { aws } from '../../../lib';
import { inPlainTerraformApp, writtenStack } from '../../support/plain-terraform-app';

test('a network works in a stack and with a provider that are not ours', () => {
  const stack = inPlainTerraformApp((app) => {
    const theirs = new TerraformStack(app, 'theirs');
    new AwsProvider(theirs, 'aws', { region: 'eu-west-1' });
    const network = new aws.Network(theirs, 'network', { cidr: '10.0.0.0/16', flowLogs: aws.FlowLogs.toCloudWatch(30) });
    new TerraformOutput(theirs, 'vpc', { value: network.vpcId });
    return writtenStack(app, 'theirs');
  });
  expect(stack.provider.aws).toEqual([{ region: 'eu-west-1' }]);
  expect(Object.keys(stack.resource.aws_subnet)).toHaveLength(6);
  expect(Object.keys(stack.data).sort()).toEqual(['aws_availability_zones', 'aws_caller_identity']);
  expect(Object.keys(stack.terraform.backend)).toEqual(['local']);
});
