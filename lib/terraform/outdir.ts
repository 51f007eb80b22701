import { App } from 'cdktf';
import type { IConstruct } from 'constructs';

/**
 * The context key under which our App tells its Terraform tree where the output will go; the engine itself
 * writes to a staging folder.
 */
export const TERRAFORM_OUTDIR_CONTEXT = 'kasane:terraformOutdir';

/** The folder that the Terraform output of this construct's program goes to. */
export function terraformOutdirOf(scope: IConstruct): string {
  return scope.node.tryGetContext(TERRAFORM_OUTDIR_CONTEXT) ?? App.of(scope).outdir;
}
