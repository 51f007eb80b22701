import type { RenderedFile } from '../rendered-program';
import { removeUnfinished, replaceFiles } from './replace-files';

/**
 * Replaces the configuration files and touches nothing else: Terraform may be running in the folder, and its
 * plugins, lock and state may lie there. cdktf-cli removes the folders of stacks that are gone, and fails if
 * they are gone already.
 */
export function writeTerraformOutput(files: RenderedFile[], outdir: string): void {
  files.forEach(({ path }) => removeUnfinished(outdir, path));
  replaceFiles(files, outdir);
}
