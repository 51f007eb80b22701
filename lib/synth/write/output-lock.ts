import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../core/coded-error';
import { makeFolder } from './folders';
import { describeProcess, isRunning } from './running-process';
import { stateFolder } from './state-folder';

const PATIENCE_MILLISECONDS = 30_000;
const PAUSE_MILLISECONDS = 25;
/** How long a lock may name nobody: its owner writes the name right after it makes the file. */
const NAMELESS_MILLISECONDS = 1_000;

/** Runs the action while no other run of a program in this folder writes. */
export function withOutputLock(action: () => void, patience = PATIENCE_MILLISECONDS): void {
  const file = join(stateFolder(), 'lock');
  const owner = describeProcess(process.pid);
  makeFolder(stateFolder());
  acquire(file, owner, patience);
  try {
    action();
  } finally {
    if (read(file) === owner) rmSync(file, { force: true });
  }
}

function acquire(file: string, owner: string, patience: number): void {
  let nameless = 0;
  for (let waited = 0; !tryWrite(file, owner); waited += PAUSE_MILLISECONDS) {
    const other = read(file);
    nameless = other === '' ? nameless + PAUSE_MILLISECONDS : 0;
    const isLeftOver = other === '' ? nameless > NAMELESS_MILLISECONDS : other !== undefined && !isRunning(other);
    if (isLeftOver) {
      remove(file, other ?? '');
    } else if (waited >= patience) {
      fail('OUTPUT_LOCKED', { what: `process ${other || '(unknown)'} has been writing for ${patience / 1000} seconds`, given: file });
    } else {
      pause();
    }
  }
}

/** Removes the lock of a process that is gone; not one that somebody else has taken over in the meantime. */
function remove(file: string, leftOver: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    // another run was faster
    return;
  }
  const removed = read(aside);
  if (removed !== undefined && removed !== leftOver) tryWrite(file, removed);
  rmSync(aside, { force: true });
}

function tryWrite(file: string, owner: string): boolean {
  try {
    writeFileSync(file, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** What the file says; undefined when it is not there. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** synth() is synchronous, as in both engines. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
}
