import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Aspects,
  AssetType,
  LocalBackend,
  NamedRemoteWorkspace,
  RemoteBackend,
  TerraformAsset,
  TerraformOutput,
  TerraformResource,
  TerraformStack,
} from 'cdktf';
import type { Construct } from 'constructs';
import { AwsStack } from '../../lib/aws';
import { App } from '../../lib/synth/app';
import { codeOf } from '../support/code-of';
import { inEmptyFolder } from '../support/in-empty-folder';
import { withoutStderr } from '../support/on-every-platform';
import { inPlainTerraformApp } from '../support/plain-terraform-app';
import { readFiles, render } from './rendering';

const queue = (stack: Construct) => new TerraformResource(stack, 'queue', { terraformResourceType: 'aws_sqs_queue' });

describe('the Terraform output', () => {
  test('is what cdktf writes for the same stacks', () => {
    const build = (root: Construct) => {
      const [first, second] = ['first', 'second'].map((id) => new TerraformStack(root, id));
      [first, second].forEach((stack) => new LocalBackend(stack, { path: '../state' }));
      new TerraformOutput(second, 'arn', { value: queue(first).getStringAttribute('arn') });
    };
    const plain = inPlainTerraformApp((app) => {
      build(app);
      app.synth();
      return readFiles(app.outdir);
    });
    inEmptyFolder((folder) => {
      const app = new App();
      build(app.terraform);
      withoutStderr(() => app.synth());
      expect(readFiles(join(folder, 'cdktf.out'))).toEqual(plain);
    });
  });

  test('holds each stack, also one that stands in another construct', () => {
    const rendered = render((app) => {
      new AwsStack(app.terraform, 'outer', { region: 'ap-northeast-1' });
      queue(new TerraformStack(app.terraform.node.findChild('outer'), 'inner'));
    });
    expect([rendered.resourceCounts('outer'), rendered.resourceCounts('inner')]).toEqual([expect.anything(), { aws_sqs_queue: 1 }]);
  });
});

describe('the state of a stack that names no backend', () => {
  const backend = (build: (stack: TerraformStack) => void, terraformOutdir?: string) =>
    render((app) => build(new TerraformStack(app.terraform, 'net')), { terraformOutdir }).stack('net').terraform.backend;

  test.each([
    [undefined, '../../../terraform.net.tfstate'],
    ['deep/er/out', '../../../../../terraform.net.tfstate'],
  ])('is where cdktf would put it, by a path that is the same on every machine (outdir %p)', (outdir, path) => {
    expect(backend(queue, outdir)).toEqual({ local: { path } });
  });

  test('is left alone when it names one', () => {
    expect(backend((stack) => new LocalBackend(stack, { path: '/elsewhere' }))).toEqual({ local: { path: '/elsewhere' } });
    const remote = (stack: TerraformStack) =>
      new RemoteBackend(stack, { organization: 'acme', workspaces: new NamedRemoteWorkspace('net') });
    expect(backend(remote)).toEqual({ remote: { organization: 'acme', workspaces: { name: 'net' } } });
  });

  test('is found by another stack that reads its outputs', () => {
    const rendered = render((app) => {
      const [first, second] = ['first', 'second'].map((id) => new TerraformStack(app.terraform, id));
      new TerraformOutput(second, 'arn', { value: queue(first).getStringAttribute('arn') });
    });
    const [state] = Object.values<any>(rendered.stack('second').data.terraform_remote_state);
    expect(state.config.path).toBe('../../../terraform.first.tfstate');
  });
});

describe('assets', () => {
  test('are written with their stack, bytes and executable bit kept', () => {
    inEmptyFolder((folder) => {
      mkdirSync('scripts');
      const bytes = Buffer.from([0, 255, 10, 13, 200]);
      writeFileSync('scripts/data.bin', bytes);
      writeFileSync('scripts/run.sh', '#!/bin/sh\n');
      chmodSync('scripts/run.sh', 0o755);
      const app = new App();
      const asset = new TerraformAsset(new TerraformStack(app.terraform, 'net'), 'scripts', {
        path: join(folder, 'scripts'),
        type: AssetType.DIRECTORY,
        assetHash: 'fixed',
      });
      withoutStderr(() => app.synth());
      const written = join('cdktf.out/stacks/net', asset.path);
      expect(readFileSync(join(written, 'data.bin')).equals(bytes)).toBe(true);
      expect(statSync(join(written, 'run.sh')).mode & 0o100).toBe(0o100);
      expect(statSync(join(written, 'data.bin')).mode & 0o100).toBe(0);
      chmodSync(join(written, 'run.sh'), 0o644);
      withoutStderr(() => app.synth());
      expect(statSync(join(written, 'run.sh')).mode & 0o100).toBe(0o100);
    });
  });
});

describe('a file system that refuses while a stack is rendered', () => {
  const refusing = (error: object) => {
    const app = new App();
    const stack = new TerraformStack(app.terraform, 'net');
    Aspects.of(stack).add({
      visit: () => {
        throw Object.assign(new Error('refused'), error);
      },
    });
    return () => withoutStderr(() => app._render());
  };

  test('is told as such when the disk is full', () => {
    expect(codeOf(refusing({ code: 'ENOSPC', syscall: 'write' }))).toBe('OUTPUT_UNWRITABLE');
  });

  test('is told as it is where a construct of somebody’s reads or writes', () => {
    expect(refusing({ code: 'ENOENT', syscall: 'open', path: '/nowhere/settings.json' })).toThrow(/^refused$/);
  });
});
