import { existsSync } from 'node:fs';
import type { RenderedFile } from '../rendered-program';
import { FreshFolder } from './fresh-folder';
import type { StagedOutput } from './staged-output';
import { UpdatedFolder } from './updated-folder';

/**
 * Brings the manifests folder up to date. A folder that is not there yet is written aside and renamed into
 * place; in an existing one only changed files are replaced, files that an earlier run wrote and this one does
 * not are removed, and files of other people stay.
 */
export function stageKubernetesOutput(files: RenderedFile[], outdir: string): StagedOutput {
  return existsSync(outdir) ? new UpdatedFolder(files, outdir) : new FreshFolder(files, outdir);
}
