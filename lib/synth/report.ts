import { styleText } from 'node:util';
import { Finding, Severity } from '../checks/finding';
import { fail } from '../core/coded-error';
import { readSettings } from '../core/settings';
import type { OutputPaths } from './output-paths';
import type { RenderedProgram } from './rendered-program';

const COLOURS = { [Severity.ERROR]: 'red', [Severity.WARNING]: 'yellow', [Severity.INFO]: 'cyan' } as const;

/** Tells the findings, on stderr because cdk8s-cli swallows stdout; in strict mode warnings stop the program. */
export function reportFindings(findings: Finding[], strict: boolean): void {
  const stopping = findings.filter(({ severity }) => strict && severity === Severity.WARNING);
  findings.filter((finding) => !stopping.includes(finding)).forEach((finding) => process.stderr.write(`${coloured(finding)}\n`));
  if (stopping.length === 0) return;
  fail('FINDINGS_STRICT', { what: `${count(stopping.length, 'warning')} in strict mode\n${stopping.map(plain).join('\n')}` });
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
  // Node would ask stdout whether it takes colours
  return styleText(COLOURS[finding.severity], head, { validateStream: false }) + text.slice(head.length);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
