import { Project } from './run';

const SAVED = '.kasane/outputs/aws.json';
let project: Project;

beforeEach(() => {
  project = new Project();
});
afterEach(() => project.remove());

function save(values: object): void {
  project.write(SAVED, { schema: 1, target: 'aws', stacks: { shop: { account: null, region: 'eu-west-1', values } } });
}

describe('kasane outputs list', () => {
  test('shows one line per output', async () => {
    save({ vpc_id: 'vpc-1', zones: ['a', 'c'], ready: true });
    const { code, stdout, stderr } = await project.run(['outputs', 'list']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'STACK  OUTPUT  VALUE',
      'shop   vpc_id  vpc-1',
      'shop   zones   ["a","c"]',
      'shop   ready   true',
      '',
    ]);
  });

  test('cuts long values and keeps each on one line', async () => {
    save({ long: 'x'.repeat(100), lines: 'a\nb' });
    const { stdout } = await project.run(['outputs', 'list']);
    expect(stdout).toContain(`shop   long    ${'x'.repeat(59)}…\n`);
    expect(stdout).toContain('shop   lines   "a\\nb"\n');
  });

  test('--json prints all there is, in full', async () => {
    save({ long: 'x'.repeat(100) });
    const { stdout } = await project.run(['outputs', 'list', '--json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(project.read(SAVED)));
  });

  test('says so when nothing is saved', async () => {
    const { code, stdout, stderr } = await project.run(['outputs', 'list', '--target', 'localstack']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('no outputs saved for target localstack (.kasane/outputs/localstack.json)');
    expect(JSON.parse((await project.run(['outputs', 'list', '--json'])).stdout)).toEqual({ schema: 1, target: 'aws', stacks: {} });
  });

  test('fails for a damaged file', async () => {
    project.write(SAVED, '{"schema": 1, "target": "aws"}');
    const { code, stderr } = await project.run(['outputs', 'list']);
    expect(code).toBe(2);
    expect(stderr).toContain(`${SAVED}: "stacks" holds nothing`);
  });
});
