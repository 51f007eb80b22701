import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../cli/src/main';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly env?: Record<string, string>;
  readonly terminal?: boolean;
}

/** A folder of a project, and the command line run in it. */
export class Project {
  public readonly folder = mkdtempSync(join(tmpdir(), 'kasane-cli-'));

  public async run(args: string[], { stdin, env = {}, terminal }: RunOptions = {}): Promise<Ran> {
    const written = { stdout: '', stderr: '' };
    const to = (stream: 'stdout' | 'stderr') => ({ isTTY: terminal, write: (text: string) => (written[stream] += text) });
    async function* input() {
      if (stdin) yield stdin;
    }
    const code = await main(args, {
      stdout: to('stdout'),
      stderr: to('stderr'),
      stdin: Object.assign(input(), { isTTY: stdin === undefined }),
      cwd: this.folder,
      env,
    });
    return { code, ...written };
  }

  public write(file: string, content: unknown): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  }

  public read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What `cdktf synth` writes for one stack, as far as it matters here. */
  public synthesized(stack: string, outputs: object, provider: object = { region: 'ap-northeast-1' }, outdir = 'cdktf.out'): void {
    this.write(`${outdir}/stacks/${stack}/cdk.tf.json`, {
      '//': { metadata: { stackName: stack }, outputs: { [stack]: outputs } },
      provider: { aws: [provider] },
    });
  }
}
