import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/**
 * Makes a folder and those over it. Node's own way to do so never ends where the system denies that a folder can
 * be made by saying that it is not there, as /proc does, and a working directory that was removed.
 *
 * @returns the first one that had to be made, or undefined
 */
export function makeFolder(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const first = makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // somebody else was faster
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(folder)) throw error;
  }
  return first ?? folder;
}

/** Removes a folder and those over it, as long as they are empty and lie below another, which stays. */
export function removeEmptyFolders(folder: string, above: string): void {
  for (let empty = folder; isBelow(empty, above) && tryRemove(empty); empty = dirname(empty));
}

function isBelow(folder: string, above: string): boolean {
  const path = relative(above, folder);
  return path !== '' && !path.startsWith('..');
}

function tryRemove(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    // it is not empty, or not there any more
    return false;
  }
}
