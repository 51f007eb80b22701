import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the action with an empty working directory, which is removed afterwards. */
export function inEmptyFolder<T>(action: (folder: string) => T): T {
  const before = process.cwd();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kasane-test-')));
  process.chdir(folder);
  try {
    return action(folder);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files below a folder, as sorted paths with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
