import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RenderedFile } from '../rendered-program';

/** What a file is called until it is whole. Nothing that reads output folders takes this ending. */
const UNFINISHED = '.kasane-unfinished';

/**
 * Replaces the files that changed, each by rename. All are written beside their place first, so that a full
 * disk or a forbidden folder is met before the first of them is replaced.
 */
export function replaceFiles(files: RenderedFile[], folder: string): void {
  const changed = files.filter((file) => !isSame(join(folder, file.path), file.content));
  try {
    for (const { path, content } of changed) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path + UNFINISHED), content);
    }
  } catch (error) {
    changed.forEach(({ path }) => removeUnfinished(folder, path));
    throw error;
  }
  changed.forEach(({ path }) => renameSync(join(folder, path + UNFINISHED), join(folder, path)));
}

/** Removes what an earlier run that was killed left beside a file. */
export function removeUnfinished(folder: string, path: string): void {
  try {
    rmSync(join(folder, path + UNFINISHED), { force: true });
  } catch {
    // a parent that is no folder: there is nothing to remove, and the write will say what is wrong
  }
}

function isSame(file: string, content: string | Buffer): boolean {
  return existsSync(file) && readFileSync(file).equals(Buffer.from(content));
}
