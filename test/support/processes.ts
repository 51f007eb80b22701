import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './source-files';

/** What a process came to. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a TypeScript program in a folder, in one process (the command `tsx` starts another, which a signal does not reach). */
export function start(program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const loader = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
  return spawn(process.execPath, ['--import', loader, program, ...args], {
    cwd,
    env: withoutOutdirs({ TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.dev.json'), ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The environment of these tests, without what the command lines would add to it. */
export function withoutOutdirs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const all = { ...process.env, ...env };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !['CDKTF_OUTDIR', 'CDK8S_OUTDIR'].includes(name)));
}

/** Waits for the end of a process. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => (said.stdout += data));
  child.stderr?.on('data', (data) => (said.stderr += data));
  const [code, signal] = await once(child, 'close');
  return { code, signal, ...said };
}

/** Waits until a process has said something on stdout. */
export async function hasSaidSomething(child: ChildProcess): Promise<void> {
  await Promise.race([once(child.stdout!, 'data'), once(child, 'close')]);
}
