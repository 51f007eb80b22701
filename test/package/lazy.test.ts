import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/source-files';

/** The compiled package, as a program loads it: only what it touches. */
function modulesAfter(program: string): string[] {
  const script = `${program}; process.stdout.write(JSON.stringify(Object.keys(require.cache)))`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as string[]).map((file) => file.slice(ROOT.length + 1));
}

test('the library is built', () => {
  expect(existsSync(join(ROOT, 'build/index.js'))).toBe(true);
});

test('requiring the package loads its index and nothing else', () => {
  expect(modulesAfter("require('kasane')")).toEqual(['build/index.js']);
});

test('a value loads its own files only', () => {
  const modules = modulesAfter("require('kasane').Cidr.parse('10.0.0.0/16')");
  expect(modules.filter((file) => !file.startsWith('build/core/'))).toEqual(['build/index.js']);
});

test('a program for GKE loads no AWS provider', () => {
  const modules = modulesAfter("const { gke } = require('kasane'); void gke.GkeCluster");
  expect(modules.filter((file) => file.includes('@cdktf/') || file.includes('platform/eks') || file.includes('platform/onprem'))).toEqual(
    [],
  );
});

test('an ES module sees every export by name', () => {
  const program =
    "import { App, Cidr, aws, eks, gke, onprem, testing } from 'kasane'; console.log([App, Cidr, aws, eks, gke, onprem, testing].every(Boolean))";
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT, encoding: 'utf8' });
  expect(stdout.trim()).toBe('true');
});
