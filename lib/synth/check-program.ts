import type { IConstruct } from 'constructs';
import { Finding, Severity } from '../checks/finding';
import { findingsOf } from '../checks/findings';
import { fail } from '../core/coded-error';
import { isKubernetesConstruct, isTerraformConstruct } from '../core/trees';
import { annotate } from './annotate';

/** Validates both trees once, and returns what else was noticed. */
export function checkProgram(terraform: IConstruct, kubernetes: IConstruct): Finding[] {
  refuseStrangers(terraform, isKubernetesConstruct, 'Kubernetes', 'create it under app.kubernetes');
  refuseStrangers(kubernetes, isTerraformConstruct, 'Terraform', 'create it in a stack under app.terraform');
  const errors = [terraform, kubernetes].flatMap(validationErrors);
  const inTerraform = findingsOf(terraform);
  const findings = [...inTerraform, ...findingsOf(kubernetes)];
  const severe = findings.filter(({ severity }) => severity === Severity.ERROR);
  refuseErrors([...errors, ...severe.map(({ path, id, message, fix }) => `[${path}] ${id}: ${message} (${fix})`)]);
  annotate(terraform, inTerraform);
  return findings;
}

/** Both engines skip constructs that they do not know without a word. */
function refuseStrangers(root: IConstruct, isStranger: (x: IConstruct) => boolean, engine: string, fix: string): void {
  const stranger = root.node.findAll().find((construct) => construct !== root && isStranger(construct));
  if (!stranger) return;
  fail('WRONG_TREE', { scope: stranger, what: `a ${engine} construct stands in the other engine's tree and would not be rendered`, fix });
}

function validationErrors(root: IConstruct): string[] {
  return root.node.findAll().flatMap((construct) => construct.node.validate().map((message) => `[${construct.node.path}] ${message}`));
}

function refuseErrors(errors: string[]): void {
  if (errors.length === 0) return;
  fail('VALIDATION_FAILED', {
    what: `${errors.length} ${errors.length === 1 ? 'error was' : 'errors were'} found in the program\n${indent(errors.join('\n'))}`,
  });
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
