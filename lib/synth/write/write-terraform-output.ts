import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderedFile } from '../rendered-program';
import { StagedFiles } from './staged-files';
import type { StagedOutput } from './staged-output';

const MANIFEST = 'manifest.json';

/**
 * Replaces the configuration files and touches nothing else: Terraform may be running in the folder, and its
 * plugins, lock and state may lie there. cdktf-cli removes the folders of stacks that are gone, and fails if
 * they are gone already. The manifest comes last, so that it never names a stack that is not there yet.
 */
export function stageTerraformOutput(files: RenderedFile[], outdir: string): StagedOutput {
  return new StagedFiles(
    [...files].sort((a, b) => Number(a.path === MANIFEST) - Number(b.path === MANIFEST)),
    outdir,
  );
}

/** Whether the folder holds the output of an earlier program, whose stacks may be gone now. */
export function hasTerraformOutput(outdir: string): boolean {
  return existsSync(join(outdir, MANIFEST));
}
