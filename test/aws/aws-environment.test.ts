import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformStack, TerraformVariable } from 'cdktf';
import { AwsEnvironment } from '../../lib/aws/aws-environment';
import { aws } from '../../lib';
import { inPlainTerraformApp, writtenStack } from '../support/plain-terraform-app';
import { awsProgram, stackOf } from './program';

const feature = aws.AwsFeature.EKS_ADDONS;

describe('the environment of a construct', () => {
  test('is made of literals in a stack that was told everything', () => {
    const { app, stack } = awsProgram({ region: 'cn-north-1', account: '111122223333' });
    const environment = AwsEnvironment.of(stack);
    expect([environment.account, environment.region, environment.partition, environment.hasLiteralAccount]).toEqual([
      '111122223333',
      'cn-north-1',
      'aws-cn',
      true,
    ]);
    expect(environment.managedPolicyArn('AmazonEKSClusterPolicy')).toBe('arn:aws-cn:iam::aws:policy/AmazonEKSClusterPolicy');
    expect(stackOf(app).data).toBeUndefined();
  });

  test('without an account is whichever the credentials belong to, read once', () => {
    const { app, stack } = awsProgram();
    expect(AwsEnvironment.of(stack).hasLiteralAccount).toBe(false);
    expect([AwsEnvironment.of(stack).account, AwsEnvironment.of(stack).account].every((account) => account.includes('TfToken'))).toBe(true);
    const { data } = stackOf(app);
    expect(Object.keys(data)).toEqual(['aws_caller_identity']);
    expect(Object.keys(data.aws_caller_identity)).toHaveLength(1);
  });

  test('lacks parts of AWS on a local target only', () => {
    const local = awsProgram({ target: aws.Target.localstack('http://localhost:4566') });
    expect([AwsEnvironment.of(awsProgram().stack).has(feature), AwsEnvironment.of(local.stack).has(feature)]).toEqual([true, false]);
  });
});

test('in a stack that is not ours everything is read, beside children that are called the same', () => {
  const written = inPlainTerraformApp((app) => {
    const stack = new TerraformStack(app, 'theirs');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    new TerraformVariable(stack, 'Region', { type: 'string' });
    const { account, region, partition, hasLiteralAccount } = AwsEnvironment.of(stack);
    expect([account, region, partition].every((value) => value.includes('TfToken'))).toBe(true);
    expect(hasLiteralAccount).toBe(false);
    expect(AwsEnvironment.of(stack).has(feature)).toBe(true);
    return writtenStack(app, 'theirs');
  });
  expect(Object.keys(written.data).sort()).toEqual(['aws_caller_identity', 'aws_partition', 'aws_region']);
  expect(Object.keys(written.variable)).toEqual(['Region']);
});
