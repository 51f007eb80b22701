import { resolve, sep } from 'node:path';

const fs = jest.requireActual<typeof import('node:fs')>('node:fs');

/** All functions that kasane changes a file system with. */
const CHANGES = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync'] as const;

/** What becomes of one change below the working directory. */
type Fate = 'done' | 'refused' | 'half done';

/** Runs the action; every change of a file below the working directory meets the fate that it is given. */
export function withFates(fateOf: (change: string, path: string, index: number) => Fate, refusal: () => Error, action: () => void): void {
  let index = 0;
  const spies = CHANGES.map((change) => {
    const real: (...args: any[]) => unknown = fs[change];
    return jest.spyOn(fs, change).mockImplementation((...args: any[]) => {
      const path = resolve(String(args[0]));
      const fate = path.startsWith(process.cwd() + sep) ? fateOf(change, path, index++) : 'done';
      if (fate === 'done') return real(...args) as any;
      if (fate === 'half done') real(args[0], Buffer.from(args[1]).subarray(0, Buffer.from(args[1]).length / 2), args[2]);
      throw refusal();
    });
  });
  try {
    action();
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

/**
 * Runs the action as if the process were killed at the change of this number: that one is not done, or half done
 * when it writes a file, and nothing that would clean up has any effect either.
 *
 * @returns whether the action got as far as that
 */
export function killedAt(number: number, action: () => void): boolean {
  let isDead = false;
  const fateOf = (change: string, _: string, index: number): Fate => {
    if (index < number) return 'done';
    const isFirst = !isDead;
    isDead = true;
    return isFirst && change === 'writeFileSync' ? 'half done' : 'refused';
  };
  try {
    withFates(fateOf, () => new Error('killed'), action);
  } catch (error) {
    if (!isDead) throw error;
  }
  return isDead;
}
