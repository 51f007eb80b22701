import { S3Backend, TerraformOutput } from 'cdktf';
import { isAbsolute, join, posix, relative, resolve } from 'node:path';
import { App, AppProps, aws } from '../../lib';
import { codeOf } from '../support/code-of';
import { withEnvironment } from '../support/environment';
import { inPlainTerraformApp, writtenStack } from '../support/plain-terraform-app';
import { awsProgram, rendered, stackOf } from '../aws/program';

const backendOf = (props: Partial<aws.AwsStackProps>, appProps?: AppProps) => stackOf(awsProgram(props, appProps).app).terraform.backend;

/** Where Terraform finds the state, which it looks for from the stack's own folder in the output. */
function statePath(outdir: string, path: string): string {
  return relative(process.cwd(), resolve(outdir, 'stacks', 'shop', path));
}

describe('a local state', () => {
  test('is the default: a file beside the program, outside of the output, by a relative path', () => {
    const { local } = backendOf({});
    expect(local.path).toBe('../../../.kasane/state/default/aws/shop.tfstate');
    expect(statePath('cdktf.out', local.path)).toBe('.kasane/state/default/aws/shop.tfstate');
  });

  test.each(['out', 'build/terraform', './a/b/../c', '../elsewhere', resolve('absolute')])(
    'stays in its place when the output goes to %s',
    (outdir) => {
      const { path } = backendOf({}, { terraformOutdir: outdir }).local;
      expect(isAbsolute(path)).toBe(false);
      expect(path).not.toContain('\\');
      expect(statePath(outdir, path)).toBe(join('.kasane', 'state', 'default', 'aws', 'shop.tfstate'));
      expect(relative(resolve(outdir), resolve(outdir, 'stacks', 'shop', path))).toMatch(/^\.\./);
    },
  );

  test('stays in its place when cdktf chooses the output folder', () => {
    const path = withEnvironment({ CDKTF_OUTDIR: 'chosen/by/cdktf' }, () => backendOf({}, { terraformOutdir: 'ignored' })).local.path;
    expect(statePath('chosen/by/cdktf', path)).toBe('.kasane/state/default/aws/shop.tfstate');
  });

  test('is another one for each environment and stack', () => {
    expect(backendOf({ environment: 'production' }).local.path).toBe('../../../.kasane/state/production/aws/shop.tfstate');
    const { app } = awsProgram();
    new aws.AwsStack(app.terraform, 'second', { region: 'ap-northeast-1', target: aws.Target.aws() });
    expect(rendered(app).stack('second').terraform.backend.local.path).toMatch(/\/second\.tfstate$/);
  });

  test('works in an app of the engine itself, where the output is what that app says', () => {
    inPlainTerraformApp((app) => {
      new aws.AwsStack(app, 'shop', { region: 'ap-northeast-1', target: aws.Target.aws() });
      const { path } = writtenStack(app, 'shop').terraform.backend.local;
      expect(isAbsolute(path)).toBe(false);
      expect(statePath(app.outdir, path)).toBe('.kasane/state/default/aws/shop.tfstate');
    });
  });
});

describe('a state in S3', () => {
  const backend = (props: aws.S3BackendProps) => aws.Backend.s3(props);

  test('is encrypted and locked by a file of its own, at a key with environment, target and stack', () => {
    expect(backendOf({ environment: 'production', backend: backend({ bucket: 'acme-states' }) })).toEqual({
      s3: {
        bucket: 'acme-states',
        region: 'ap-northeast-1',
        key: 'kasane/production/aws/shop.tfstate',
        encrypt: true,
        use_lockfile: true,
      },
    });
  });

  test('may lie in another region, below another prefix, under another key', () => {
    const kmsKeyId = 'arn:aws:kms:us-east-1:111122223333:key/states';
    expect(backendOf({ backend: backend({ bucket: 'b', region: 'us-east-1', keyPrefix: '/team/shop/', kmsKeyId }) }).s3).toMatchObject({
      region: 'us-east-1',
      key: 'team/shop/default/aws/shop.tfstate',
      kms_key_id: kmsKeyId,
    });
  });

  test('is not what a local target uses: it keeps its own', () => {
    const props = { target: aws.Target.localstack('http://localhost:4566'), backend: backend({ bucket: 'acme-states' }) };
    expect(backendOf(props)).toEqual({ local: { path: '../../../.kasane/state/default/localstack/shop.tfstate' } });
  });

  test('is an ordinary backend of the engine', () => {
    const { stack } = awsProgram({ backend: backend({ bucket: 'b' }) });
    expect(S3Backend.isBackend(stack.node.findChild('backend'))).toBe(true);
  });
});

test('a stack reads what another one made from the state of that one', () => {
  const app = new App();
  const props = { region: 'ap-northeast-1', target: aws.Target.aws(), environment: 'staging' };
  const network = new aws.Network(new aws.AwsStack(app.terraform, 'base', props), 'network', { cidr: '10.0.0.0/16' });
  new TerraformOutput(new aws.AwsStack(app.terraform, 'shop', props), 'vpc', { value: network.vpcId });
  const [state] = Object.values<any>(rendered(app).stack('shop').data.terraform_remote_state);
  expect(posix.normalize(`cdktf.out/stacks/shop/${state.config.path}`)).toBe('.kasane/state/staging/aws/base.tfstate');
});

test.each([
  ['production', undefined],
  ['prod-2_eu', undefined],
  ['../..', 'NAME_INVALID'],
  ['a/b', 'NAME_INVALID'],
  ['', 'NAME_INVALID'],
  ['-x', 'NAME_INVALID'],
  ['${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
])('environment %p, a part of the path: %p', (environment, code) => {
  expect(codeOf(() => awsProgram({ environment }))).toBe(code);
});
