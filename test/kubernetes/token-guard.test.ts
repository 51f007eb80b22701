import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Fn, IResolvable, Lazy as TerraformLazy, StringMap, TerraformLocal, TerraformResource, TerraformStack, Token } from 'cdktf';
import * as kplus from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { ClusterChart } from '../../lib/kubernetes/cluster-chart';
import { Errors, ErrorDetails } from '../../lib/core/errors';
import { clusterNamed } from '../support/cluster-named';
import { inPlainTerraformApp } from '../support/plain-terraform-app';
import { render } from '../synth/rendering';

/** Values that only a deploy will tell, in every form in which the Terraform engine hands them out. */
class Queue extends TerraformResource {
  public readonly text = this.getStringAttribute('arn');
  public readonly number = this.getNumberAttribute('delay');
  public readonly boolean: IResolvable = this.getBooleanAttribute('fifo');
  public readonly list = this.getListAttribute('subnets');
  public readonly numbers = this.getNumberListAttribute('ports');
  public readonly map = Token.asStringMap(this.interpolationForAttribute('tags'));
  public readonly computedMap = new StringMap(this, 'tags');
  public readonly object = Fn.merge([this.map, { a: 'b' }]);
  public readonly listOfNumbers = Token.asNumberList(this.interpolationForAttribute('ports'));
  public readonly functionText: string = Fn.join(',', this.list);
  public readonly functionAny = Fn.jsondecode(this.text);
}

type Put = (chart: Chart, queue: Queue) => void;

const config = (chart: Construct, data: unknown) =>
  new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data });
const annotated = (chart: Construct, annotations: { [name: string]: string }) =>
  new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', annotations } });

const ENCODINGS: { [name: string]: [Put, pointer: string | RegExp] } = {
  'a string': [(chart, { text }) => config(chart, { url: text }), '/data/url'],
  'inside a longer string': [(chart, { text }) => config(chart, { url: `https://${text}/` }), '/data/url'],
  'a number': [(chart, { number }) => config(chart, { delay: number }), '/data/delay'],
  'a number inside a string': [(chart, { number }) => config(chart, { delay: `${number}s` }), '/data/delay'],
  'a boolean, which is a token object': [(chart, { boolean }) => config(chart, { fifo: boolean }), '/data/fifo'],
  'a list': [(chart, { list }) => config(chart, { subnets: list }), '/data/subnets/0'],
  'a list that was joined': [(chart, { list }) => config(chart, { subnets: list.join(',') }), '/data/subnets'],
  'a list of numbers': [(chart, { numbers }) => config(chart, { ports: numbers }), '/data/ports/0'],
  'another list of numbers': [(chart, { listOfNumbers }) => config(chart, { ports: listOfNumbers }), '/data/ports/0'],
  'numbers inside JSON': [(chart, { numbers }) => config(chart, { ports: JSON.stringify({ numbers }) }), '/data/ports'],
  'a map, whose key is the marker': [(chart, { map }) => config(chart, map), /^\/data\/&\{TfToken\[/],
  'a map that was spread': [(chart, { map }) => config(chart, { a: 'b', ...map }), /^\/data\/&\{TfToken\[/],
  'a computed map, which is a token object': [(chart, { computedMap }) => config(chart, { tags: computedMap }), '/data/tags'],
  'a function that gives text': [(chart, { functionText }) => config(chart, { all: functionText }), '/data/all'],
  'a function that gives anything': [(chart, { functionAny }) => config(chart, { all: functionAny }), '/data/all'],
  'a function of maps': [(chart, { object }) => config(chart, { all: object }), '/data/all'],
  'all data': [(chart, { functionAny }) => config(chart, functionAny), '/data'],
  'an annotation': [(chart, { text }) => annotated(chart, { 'example.com/role': text }), '/metadata/annotations/example.com~1role'],
  'JSON inside an annotation': [
    (chart, { text }) => annotated(chart, { 'example.com/a~b': JSON.stringify({ deep: [{ role: text }] }) }),
    '/metadata/annotations/example.com~1a~0b',
  ],
  'JSON inside JSON inside an annotation': [
    (chart, { text }) => annotated(chart, { outer: JSON.stringify({ inner: JSON.stringify({ role: text }) }) }),
    '/metadata/annotations/outer',
  ],
  'a token object inside JSON inside an annotation': [
    (chart, { boolean }) => annotated(chart, { flags: JSON.stringify({ fifo: boolean }) }),
    '/metadata/annotations/flags',
  ],
  'a lazy value of the Terraform engine': [
    (chart) => config(chart, { late: TerraformLazy.anyValue({ produce: () => 'x' }) }),
    '/data/late',
  ],
  'a lazy value of the Terraform engine inside JSON': [
    (chart) => config(chart, { late: JSON.stringify({ deep: TerraformLazy.anyValue({ produce: () => 'x' }) }) }),
    '/data/late',
  ],
  'a key': [(chart, { text }) => config(chart, { [text]: 'x' }), /^\/data\/\$\{TfToken\[TOKEN/],
  'a label': [
    (chart, { text }) =>
      new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', labels: { role: text } } }),
    '/metadata/labels/role',
  ],
  'a name': [
    (chart, { text }) => new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: text } }),
    '/metadata/name',
  ],
  'a namespace': [
    (chart, { text }) => new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: text } }),
    '/metadata/namespace',
  ],
  'a kind': [(chart, { text }) => new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: text }), '/kind'],
  'a value that is produced late': [
    (chart, { text }) => config(chart, Lazy.any({ produce: () => ({ list: ['a', text] }) })),
    '/data/list/1',
  ],
  'a JSON patch': [(chart, { text }) => config(chart, {}).addJsonPatch(JsonPatch.add('/data/url', text)), '/data/url'],
  'a token object in a JSON patch': [
    (chart, { boolean }) => config(chart, {}).addJsonPatch(JsonPatch.add('/data/fifo', boolean)),
    '/data/fifo',
  ],
  'an object of kplus': [(chart, { text }) => new kplus.ConfigMap(chart, 'settings', { data: { url: text } }), '/data/url'],
  'a member of a List': [
    (chart, { text }) =>
      new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'List', items: [{ kind: 'ConfigMap', data: { url: text } }] }),
    '/items/0/data/url',
  ],
};

/** What the action throws, as the coded error that it must be. */
function detailsOf(action: () => unknown): ErrorDetails {
  try {
    action();
  } catch (error) {
    const details = Errors.detailsOf(error);
    if (details) return details;
    throw error;
  }
  throw new Error('nothing was thrown');
}

function expectRefusal(action: () => unknown, pointer: string | RegExp): void {
  const { code, path, given } = detailsOf(action);
  expect(code).toBe('LATE_VALUE_IN_MANIFEST');
  expect(path).toMatch(/^shop\/settings(\/Resource)?$/);
  const [, found] = /^a token at (.*)$/.exec(given ?? '') ?? [];
  expect(found).toEqual(typeof pointer === 'string' ? pointer : expect.stringMatching(pointer));
}

const queueIn = (scope: Construct) => new Queue(new TerraformStack(scope, 'stack'), 'queue', { terraformResourceType: 'aws_sqs_queue' });

describe('a Terraform token in a manifest is refused, by construct and field', () => {
  test.each(Object.entries(ENCODINGS))('%s', (_, [put, pointer]) => {
    expectRefusal(() => render((app) => put(new Chart(app.kubernetes, 'shop'), queueIn(app.terraform))), pointer);
  });
});

describe('and so it is in a ClusterChart of an app that somebody else made', () => {
  test.each(Object.entries(ENCODINGS))('%s', (_, [put, pointer]) => {
    inPlainTerraformApp((terraform) => {
      const app = new App();
      const chart = new ClusterChart(app, 'shop', { cluster: clusterNamed(app, 'tokyo'), namespace: 'default' });
      put(chart, queueIn(terraform));
      expectRefusal(() => app.synthYaml(), pointer);
    });
  });
});

describe('the error', () => {
  const error = (put: Put) => detailsOf(() => render((app) => put(new Chart(app.kubernetes, 'shop'), queueIn(app.terraform))));

  test('names the one of two objects of a kind and name that holds the token', () => {
    const { path } = error((chart, { text }) => {
      const object = (id: string, namespace: string, data: unknown) =>
        new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace }, data });
      object('first', 'a', { x: 'known' });
      object('second', 'b', { x: text });
    });
    expect(path).toBe('shop/second');
  });

  test('names the chart where a chart makes objects of its own', () => {
    class Own extends Chart {
      public text = '';
      public toJson(): any[] {
        return [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'own' }, data: { x: this.text } }];
      }
    }
    const { path, what } = error((chart, { text }) => (new Own(chart, 'own').text = text));
    expect([path, what]).toEqual(['shop/own', expect.stringContaining('ConfigMap own')]);
  });
});

describe('what is no token is left alone', () => {
  test.each([
    ['a shell variable', '${HOME}'],
    ['a template of another engine', '#{TfToken}'],
    ['a large number', -1.5e289],
    ['a large number in a text', '1.8881545897087626e+289'],
    ['the smallest number', -Number.MAX_VALUE],
  ])('%s', (_, value) => {
    const rendered = render((app) => config(new Chart(app.kubernetes, 'shop'), { value }));
    expect(rendered.object('ConfigMap', 'settings').data).toEqual({ value });
  });

  test('Terraform expressions stay as they are in the Terraform tree', () => {
    const rendered = render((app) => {
      const { cdktfStack, text } = queueIn(app.terraform);
      new TerraformLocal(cdktfStack, 'url', { value: `https://${text}` } as any);
    });
    expect(JSON.stringify(rendered.stack('stack').locals)).toContain('https://${aws_sqs_queue.queue.arn}');
  });

  test('an app is given one resolver, however many charts it has', () => {
    const app = new App();
    const before = app.resolvers.length;
    const cluster = clusterNamed(app, 'tokyo');
    ['a', 'b'].forEach((id) => new ClusterChart(app, id, { cluster, namespace: id }));
    expect(app.resolvers.length - before).toBe(1);
  });
});
