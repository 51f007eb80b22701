import { styleText } from 'node:util';
import { Finding, Severity } from '../checks/finding';
import { fail } from '../core/coded-error';
import { readSettings } from '../core/settings';
import type { OutputPaths } from './output-paths';
import type { RenderedProgram } from './rendered-program';

const COLOURS = { [Severity.ERROR]: 'red', [Severity.WARNING]: 'yellow', [Severity.INFO]: 'cyan' } as const;

/** Tells the findings, on stderr because cdk8s-cli swallows stdout; stops the program at errors. */
export function reportFindings(findings: Finding[], strict: boolean): void {
  const stopping = findings.filter(({ severity }) => severity === Severity.ERROR || (strict && severity === Severity.WARNING));
  if (stopping.length > 0) {
    fail('FINDINGS_STRICT', { what: `${count(stopping.length, 'finding')} stop the program\n${stopping.map(plain).join('\n')}` });
  }
  findings.forEach((finding) => process.stderr.write(`${coloured(finding)}\n`));
}

/** Tells what was made. */
export function reportSummary({ terraform, kubernetes, findings }: RenderedProgram, paths: OutputPaths): void {
  const made: string[] = [];
  if (paths.writesTerraform && terraform.stacks > 0) {
    made.push(`${count(terraform.stacks, 'stack')}, ${count(terraform.resources, 'resource')} in ${paths.terraformOutdir}`);
  }
  if (paths.writesKubernetes && kubernetes.charts > 0) {
    made.push(`${count(kubernetes.charts, 'chart')}, ${count(kubernetes.objects.length, 'object')} in ${paths.kubernetesOutdir}`);
  }
  const warnings = findings.filter(({ severity }) => severity === Severity.WARNING).length;
  const noted = warnings > 0 ? ` (${count(warnings, 'warning')})` : '';
  process.stderr.write(`kasane: ${made.join('; ') || 'nothing to write'}${noted}\n`);
}

function plain({ severity, id, path, message, fix }: Finding): string {
  return [`${severity} ${id} at ${path}`, `  ${message}`, `  fix: ${fix}`].join('\n');
}

function coloured(finding: Finding): string {
  const text = plain(finding);
  if (!process.stderr.isTTY || readSettings().noColor) return text;
  const head = `${finding.severity} ${finding.id}`;
  return styleText(COLOURS[finding.severity], head) + text.slice(head.length);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
