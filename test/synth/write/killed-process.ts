import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inEmptyFolder } from '../../support/in-empty-folder';
import { ended, hasSaidSomething, start } from '../../support/processes';
import { Files, readFiles } from '../rendering';
import { run } from '../sample';
import { version } from './writing-program';

export const WRITING_PROGRAM = join(__dirname, 'writing-program.ts');

/** The manifests as a run makes them that nobody disturbs. */
export function undisturbed(name: string): Files {
  return inEmptyFolder((folder) => {
    run({}, version(name));
    return readFiles(join(folder, 'dist'));
  });
}

/**
 * Kills a process that writes over and over, at a random moment, and runs the program once more.
 *
 * @returns the manifests after that; whatever was left beside them makes it fail
 */
export async function killAndRunAgain(folder: string, name: string): Promise<Files> {
  // a process that is killed leaves its temporary files
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const child = start(WRITING_PROGRAM, ['100000', 'a', 'b'], folder, { TMPDIR: temporary });
  const end = ended(child);
  await hasSaidSomething(child);
  await setTimeout(Math.random() * 100);
  child.kill('SIGKILL');
  const { signal, stderr } = await end;
  if (signal !== 'SIGKILL') throw new Error(stderr);
  inFolder(folder, () => run({}, version(name)));
  const left = Object.keys(readFiles(folder)).filter((path) => /unfinished|\.kasane\/(?!written\.json$)/.test(path));
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  return readFiles(join(folder, 'dist'));
}

function inFolder(folder: string, action: () => void): void {
  const before = process.cwd();
  process.chdir(folder);
  try {
    action();
  } finally {
    process.chdir(before);
  }
}
