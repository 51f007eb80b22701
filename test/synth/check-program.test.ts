import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { TerraformOutput, TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { AwsStack, Network } from '../../lib/aws';
import { Errors } from '../../lib/core/errors';
import { ClusterChart } from '../../lib/kubernetes/cluster-chart';
import { OnPremCluster } from '../../lib/platform/onprem';
import { App } from '../../lib/synth/app';
import { Config } from '../../lib/workload/config';
import { clusterNamed } from '../support/cluster-named';
import { withoutStderr } from '../support/on-every-platform';

/** The coded error that building and rendering a program ends with. */
function refusal(build: (app: App) => void): { code?: string; path?: string; fix?: string } {
  const app = new App();
  try {
    build(app);
    withoutStderr(() => app._render());
  } catch (error) {
    const details = Errors.detailsOf(error);
    if (!details) throw error;
    return { code: details.code, path: details.path, fix: details.fix };
  }
  return {};
}

const IN_KUBERNETES = expect.stringContaining('under app.kubernetes');
const IN_TERRAFORM = expect.stringContaining('under app.terraform');

describe('Kubernetes constructs in the Terraform tree', () => {
  test.each<[string, (app: App) => void, path: string]>([
    [
      'a ClusterChart',
      (app) => new ClusterChart(app.terraform, 'shop', { cluster: clusterNamed(app.kubernetes, 'a'), namespace: 'b' }),
      '',
    ],
    [
      'a ClusterChart in a stack',
      (app) => new ClusterChart(stack(app), 'shop', { cluster: clusterNamed(app.kubernetes, 'a'), namespace: 'b' }),
      'net',
    ],
    ['a config', (app) => new Config(stack(app), 'settings'), 'net'],
    ['a cluster that makes objects', (app) => new OnPremCluster(app.terraform, 'dc1', { name: 'dc1' }), ''],
    ['a raw chart', (app) => new Chart(app.terraform, 'lost'), 'lost'],
    ['a raw chart in a stack', (app) => new Chart(stack(app), 'lost'), 'net/lost'],
    ['a raw object in a raw chart', (app) => rawObject(new Chart(stack(app), 'lost')), 'net/lost'],
    [
      'a kplus construct in a raw chart',
      (app) => new kplus.ConfigMap(new Chart(new Construct(app.terraform, 'part'), 'lost'), 'x'),
      'part/lost',
    ],
  ])('%s', (_, build, path) => {
    expect(refusal(build)).toEqual({ code: 'WRONG_TREE', path, fix: IN_KUBERNETES });
  });
});

describe('Terraform constructs in the Kubernetes tree', () => {
  test.each<[string, (app: App) => void, path: string]>([
    ['an AwsStack', (app) => new AwsStack(app.kubernetes, 'net', { region: 'ap-northeast-1' }), ''],
    ['an AwsStack in a chart', (app) => new AwsStack(new Chart(app.kubernetes, 'shop'), 'net', { region: 'ap-northeast-1' }), 'shop'],
    ['a network in a chart', (app) => new Network(new Chart(app.kubernetes, 'shop'), 'network', { cidr: '10.0.0.0/16' }), 'shop'],
    ['a raw resource', (app) => rawResource(app.kubernetes), 'x'],
    ['a raw resource in a chart', (app) => rawResource(new Chart(app.kubernetes, 'shop')), 'shop/x'],
    ['a raw stack', (app) => new TerraformStack(app.kubernetes, 'lost'), 'lost'],
    ['a raw stack in a chart', (app) => new TerraformStack(new Chart(app.kubernetes, 'shop'), 'lost'), 'shop/lost'],
    ['a raw resource in a raw stack', (app) => rawResource(new TerraformStack(app.kubernetes, 'lost')), 'lost'],
    ['a raw output in a raw stack', (app) => new TerraformOutput(new TerraformStack(app.kubernetes, 'lost'), 'x', { value: 'x' }), 'lost'],
  ])('%s', (_, build, path) => {
    expect(refusal(build)).toEqual({ code: 'WRONG_TREE', path, fix: IN_TERRAFORM });
  });
});

test('a raw object outside of a chart is refused by cdk8s already', () => {
  expect(() => rawObject(stack(new App()))).toThrow('cannot find a parent chart');
});

test('constructs that belong to no engine may stand in either tree', () => {
  const build = (app: App) => {
    new Construct(app.terraform, 'part');
    new Construct(app.kubernetes, 'part');
    clusterNamed(app.terraform, 'tokyo');
    clusterNamed(app.kubernetes, 'osaka');
  };
  expect(refusal(build)).toEqual({});
});

function stack(app: App): TerraformStack {
  return new TerraformStack(app.terraform, 'net');
}

function rawObject(scope: Construct): ApiObject {
  return new ApiObject(scope, 'x', { apiVersion: 'v1', kind: 'ConfigMap' });
}

function rawResource(scope: Construct): TerraformResource {
  return new TerraformResource(scope, 'x', { terraformResourceType: 'aws_sqs_queue' });
}
