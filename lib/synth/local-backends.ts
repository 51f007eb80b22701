import { relative, resolve, sep } from 'node:path';
import * as cdktf from 'cdktf';
import { terraformOutdirOf } from '../terraform/outdir';

/**
 * Gives each stack without a backend the one that the engine would give it, a state file in the working
 * directory, but named by a relative path: the engine's own is absolute, and the output would differ from one
 * checkout to the next.
 */
export function createLocalBackends(stacks: cdktf.TerraformStack[]): void {
  stacks
    .filter((stack) => !stack.node.findAll().some((construct) => cdktf.TerraformBackend.isBackend(construct)))
    .forEach((stack) => new cdktf.LocalBackend(stack, { path: relativeStatePath(stack) }));
}

/** Terraform resolves the path from the stack's own folder in the output. */
function relativeStatePath(stack: cdktf.TerraformStack): string {
  const workingDirectory = resolve(terraformOutdirOf(stack), 'stacks', stack.node.id);
  return relative(workingDirectory, resolve(`terraform.${stack.node.id}.tfstate`))
    .split(sep)
    .join('/');
}
