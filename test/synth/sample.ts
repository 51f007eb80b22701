import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { TerraformResource, TerraformStack } from 'cdktf';
import { Severity } from '../../lib/checks/finding';
import { noteFinding } from '../../lib/checks/findings';
import { ClusterChart } from '../../lib/kubernetes/cluster-chart';
import type { ICluster } from '../../lib/platform/cluster';
import { App, AppProps } from '../../lib/synth/app';
import { clusterNamed } from '../support/cluster-named';
import { withoutStderr } from '../support/on-every-platform';

/** What tells one version of the sample from another. */
export interface Sample {
  /** The stacks. */
  readonly stacks?: string[];
  /** The charts; those with a slash are on the cluster before it. */
  readonly charts?: string[];
  /** A value in every resource and object. */
  readonly value?: string;
}

/** A program with a resource in each stack and an object in each chart. */
export function sample(props: AppProps = {}, { stacks = ['net'], charts = ['tokyo/shop', 'loose'], value = '1' }: Sample = {}): App {
  const app = new App(props);
  for (const id of stacks) {
    const queue = new TerraformResource(new TerraformStack(app.terraform, id), 'queue', { terraformResourceType: 'aws_sqs_queue' });
    queue.addOverride('name', value);
  }
  const clusters = new Map<string, ICluster>();
  const clusterOf = (name: string) => clusters.get(name) ?? clusterNamed(app.kubernetes, name);
  for (const path of charts) {
    const [name, folder] = path.split('/').reverse();
    if (folder) clusters.set(folder, clusterOf(folder));
    const chart = folder
      ? new ClusterChart(app.kubernetes, name, { cluster: clusterOf(folder), namespace: 'default' })
      : new Chart(app.kubernetes, name);
    new ApiObject(chart, 'x', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { value } });
  }
  return app;
}

/** Runs the sample, and says nothing. */
export function run(props?: AppProps, version?: Sample): void {
  withoutStderr(() => sample(props, version).synth());
}

/** Notes a warning on the tree's root. */
export function warn(app: App, id = 'SAMPLE_WARNING', severity = Severity.WARNING): void {
  noteFinding(app.terraform.node.findChild('net'), id, severity, `the message of ${id}`, `the fix of ${id}`);
}

/** What the action says on stderr. */
export function stderrOf(action: () => void): string {
  const said: string[] = [];
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    action();
  } finally {
    stderr.mockRestore();
  }
  return said.join('');
}

/** Every file and folder below a folder, files by bytes, inode and time of change: equal only if nobody touched them. */
export function untouched(folder: string): { [path: string]: string } {
  const describe = (path: string) => {
    const state = statSync(join(folder, path));
    if (state.isDirectory()) return 'folder';
    const { ino, mtimeMs, mode } = state;
    const content = readFileSync(join(folder, path), 'utf8');
    // kasane's own notes may be written anew, as long as they say the same
    return path.startsWith('.kasane/') ? content : `${ino} ${mtimeMs} ${mode} ${content}`;
  };
  const paths = readdirSync(folder, { recursive: true }).map(String).sort();
  return Object.fromEntries(paths.map((path) => [path, describe(path)]));
}
