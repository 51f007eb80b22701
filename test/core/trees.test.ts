import * as cdk8s from 'cdk8s';
import * as cdktf from 'cdktf';
import { Construct } from 'constructs';
import {
  findChart,
  findStack,
  findStacks,
  isInTerraformTree,
  isKubernetesConstruct,
  isTerraformConstruct,
  requireKubernetesTree,
  requireTerraformStack,
} from '../../lib/core/trees';
import { codeOf } from '../support/code-of';
import { inPlainTerraformApp } from '../support/plain-terraform-app';

const terraform = inPlainTerraformApp((app) => app);
const stack = new cdktf.TerraformStack(terraform, 'stack');
const inStack = new Construct(stack, 'inside');
const output = new cdktf.TerraformOutput(inStack, 'output', { value: 'x' });
const loose = new Construct(terraform, 'loose');

const kubernetes = new cdk8s.App();
const chart = new cdk8s.Chart(kubernetes, 'chart');
const inChart = new Construct(chart, 'inside');
const object = new cdk8s.ApiObject(inChart, 'object', { apiVersion: 'v1', kind: 'ConfigMap' });

test.each<[string, Construct, boolean]>([
  ['the root of the Terraform engine', terraform, true],
  ['a construct in a stack', inStack, true],
  ['a construct in no stack', loose, true],
  ['the root of cdk8s', kubernetes, false],
  ['a construct in a chart', inChart, false],
])('%s: in the Terraform tree? %p', (_, construct, expected) => {
  expect(isInTerraformTree(construct)).toBe(expected);
});

test('each engine renders its own constructs only', () => {
  expect([stack, output, inStack, chart, object].map(isTerraformConstruct)).toEqual([true, true, false, false, false]);
  expect([stack, output, inChart, chart, object].map(isKubernetesConstruct)).toEqual([false, false, false, true, true]);
});

test('the stack or chart of a construct is found, also of itself', () => {
  expect([findStack(inStack), findStack(stack), findStack(loose), findStack(inChart)]).toEqual([stack, stack, undefined, undefined]);
  expect([findChart(inChart), findChart(chart), findChart(inStack)]).toEqual([chart, chart, undefined]);
});

test('all stacks of a program are found, however deep they stand', () => {
  const deep = new cdktf.TerraformStack(new Construct(loose, 'deeper'), 'deep');
  expect(findStacks(terraform)).toEqual([stack, deep]);
});

describe('a construct that becomes manifests', () => {
  test.each<[string, Construct, string | undefined]>([
    ['in the root of cdk8s', kubernetes, undefined],
    ['in a chart', chart, undefined],
    ['in a stack', stack, 'WRONG_TREE'],
    ['in the root of the Terraform engine', terraform, 'WRONG_TREE'],
  ])('%s: %p', (_, scope, code) => {
    expect(codeOf(() => requireKubernetesTree(scope, 'x', 'chart'))).toBe(code);
  });

  test('is told where to go', () => {
    expect(() => requireKubernetesTree(stack, 'x', 'chart')).toThrow(/at: {6}stack\n.*\n? *fix: {5}create it under app.kubernetes/);
  });
});

describe('a construct that becomes Terraform resources', () => {
  test.each<[string, Construct, string | undefined]>([
    ['in a stack', stack, undefined],
    ['below a stack', inStack, undefined],
    ['in no stack', loose, 'AWS_STACK_MISSING'],
    ['in the root of the Terraform engine', terraform, 'AWS_STACK_MISSING'],
    ['in the root of cdk8s', kubernetes, 'WRONG_TREE'],
    ['in a chart', chart, 'WRONG_TREE'],
    ['in no tree of either engine', new Construct(undefined as any, ''), 'WRONG_TREE'],
  ])('%s: %p', (_, scope, code) => {
    expect(codeOf(() => requireTerraformStack(scope, 'x', 'network'))).toBe(code);
  });
});

test('an id that is taken is refused in both trees', () => {
  expect(codeOf(() => requireTerraformStack(stack, 'inside', 'network'))).toBe('CONSTRUCT_ID_TAKEN');
  expect(codeOf(() => requireKubernetesTree(chart, 'inside', 'workload'))).toBe('CONSTRUCT_ID_TAKEN');
  expect(() => requireKubernetesTree(chart, 'inside', 'workload')).toThrow('workload "inside" has the id of another construct');
});
