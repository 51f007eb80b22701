import * as cdktf from 'cdktf';
import type { IConstruct } from 'constructs';
import { Finding, Severity } from '../checks/finding';

/** Hands the findings of the Terraform tree to `cdktf`, which prints them beside the stack they belong to. */
export function annotate(terraform: IConstruct, findings: Finding[]): void {
  const constructs = new Map(terraform.node.findAll().map((construct) => [construct.node.path, construct]));
  for (const { path, severity, id, message, fix } of findings) {
    const construct = constructs.get(path);
    const text = `${id}: ${message} (${fix})`;
    if (!construct || construct.node.metadata.some(({ data }) => data === text)) continue;
    const annotations = cdktf.Annotations.of(construct);
    if (severity === Severity.WARNING) annotations.addWarning(text);
    else annotations.addInfo(text);
  }
}
