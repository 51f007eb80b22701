import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/source-files';

/** The package as npm would publish it, installed in an empty project. */
const folder = mkdtempSync(join(tmpdir(), 'kasane-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { peerDependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

function run(command: string, args: string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const tarball = join(
  folder,
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], ROOT).trim().split('\n').pop()!,
);

test('the tarball is under 1 MB', () => {
  expect(statSync(tarball).size).toBeLessThan(1_000_000);
});

test('publint finds nothing', () => {
  expect(run('npx', ['publint', '--strict'], ROOT)).toContain('All good!');
});

test('arethetypeswrong finds nothing', () => {
  expect(run('npx', ['attw', tarball, '--exclude-entrypoints', './.jsii'], ROOT)).toContain('No problems found');
});

const lowest = Object.fromEntries(Object.entries<string>(peerDependencies).map(([name, range]) => [name, range.replace('^', '')]));
const latest: { [name: string]: string } = peerDependencies;

test.each([
  ['lowest', lowest],
  ['latest', latest],
])("the README's program runs in an empty project with the %s peers", (title, peers) => {
  const project = mkdtempSync(join(folder, `${title}-`));
  const dependencies = { ...peers, kasane: `file:${tarball}`, tsx: devDependencies.tsx };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, dependencies }));
  copyFileSync(join(ROOT, 'examples/fargate-nlb.ts'), join(project, 'main.ts'));
  run('npm', ['install', '--no-audit', '--no-fund', '--silent'], project);
  run('npx', ['tsx', 'main.ts'], project);
  expect(readdirSync(join(project, 'dist/eks-fargate')).sort()).toEqual(['kustomization.yaml', 'shop.k8s.yaml']);
  expect(JSON.parse(readFileSync(join(project, 'cdktf.out/stacks/eks-fargate/cdk.tf.json'), 'utf8')).resource).toHaveProperty(
    'aws_eks_cluster',
  );
});
