import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { App as CdktfApp, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { App, aws } from '../../lib';
import { codeOf } from '../support/code-of';
import { withEnvironment } from '../support/environment';
import { inPlainTerraformApp, writtenStack } from '../support/plain-terraform-app';
import { awsProgram, rendered, stackOf } from './program';

const providerOf = (props: Partial<aws.AwsStackProps>) => stackOf(awsProgram(props).app).provider.aws;

describe('a stack', () => {
  test('has a provider and a backend, and no resource', () => {
    const stack = stackOf(awsProgram().app);
    expect(stack.provider).toEqual({ aws: [{ region: 'ap-northeast-1', default_tags: [{ tags: { 'kasane:stack': 'shop' } }] }] });
    expect(Object.keys(stack.terraform.backend)).toEqual(['local']);
    expect([stack.resource, stack.data]).toEqual([undefined, undefined]);
    expect(stack.terraform.required_providers).toEqual({ aws: { source: 'aws', version: '5.100.0' } });
  });

  test('knows where it is', () => {
    expect(awsProgram({ account: '111122223333' }).stack).toMatchObject({
      region: 'ap-northeast-1',
      account: '111122223333',
      partition: 'aws',
      target: { name: 'aws' },
    });
    expect(awsProgram().stack.account).toBeUndefined();
  });

  test.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('in %s belongs to partition %s', (region, partition) => {
    expect(awsProgram({ region }).stack.partition).toBe(partition);
  });

  test('is known as one, also by another copy of the package; an ordinary stack is not', () => {
    const { app, stack } = awsProgram();
    expect(aws.AwsStack.isAwsStack(stack)).toBe(true);
    expect(TerraformStack.isStack(stack)).toBe(true);
    const marked = { [Symbol.for('kasane.aws.AwsStack')]: true };
    expect([new TerraformStack(app.terraform, 'plain'), app, null, 'shop', marked].map((x) => aws.AwsStack.isAwsStack(x))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('takes resources of the engine beside ours', () => {
    const { app, stack } = awsProgram();
    new SqsQueue(stack, 'orders', { name: 'orders' });
    expect(rendered(app).resources('shop', 'aws_sqs_queue')).toEqual([{ name: 'orders' }]);
  });
});

describe('the provider', () => {
  test('works in the account only that was given', () => {
    expect(providerOf({ account: '111122223333' })).toMatchObject([{ allowed_account_ids: ['111122223333'] }]);
  });

  test('works as the role that was given', () => {
    const roleArn = 'arn:aws:iam::111122223333:role/deploy';
    expect(providerOf({ assumeRole: { roleArn } })[0].assume_role).toEqual([{ role_arn: roleArn, session_name: 'kasane' }]);
    expect(providerOf({ assumeRole: { roleArn, externalId: 'x', sessionName: 'ci' } })[0].assume_role).toEqual([
      { role_arn: roleArn, external_id: 'x', session_name: 'ci' },
    ]);
    expect(providerOf({ assumeRole: { roleArn, sessionName: undefined } })[0].assume_role[0].session_name).toBe('kasane');
  });

  test('tags everything with the tags that were given, instead of the name of the stack', () => {
    expect(providerOf({ tags: { team: 'shop' } })[0].default_tags).toEqual([{ tags: { team: 'shop' } }]);
    expect(providerOf({ tags: {} })[0].default_tags).toEqual([{ tags: {} }]);
  });
});

describe('a local target', () => {
  const local = { target: aws.Target.localstack('http://localhost:4566'), account: '111122223333' };
  const assumeRole = { roleArn: 'arn:aws:iam::111122223333:role/deploy' };

  test('gets every call of the services in use, with credentials of nobody', () => {
    const [provider] = providerOf(local);
    expect(provider).toMatchObject({
      region: 'ap-northeast-1',
      access_key: 'test',
      secret_key: 'test',
      skip_credentials_validation: true,
      skip_metadata_api_check: 'true',
      s3_use_path_style: true,
    });
    expect(new Set(Object.values(provider.endpoints[0]))).toEqual(new Set(['http://localhost:4566']));
    expect(Object.keys(provider.endpoints[0])).toEqual(expect.arrayContaining(['ec2', 'eks', 'iam', 'sts', 'kms', 'logs', 's3', 'elbv2']));
  });

  test('has an account of its own and no roles', () => {
    const [provider] = providerOf({ ...local, assumeRole });
    expect([provider.allowed_account_ids, provider.assume_role]).toEqual([undefined, undefined]);
    // with it the provider would know no account, and ARNs would lack it
    expect(provider.skip_requesting_account_id).toBeUndefined();
  });

  test('keeps a state of its own', () => {
    expect(stackOf(awsProgram(local).app).terraform.backend).toEqual({
      local: { path: '../../../.kasane/state/default/localstack/shop.tfstate' },
    });
  });

  test('is what the environment names when the program names none', () => {
    const program = withEnvironment({ KASANE_TARGET: 'localstack', AWS_ENDPOINT_URL: 'http://localhost:5000' }, () =>
      awsProgram({ target: undefined }),
    );
    expect(program.stack.target).toMatchObject({ name: 'localstack', endpoint: 'http://localhost:5000' });
    expect(codeOf(() => withEnvironment({ KASANE_TARGET: 'azure' }, () => awsProgram({ target: undefined })))).toBe('AWS_TARGET_UNKNOWN');
  });
});

describe('bad input', () => {
  const props = { region: 'ap-northeast-1', target: aws.Target.aws() };

  test.each<[string, Partial<aws.AwsStackProps>, string]>([
    ['no region', { region: '' }, 'AWS_REGION_INVALID'],
    ['a zone instead of a region', { region: 'ap-northeast-1a' }, 'AWS_REGION_INVALID'],
    ['an account of eleven digits', { account: '11112222333' }, 'AWS_ACCOUNT_INVALID'],
  ])('%s', (_, given, code) => {
    expect(codeOf(() => awsProgram(given))).toBe(code);
    expect(() => awsProgram(given)).toThrow('at:      shop');
  });

  test('a stack in the Kubernetes tree', () => {
    const app = new App();
    const stack = () => new aws.AwsStack(app.kubernetes, 'shop', props);
    expect(codeOf(stack)).toBe('WRONG_TREE');
    expect(stack).toThrow('create it under app.terraform');
  });

  test('two stacks of one id, of which the engine would write only one', () => {
    const { app } = awsProgram();
    expect(codeOf(() => new aws.AwsStack(app.terraform, 'shop', props))).toBe('CONSTRUCT_ID_TAKEN');
    const deeper = new Construct(app.terraform, 'deeper');
    expect(codeOf(() => new aws.AwsStack(deeper, 'shop', props))).toBe('CONSTRUCT_ID_TAKEN');
    expect(codeOf(() => new aws.AwsStack(deeper, 'shop-2', props))).toBeUndefined();
  });
});

test('works inside an app of the engine itself', () => {
  inPlainTerraformApp((app: CdktfApp) => {
    const stack = new aws.AwsStack(app, 'shop', { region: 'ap-northeast-1', target: aws.Target.aws(), account: '111122223333' });
    expect(AwsProvider.isConstruct(stack.node.findChild('aws'))).toBe(true);
    expect(writtenStack(app, 'shop').provider.aws[0].allowed_account_ids).toEqual(['111122223333']);
  });
});
