import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { withOutputLock } from '../../../lib/synth/write/output-lock';
import { describeProcess } from '../../../lib/synth/write/running-process';
import { codeOf } from '../../support/code-of';
import { inEmptyFolder } from '../../support/in-empty-folder';

const fs = jest.requireActual<typeof import('node:fs')>('node:fs');
const LOCK = '.kasane/lock';
/** Above every limit of process numbers that a system is set to. */
const NO_PROCESS = '999999999 1';

function lockedBy(owner: string): void {
  mkdirSync('.kasane', { recursive: true });
  writeFileSync(LOCK, owner);
}

/** Takes the lock with little patience, and tells who held it meanwhile. */
function take(patience = 100): string {
  let during = '';
  withOutputLock(() => (during = readFileSync(LOCK, 'utf8')), patience);
  return during;
}

describe('the lock', () => {
  test('is held by this process during the action, and by nobody afterwards', () => {
    inEmptyFolder(() => {
      expect(take()).toBe(describeProcess(process.pid));
      expect(readdirSync('.kasane')).toEqual([]);
    });
  });

  test('is given back when the action fails', () => {
    inEmptyFolder(() => {
      const action = () => {
        throw new Error('failed');
      };
      expect(() => withOutputLock(action)).toThrow('failed');
      expect(existsSync(LOCK)).toBe(false);
    });
  });

  test.each([
    ['a process that is gone', NO_PROCESS],
    ['a process that is gone, on a system that tells no start', '999999999'],
    ['a process whose number was given to this one', `${process.pid} 1`],
    ['nobody who can be named', 'rubbish'],
    ['a number that is none', '-1'],
  ])('is taken over from %s', (_, owner) => {
    inEmptyFolder(() => {
      lockedBy(owner);
      expect(take()).toBe(describeProcess(process.pid));
      expect(readdirSync('.kasane')).toEqual([]);
    });
  });

  test('is taken over from a process that was killed before it could write its name', () => {
    inEmptyFolder(() => {
      lockedBy('');
      expect(codeOf(() => take(500))).toBe('OUTPUT_LOCKED');
      expect(take(5_000)).toBe(describeProcess(process.pid));
    });
  });

  test.each([
    ['a process that runs', describeProcess(process.ppid)],
    ['this process, in another thread', describeProcess(process.pid)],
    ['a process that runs, on a system that tells no start', String(process.ppid)],
  ])('is not taken from %s; the error names the file', (_, owner) => {
    inEmptyFolder(() => {
      lockedBy(owner);
      expect(codeOf(() => take())).toBe('OUTPUT_LOCKED');
      expect(() => take()).toThrow(new RegExp(`process ${owner}[^]*\\.kasane/lock`));
      expect(readFileSync(LOCK, 'utf8')).toBe(owner);
    });
  });

  test('is given back when it turns out that another run was faster to take it over', () => {
    inEmptyFolder(() => {
      const faster = describeProcess(process.ppid);
      lockedBy(NO_PROCESS);
      const { renameSync } = fs;
      const rename = jest.spyOn(fs, 'renameSync').mockImplementationOnce((from, to) => {
        writeFileSync(LOCK, faster);
        renameSync(from, to);
      });
      expect(codeOf(() => take())).toBe('OUTPUT_LOCKED');
      expect(rename).toHaveBeenCalledTimes(1);
      rename.mockRestore();
      expect(readdirSync('.kasane')).toEqual(['lock']);
      expect(readFileSync(LOCK, 'utf8')).toBe(faster);
    });
  });

  test('is waited for', () => {
    inEmptyFolder((folder) => {
      // a run that writes for a while and gives its lock back
      const script = `setTimeout(() => require('node:fs').rmSync(${JSON.stringify(`${folder}/${LOCK}`)}), 300)`;
      const other = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
      lockedBy(describeProcess(other.pid!));
      expect(take(10_000)).toBe(describeProcess(process.pid));
    });
  });
});
