import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { describeWith } from '../support/engine-tools';
import { withoutOutdirs } from '../support/processes';
import { ROOT } from '../support/source-files';
import { Files, readFiles } from '../synth/rendering';

/** The command lines of both engines, run on the reference programs in a copy of the checkout. */
const LINKED = ['node_modules', 'lib', 'apps', 'cdktf.json', 'cdk8s.yaml', 'tsconfig.json', 'tsconfig.dev.json', 'package.json'];

function copyOfCheckout(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kasane-command-lines-')));
  LINKED.forEach((name) => symlinkSync(join(ROOT, name), join(folder, name)));
  return folder;
}

/** What terraform and cdktf are told: nothing to ask of the network, and no settings that are not there. */
function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { TF_CLI_CONFIG_FILE, ...rest } = withoutOutdirs({ CHECKPOINT_DISABLE: '1', CI: '1', ...more });
  return TF_CLI_CONFIG_FILE && existsSync(TF_CLI_CONFIG_FILE) ? { ...rest, TF_CLI_CONFIG_FILE } : rest;
}

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(folder: string, command: string[], env?: NodeJS.ProcessEnv): Said {
  const [program, ...args] = command;
  return spawnSync(program, args, { cwd: folder, env: environment(env), encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function succeed(folder: string, command: string[], env?: NodeJS.ProcessEnv): Said {
  const said = run(folder, command, env);
  if (said.status !== 0) throw new Error(`${command.join(' ')} ended with ${said.status}\n${said.stdout}\n${said.stderr}`);
  return said;
}

const PROGRAM = (app: string) => `npx tsx --tsconfig tsconfig.dev.json ${app}`;
const COMMANDS = {
  plain: (app = 'apps/main.ts') => PROGRAM(app).split(' '),
  cdktf: (app = 'apps/main.ts') => ['npx', 'cdktf', 'synth', '--app', PROGRAM(app)],
  cdk8s: (app = 'apps/main.ts') => ['npx', 'cdk8s', 'synth', '--check-upgrade=false', '--app', PROGRAM(app)],
};
type Command = keyof typeof COMMANDS;

/** The output, without kasane's own state and what Terraform left. */
function output(folder: string): Files {
  const ours = Object.entries(readFiles(folder)).filter(([path]) =>
    /^dist\/|^cdktf\.out\/(manifest\.json|stacks\/[^/]+\/cdk\.tf\.json)$/.test(path),
  );
  return Object.fromEntries(ours);
}

const ofKind = (files: Files, folder: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(folder)));

const reference = copyOfCheckout();
let expected: Files;
beforeAll(() => {
  succeed(reference, COMMANDS.plain());
  expected = output(reference);
});
afterAll(() => rmSync(reference, { recursive: true, force: true }));

let folder: string;
beforeEach(() => {
  folder = copyOfCheckout();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describeWith(['terraform'], 'the command lines', () => {
  test('a plain run writes both kinds', () => {
    expect(Object.keys(expected)).toEqual(
      expect.arrayContaining([
        'cdktf.out/manifest.json',
        'cdktf.out/stacks/eks-fargate/cdk.tf.json',
        'dist/dc1/kustomization.yaml',
        'dist/eks-fargate/kustomization.yaml',
        'dist/tokyo/kustomization.yaml',
      ]),
    );
  });

  test.each<[Command, string]>([
    ['cdktf', 'cdktf.out/'],
    ['cdk8s', 'dist/'],
  ])('%s writes what a plain run does, only below %s, and a plain run adds the rest', (command, kind) => {
    succeed(folder, COMMANDS[command]());
    expect(output(folder)).toEqual(ofKind(expected, kind));
    succeed(folder, COMMANDS.plain());
    expect(output(folder)).toEqual(expected);
  });

  test('each after each other makes the same output', () => {
    // every pair of the three, in ten runs
    const runs: Command[] = ['plain', 'plain', 'cdktf', 'cdktf', 'cdk8s', 'cdk8s', 'plain', 'cdk8s', 'cdktf', 'plain'];
    for (const command of runs) {
      succeed(folder, COMMANDS[command]());
      expect(output(folder)).toEqual(expected);
    }
  });

  test('in another time zone and locale, and below another path', () => {
    const deep = join(folder, 'with space', 'ショップ');
    mkdirSync(deep, { recursive: true });
    LINKED.forEach((name) => symlinkSync(join(ROOT, name), join(deep, name)));
    succeed(deep, COMMANDS.plain(), { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    expect(output(deep)).toEqual(expected);
  });

  const TERRAFORM_FILES = ['.terraform/providers/x', '.terraform.lock.hcl', 'terraform.tfstate', 'terraform.tfstate.backup', 'plan'];

  test.each<[Command]>([['plain'], ['cdktf'], ['cdk8s']])('%s leaves the files of a terraform run where they are', (command) => {
    succeed(folder, COMMANDS.plain());
    const stack = join(folder, 'cdktf.out/stacks/eks-fargate');
    mkdirSync(join(stack, '.terraform/providers'), { recursive: true });
    TERRAFORM_FILES.forEach((name) => writeFileSync(join(stack, name), `theirs ${name}`));
    succeed(folder, COMMANDS[command]());
    expect(output(folder)).toEqual(expected);
    const files = readFiles(stack);
    expect(TERRAFORM_FILES.map((name) => files[name])).toEqual(TERRAFORM_FILES.map((name) => `theirs ${name}`));
  });

  test('cdktf lists the stack, and removes one that the program no longer has', () => {
    succeed(folder, COMMANDS.plain());
    const { stdout } = succeed(folder, ['npx', 'cdktf', 'list', '--app', PROGRAM('apps/main.ts')]);
    expect(stdout).toMatch(/eks-fargate/);
    succeed(folder, COMMANDS.cdktf('apps/gke/main.ts'));
    expect(JSON.parse(readFiles(folder)['cdktf.out/manifest.json']).stacks).toEqual({});
    expect(existsSync(join(folder, 'cdktf.out/stacks/eks-fargate'))).toBe(false);
  });

  test('a program of one kind satisfies both command lines', () => {
    succeed(folder, COMMANDS.cdktf('apps/gke/main.ts'));
    succeed(folder, COMMANDS.cdk8s('apps/gke/main.ts'));
    expect(Object.keys(output(folder))).toEqual([
      'cdktf.out/manifest.json',
      'dist/tokyo/kustomization.yaml',
      'dist/tokyo/tokyo-shop.k8s.yaml',
    ]);
    writeFileSync(
      join(folder, 'terraform-only.ts'),
      "import { App, aws } from 'kasane';\nconst app = new App();\nnew aws.AwsStack(app.terraform, 'net', { region: 'us-east-1' });\napp.synth();\n",
    );
    succeed(folder, COMMANDS.cdk8s('terraform-only.ts'));
    expect(Object.keys(ofKind(output(folder), 'dist/'))).toEqual([]);
  });

  test('a program that is refused ends both command lines with an error that they show, and the last good Terraform output stays', () => {
    succeed(folder, COMMANDS.plain());
    writeFileSync(
      join(folder, 'broken.ts'),
      "import { App, aws } from 'kasane';\nconst app = new App();\nnew aws.AwsStack(app.kubernetes, 'net', { region: 'us-east-1' });\napp.synth();\n",
    );
    for (const command of ['cdktf', 'plain'] as const) {
      const { status, stdout, stderr } = run(folder, COMMANDS[command]('broken.ts'));
      expect(status).not.toBe(0);
      expect(stdout + stderr).toContain('WRONG_TREE');
      expect(output(folder)).toEqual(expected);
    }
    const { status, stderr } = run(folder, COMMANDS.cdk8s('broken.ts'));
    expect([status === 0, stderr]).toEqual([false, expect.stringContaining('WRONG_TREE')]);
    // cdk8s empties its folder before it starts the program
    expect(output(folder)).toEqual(ofKind(expected, 'cdktf.out/'));
  });
});

describeWith(['kubectl'], 'kubectl kustomize', () => {
  const CLUSTERS = ['dc1', 'eks-fargate', 'tokyo'];

  /** The objects of some YAML, by what they are and in their order. */
  const identities = (yaml: string) =>
    parseAllDocuments(yaml)
      .map((document) => document.toJS())
      .filter(Boolean)
      .map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`);

  test.each(CLUSTERS)('takes the folder of %s as it is, in the order in which its charts are applied', (cluster) => {
    const { stdout } = succeed(reference, ['kubectl', 'kustomize', `dist/${cluster}`]);
    const resources = [...expected[`dist/${cluster}/kustomization.yaml`].matchAll(/^ {2}- (.*)$/gm)].map(([, name]) => name);
    expect(identities(stdout)).toEqual(resources.flatMap((name) => identities(expected[`dist/${cluster}/${name}`])));
    expect(identities(stdout).length).toBeGreaterThan(5);
  });
});
