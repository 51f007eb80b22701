import { existsSync } from 'node:fs';
import type { OutputPaths } from '../output-paths';
import type { RenderedProgram } from '../rendered-program';
import { withOutputLock } from './output-lock';
import { withCodedRefusals } from './refused-by-system';
import type { StagedOutput } from './staged-output';
import { forgetUnfinished, removeUnfinished } from './unfinished';
import { stageKubernetesOutput } from './write-kubernetes-output';
import { hasTerraformOutput, stageTerraformOutput } from './write-terraform-output';

/** Writes what the caller asked for; the last good output stays where it is when something cannot be written. */
export function writeProgram(program: RenderedProgram, paths: OutputPaths): void {
  withCodedRefusals(() => withOutputLock(() => stageAndCommit(program, paths)));
}

function stageAndCommit(program: RenderedProgram, paths: OutputPaths): void {
  // of an earlier run that was killed
  removeUnfinished();
  try {
    stageAll(program, paths).forEach((output) => output.commit());
    forgetUnfinished();
  } catch (error) {
    removeUnfinished();
    throw error;
  }
}

function stageAll({ terraform, kubernetes }: RenderedProgram, paths: OutputPaths): StagedOutput[] {
  const staged: StagedOutput[] = [];
  try {
    if (paths.writesTerraform && (terraform.stacks > 0 || paths.isTerraformExpected || hasTerraformOutput(paths.terraformOutdir))) {
      staged.push(stageTerraformOutput(terraform.files, paths.terraformOutdir));
    }
    if (paths.writesKubernetes && (kubernetes.files.length > 0 || paths.isKubernetesExpected || existsSync(paths.kubernetesOutdir))) {
      staged.push(stageKubernetesOutput(kubernetes.files, paths.kubernetesOutdir));
    }
    return staged;
  } catch (error) {
    staged.forEach((output) => output.discard());
    throw error;
  }
}
