import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './run';

const SAVED = '.kasane/outputs/aws.json';
const SAVE = ['outputs', 'save', 'deployed.json'];
let project: Project;

beforeEach(() => {
  project = new Project();
  project.synthesized('shop', { vpc_id: 'vpc_id' }, { region: 'ap-northeast-1', allowed_account_ids: ['111111111111'] });
  project.synthesized('data', { db: 'db' }, { region: 'eu-west-1', allowed_account_ids: ['222222222222'] });
});
afterEach(() => project.remove());

describe('kasane outputs save', () => {
  test('keeps values with the account and region of their stack, keys in order', async () => {
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' }, data: { db: { z: 1, a: [2] } } });
    const { code, stdout, stderr } = await project.run(SAVE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `saved 1 output of shop (account 111111111111, ap-northeast-1) to ${SAVED}\n` +
        `saved 1 output of data (account 222222222222, eu-west-1) to ${SAVED}\n`,
    );
    const text = project.read(SAVED);
    expect(JSON.parse(text)).toEqual({
      schema: 1,
      target: 'aws',
      stacks: {
        data: { account: '222222222222', region: 'eu-west-1', values: { db: { a: [2], z: 1 } } },
        shop: { account: '111111111111', region: 'ap-northeast-1', values: { vpc_id: 'vpc-1' } },
      },
    });
    expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"z"'));
    expect(text.indexOf('"data"')).toBeLessThan(text.indexOf('"shop"'));
  });

  test('a deployment of one stack keeps the values of the others and replaces all of its own', async () => {
    project.synthesized('shop', { vpc_id: 'vpc_id', old: 'old' }, { region: 'ap-northeast-1' });
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1', old: 'x' }, data: { db: 'db-1' } });
    await project.run(SAVE);
    project.write('deployed.json', { shop: { vpc_id: 'vpc-2' } });
    await project.run(SAVE);
    const { stacks } = JSON.parse(project.read(SAVED));
    expect(stacks.shop.values).toEqual({ vpc_id: 'vpc-2' });
    expect(stacks.data.values).toEqual({ db: 'db-1' });
  });

  test('saving the same again changes no byte', async () => {
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' }, data: { db: 'db-1' } });
    await project.run(SAVE);
    const before = project.read(SAVED);
    await project.run(SAVE);
    expect(project.read(SAVED)).toBe(before);
  });

  test('names an output of an inner construct as Terraform does, and leaves a map whole', async () => {
    project.synthesized('shop', { net: { inner: { cidr: 'net_inner_cidr_46F31BBB' }, map: 'net_map_1A' } });
    project.write('deployed.json', { shop: { net: { inner: { cidr: '10.0.0.0/16' }, map: { inner: { cidr: 1 } } } } });
    expect((await project.run(SAVE)).code).toBe(0);
    expect(JSON.parse(project.read(SAVED)).stacks.shop.values).toEqual({
      net_inner_cidr_46F31BBB: '10.0.0.0/16',
      net_map_1A: { inner: { cidr: 1 } },
    });
  });

  test.each([[['outputs', 'save', '-']], [['outputs', 'save']]])('reads standard input: %j', async (args) => {
    expect((await project.run(args, { stdin: '\ufeff{"shop": {"vpc_id": "vpc-1"}}' })).code).toBe(0);
    expect(project.read(SAVED)).toContain('vpc-1');
  });

  test('a local deployment has a file of its own', async () => {
    project.synthesized('shop', { vpc_id: 'vpc_id' }, { region: 'us-east-1', endpoints: [{ ec2: 'http://localhost:4566' }] }, 'local.out');
    project.write('deployed.json', { shop: { vpc_id: 'vpc-local' } });
    const args = [...SAVE, '--terraform-outdir', 'local.out'];
    expect((await project.run(args, { env: { KASANE_TARGET: 'localstack' } })).code).toBe(0);
    expect(JSON.parse(project.read('.kasane/outputs/localstack.json'))).toMatchObject({ target: 'localstack', stacks: { shop: {} } });
    expect(readdirSync(join(project.folder, '.kasane/outputs'))).toEqual(['localstack.json']);
  });

  test('local values are refused for AWS, and the other way round', async () => {
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    expect((await project.run([...SAVE, '--target', 'localstack'])).stderr).toContain('"shop" was synthesized for AWS');
    project.synthesized('shop', { vpc_id: 'vpc_id' }, { region: 'us-east-1', endpoints: [{ ec2: 'http://localhost:4566' }] });
    const { code, stderr } = await project.run([...SAVE, '--replace']);
    expect(code).toBe(2);
    expect(stderr).toContain('"shop" was synthesized for a local cloud');
    expect(stderr).toContain('fix: kasane outputs save --target localstack');
  });

  test('another account or region is refused until --replace', async () => {
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    await project.run(SAVE);
    const before = project.read(SAVED);
    for (const [option, value, message] of [
      ['--account', '333333333333', 'has values of account 111111111111, but these are of 333333333333'],
      ['--region', 'us-east-1', 'has values of region ap-northeast-1, but these are of us-east-1'],
    ]) {
      const { code, stderr } = await project.run([...SAVE, option, value]);
      expect({ code, before: project.read(SAVED) }).toEqual({ code: 2, before });
      expect(stderr).toContain(message);
      expect(stderr).toContain('--replace');
    }
    expect((await project.run([...SAVE, '--account', '333333333333', '--replace'])).code).toBe(0);
    expect(JSON.parse(project.read(SAVED)).stacks.shop.account).toBe('333333333333');
  });

  test('an account that was unknown before may become known, not the other way round', async () => {
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    project.synthesized('shop', { vpc_id: 'vpc_id' }, { region: 'ap-northeast-1' });
    await project.run(SAVE);
    expect((await project.run([...SAVE, '--account', '111111111111'])).code).toBe(0);
    expect((await project.run(SAVE)).stderr).toContain('these are of an unknown account');
  });

  test('a region that is a Terraform expression, and a stack without AWS, are kept as unknown', async () => {
    project.synthesized('shop', { vpc_id: 'vpc_id' }, { region: '${var.region}' });
    project.write('cdktf.out/stacks/dns/cdk.tf.json', { '//': { metadata: { stackName: 'dns' }, outputs: { dns: { zone: 'zone' } } } });
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' }, dns: { zone: 'z' } });
    expect((await project.run(SAVE)).stdout).toBe(`saved 1 output of shop to ${SAVED}\nsaved 1 output of dns to ${SAVED}\n`);
    expect(JSON.parse(project.read(SAVED)).stacks.shop).toMatchObject({ account: null, region: null });
  });

  test('a file without outputs saves nothing and is no failure', async () => {
    project.write('deployed.json', {});
    expect(await project.run(SAVE)).toEqual({ code: 0, stdout: '', stderr: 'deployed.json holds no outputs: nothing to save\n' });
  });

  test('only its owner may read what is saved', async () => {
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    await project.run(SAVE);
    expect(statSync(join(project.folder, SAVED)).mode & 0o777).toBe(0o600);
  });
});

describe('kasane outputs save fails, and the last good file stays, for', () => {
  const bad: [what: string, content: string, message: string][] = [
    ['no JSON', 'Error: stack not found', 'deployed.json:1:1: not JSON: expected a value, found "Error:"'],
    ['half a file', '{"shop": {\n"vpc_id": "vpc', 'deployed.json:2:11: not JSON'],
    ['an empty file', ' \n', 'deployed.json: is empty'],
    ['a list', '[]', 'deployed.json: holds a list, but an object is needed'],
    ['null', 'null', 'deployed.json: holds null, but an object is needed'],
    ['a stack that is text', '{"shop": "vpc-1"}', 'deployed.json: "shop" holds a string, but an object of outputs is needed'],
    ['a stack that is a list', '{"shop": ["vpc-1"]}', '"shop" holds a list'],
    ['a stack that was not synthesized', '{"shops": {"a": 1}}', '"shops" is no stack with outputs in cdktf.out (stacks there: data, shop)'],
    ['an output that was not synthesized', '{"shop": {"vpc": "vpc-1"}}', '"shop.vpc" is no output of a stack in cdktf.out'],
    ['one good and one bad stack', '{"data": {"db": "x"}, "shop": {"vpc": 1}}', '"shop.vpc" is no output'],
  ];

  test.each(bad)('%s', async (_, content, message) => {
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    await project.run(SAVE);
    const before = project.read(SAVED);
    project.write('deployed.json', content);
    const { code, stdout, stderr } = await project.run(SAVE);
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', lines: 3 });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/\n {2}fix: \S/);
    expect(project.read(SAVED)).toBe(before);
    expect(readdirSync(join(project.folder, '.kasane/outputs'))).toEqual(['aws.json']);
  });

  test('a construct where a value was expected, and the other way round', async () => {
    project.synthesized('shop', { net: { cidr: 'net_cidr_1' } });
    project.write('deployed.json', { shop: { net: '10.0.0.0/16' } });
    expect((await project.run(SAVE)).stderr).toContain('"shop.net" holds a string, but an object of outputs is needed');
  });

  test.each([
    [['nowhere.json'], 'nowhere.json: there is no such file'],
    [['cdktf.out'], 'cdktf.out: is a folder, not a file'],
    [[], 'no file given, and nothing is piped in'],
    [['deployed.json', '--target', 'gcp'], '--target: there is no target "gcp"'],
    [['deployed.json', '--account', '1234'], '--account: "1234" is no AWS account id'],
    [['deployed.json', '--region', 'Tokyo'], '--region: "Tokyo" is no AWS region'],
    [['deployed.json', '--terraform-outdir', 'other'], 'other/stacks: there is no such folder'],
  ])('arguments %j', async (args, message) => {
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    const { code, stderr } = await project.run(['outputs', 'save', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(project.folder)).not.toContain('.kasane');
  });

  test('KASANE_TARGET that is no target', async () => {
    expect((await project.run(SAVE, { env: { KASANE_TARGET: 'gcp' } })).stderr).toContain('KASANE_TARGET: there is no target "gcp"');
  });

  test.each([
    ['{', `${SAVED}:1:2: not JSON`],
    ['{"schema": 2}', '"schema" is 2, but this version knows 1'],
    ['{"schema": 1, "target": "localstack"}', '"target" is "localstack", not "aws"'],
    ['{"schema": 1, "target": "aws", "stacks": []}', '"stacks" holds a list'],
    ['{"schema": 1, "target": "aws", "stacks": {"shop": {}}}', '"stacks.shop" needs account, region and an object of values'],
  ])('a damaged saved file: %s', async (content, message) => {
    project.write(SAVED, content);
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    const { code, stderr } = await project.run(SAVE);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(`fix: remove ${SAVED}`);
    expect(project.read(SAVED)).toBe(content);
  });

  test('a synthesized stack that cannot be read', async () => {
    project.write('cdktf.out/stacks/shop/cdk.tf.json', '{"//": }');
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    expect((await project.run(SAVE)).stderr).toContain('cdktf.out/stacks/shop/cdk.tf.json:1:8: not JSON');
  });

  test('a folder that cannot be written', async () => {
    project.write('.kasane/outputs', 'a file where the folder should be');
    project.write('deployed.json', { shop: { vpc_id: 'vpc-1' } });
    expect(await project.run(SAVE)).toMatchObject({ code: 2, stderr: expect.stringContaining(`${SAVED}: cannot be written`) });
  });
});
