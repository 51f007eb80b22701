import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RenderedFile } from '../rendered-program';
import { makeFolder, removeEmptyFolders } from './folders';
import type { StagedOutput } from './staged-output';

/** What a file is called until it is whole. Nothing that reads output folders takes this ending. */
const UNFINISHED = '.kasane-unfinished';

/** The files of a folder that changed, each written beside its place; they are put there by rename. */
export class StagedFiles implements StagedOutput {
  private readonly changed: RenderedFile[];
  private readonly made: { folder: string; above: string }[] = [];

  constructor(
    files: RenderedFile[],
    private readonly folder: string,
  ) {
    this.changed = files.filter((file) => !isSame(join(folder, file.path), file));
    try {
      this.changed.forEach((file) => this.stage(file));
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  public commit(): void {
    try {
      this.changed.forEach(({ path }) => renameSync(join(this.folder, path + UNFINISHED), join(this.folder, path)));
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  public discard(): void {
    this.changed.forEach(({ path }) => removeUnfinished(this.folder, path));
    this.made.forEach(({ folder, above }) => removeEmptyFolders(folder, above));
  }

  private stage({ path, content, isExecutable }: RenderedFile): void {
    const file = join(this.folder, path + UNFINISHED);
    naming(file, () => {
      const first = makeFolder(dirname(file));
      if (first) this.made.push({ folder: dirname(file), above: dirname(first) });
      writeFileSync(file, content, { mode: isExecutable ? 0o777 : 0o666 });
    });
  }
}

/** Removes what an earlier run that was killed left beside a file. */
export function removeUnfinished(folder: string, path: string): void {
  try {
    rmSync(join(folder, path + UNFINISHED), { force: true });
  } catch {
    // a parent that is no folder: there is nothing to remove, and the write will say what is wrong
  }
}

function isSame(file: string, { content, isExecutable }: RenderedFile): boolean {
  if (!existsSync(file)) return false;
  const isLacking = isExecutable && (statSync(file).mode & 0o100) === 0;
  return !isLacking && naming(file, () => readFileSync(file).equals(Buffer.from(content)));
}

/** A full disk, or a folder where a file should be, is reported by the system without the file's name. */
function naming<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: (error as NodeJS.ErrnoException).path ?? path });
  }
}
