import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../core/coded-error';
import { stateFolder } from './state-folder';

const PATIENCE_MILLISECONDS = 30_000;
const PAUSE_MILLISECONDS = 25;

/** Runs the action while no other run of a program in this folder writes. */
export function withOutputLock(action: () => void): void {
  const file = join(stateFolder(), 'lock');
  mkdirSync(stateFolder(), { recursive: true });
  acquire(file);
  try {
    action();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string): void {
  for (let waited = 0; !tryAcquire(file); waited += PAUSE_MILLISECONDS) {
    const owner = ownerOf(file);
    if (owner !== undefined && !isRunning(owner)) {
      rmSync(file, { force: true });
    } else if (waited >= PATIENCE_MILLISECONDS) {
      fail('OUTPUT_LOCKED', {
        what: `process ${owner ?? '(unknown)'} has been writing for ${PATIENCE_MILLISECONDS / 1000} seconds`,
        given: file,
      });
    } else {
      pause();
    }
  }
}

function tryAcquire(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** The process that holds the lock; undefined while it is just being taken or released. */
function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** synth() is synchronous, as in both engines. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
}
