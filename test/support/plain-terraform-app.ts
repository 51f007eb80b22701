import { App } from 'cdktf';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the action with an app of the engine itself, as people have who use no App of ours. It leaves no folder behind. */
export function inPlainTerraformApp<T>(action: (app: App) => T): T {
  const outdir = mkdtempSync(join(tmpdir(), 'kasane-plain-'));
  try {
    return action(new App({ outdir, stackTraces: false }));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What a plain app writes for a stack. */
export function writtenStack(app: App, stack: string): any {
  app.synth();
  return JSON.parse(readFileSync(join(app.outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
}
