import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from './state-folder';

/** How the name of a file or folder ends until it is whole. Nothing that reads output folders takes this ending. */
export const UNFINISHED = '.kasane-unfinished';

/**
 * Notes what is about to be written under such a name, one JSON string a line, so that the next run finds what a
 * killed one left, also of stacks and charts that the program no longer has. A folder ends with a slash.
 */
export function announceUnfinished(paths: string[]): void {
  if (paths.length === 0) return;
  writeFileSync(journalFile(), paths.map((path) => `${JSON.stringify(path)}\n`).join(''), { flag: 'a' });
}

/** Removes what was announced and is still there, and nothing that has another name. */
export function removeUnfinished(): void {
  announced()
    .filter((path) => path.endsWith(UNFINISHED) || path.endsWith(`${UNFINISHED}/`))
    .forEach(tryRemove);
  forgetUnfinished();
}

/** All that was announced has come to its place. */
export function forgetUnfinished(): void {
  tryRemove(journalFile());
}

function announced(): string[] {
  try {
    return readFileSync(journalFile(), 'utf8').split('\n').map(parsePath);
  } catch {
    // no journal: the last run came to its end
    return [];
  }
}

/** The last line is cut off when the run was killed while it wrote it; nothing was made under that name yet. */
function parsePath(line: string): string {
  try {
    return String(JSON.parse(line));
  } catch {
    return '';
  }
}

/** Removes a file, or with a slash at its end a folder, when that is possible. */
export function tryRemove(path: string): void {
  try {
    rmSync(path, { recursive: path.endsWith('/'), force: true });
  } catch {
    // somebody put something else there, or it may not be changed: the write will say what is wrong
  }
}

function journalFile(): string {
  return join(stateFolder(), 'unfinished.jsonl');
}
