import { fail } from '../../core/coded-error';
import type { OutputPaths } from '../output-paths';
import type { RenderedProgram } from '../rendered-program';
import { withOutputLock } from './output-lock';
import { writeKubernetesOutput } from './write-kubernetes-output';
import { writeTerraformOutput } from './write-terraform-output';

/** Writes what the caller asked for; the last good output stays where it is when something cannot be written. */
export function writeProgram(program: RenderedProgram, paths: OutputPaths): void {
  try {
    withOutputLock(() => {
      if (paths.writesTerraform && program.terraform.stacks > 0) writeTerraformOutput(program.terraform.files, paths.terraformOutdir);
      if (paths.writesKubernetes) writeKubernetesOutput(program.kubernetes.files, paths.kubernetesOutdir);
    });
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    // a coded error, or a bug, is no problem of the file system
    if (!code || !path) throw error;
    fail('OUTPUT_UNWRITABLE', { what: `the output cannot be written (${message})`, given: path });
  }
}
