import * as cdktf from 'cdktf';
import type { IConstruct } from 'constructs';
import { Finding, Severity } from '../checks/finding';
import { findingsOf } from '../checks/findings';
import { fail } from '../core/coded-error';
import { isKubernetesConstruct, isTerraformConstruct } from '../core/trees';

/** Validates both trees once, and returns what else was noticed. */
export function checkProgram(terraform: IConstruct, kubernetes: IConstruct): Finding[] {
  refuseStrangers(terraform, isKubernetesConstruct, 'Kubernetes', 'create it under app.kubernetes');
  refuseStrangers(kubernetes, isTerraformConstruct, 'Terraform', 'create it in a stack under app.terraform');
  validate([terraform, kubernetes]);
  annotate(terraform);
  return [...findingsOf(terraform), ...findingsOf(kubernetes)];
}

/** Both engines skip constructs that they do not know without a word. */
function refuseStrangers(root: IConstruct, isStranger: (x: IConstruct) => boolean, engine: string, fix: string): void {
  const stranger = root.node.findAll().find((construct) => construct !== root && isStranger(construct));
  if (!stranger) return;
  fail('WRONG_TREE', { scope: stranger, what: `a ${engine} construct stands in the other engine's tree and would not be rendered`, fix });
}

function validate(roots: IConstruct[]): void {
  const errors = roots.flatMap((root) =>
    root.node.findAll().flatMap((construct) => construct.node.validate().map((message) => `[${construct.node.path}] ${message}`)),
  );
  if (errors.length === 0) return;
  fail('VALIDATION_FAILED', {
    what: `${errors.length} ${errors.length === 1 ? 'construct is' : 'constructs are'} not valid\n${indent(errors.join('\n'))}`,
  });
}

/** `cdktf` prints annotations itself, beside the stack they belong to. */
function annotate(terraform: IConstruct): void {
  for (const { path, severity, id, message, fix } of findingsOf(terraform)) {
    const construct = terraform.node.findAll().find(({ node }) => node.path === path);
    if (!construct || severity === Severity.ERROR) continue;
    const annotations = cdktf.Annotations.of(construct);
    const text = `${id}: ${message} (${fix})`;
    if (severity === Severity.WARNING) annotations.addWarning(text);
    else annotations.addInfo(text);
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
