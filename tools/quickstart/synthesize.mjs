import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inProject, scriptOf, shown } from '../project.mjs';
import { filesOf } from './freshness.mjs';
import { run, say } from './report.mjs';

const PROGRAM = 'apps/main.ts';

/** Runs the three reference programs as one, and says what that changed. */
export async function synthesize() {
  const env = { ...process.env };
  // the real output, all of it, whatever the shell was used for before
  for (const name of ['KASANE_TARGET', 'CDKTF_OUTDIR', 'CDK8S_OUTDIR']) delete env[name];
  const before = fingerprints();
  const { took } = await run('synthesize', PROGRAM, process.execPath, [scriptOf('tsx'), '--tsconfig', 'tsconfig.dev.json', PROGRAM], {
    env,
  });
  const after = fingerprints();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).length;
  say('synthesize', `${after.size} files, ${changed === 0 ? 'none' : changed} changed (${took})`);
  return { total: after.size, changed };
}

/** What is in each file that a synthesis writes. Terraform may keep files of its own beside them. */
function fingerprints() {
  const files = ['cdktf.out', 'dist', 'report']
    .map((folder) => inProject(folder))
    .filter(existsSync)
    .flatMap(filesOf)
    .filter((file) => !shown(file).startsWith('cdktf.out') || ['cdk.tf.json', 'manifest.json'].includes(basename(file)));
  return new Map(files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]));
}
