import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RenderedFile } from '../rendered-program';
import { isAsRendered, writeBytes } from './file-bytes';
import { makeFolder, removeEmptyFolders } from './folders';
import type { StagedOutput } from './staged-output';
import { announceUnfinished, tryRemove, UNFINISHED } from './unfinished';

/** The files of a folder that changed, each written beside its place; they are put there by rename. */
export class StagedFiles implements StagedOutput {
  private readonly changed: { readonly file: RenderedFile; readonly path: string; readonly unfinished: string }[];
  private readonly made: { readonly folder: string; readonly above: string }[] = [];

  constructor(files: RenderedFile[], folder: string) {
    this.changed = files
      .map((file) => ({ file, path: join(folder, file.path), unfinished: join(folder, file.path + UNFINISHED) }))
      .filter(({ file, path }) => !isAsRendered(path, file));
    announceUnfinished(this.changed.map(({ unfinished }) => unfinished));
    this.orDiscard(() =>
      this.changed.forEach(({ file, unfinished }) => {
        this.makeFolderOf(unfinished);
        writeBytes(unfinished, file);
      }),
    );
  }

  public commit(): void {
    this.orDiscard(() => this.changed.forEach(({ unfinished, path }) => renameSync(unfinished, path)));
  }

  public discard(): void {
    this.changed.forEach(({ unfinished }) => tryRemove(unfinished));
    // the last that was made may lie in an earlier one
    this.made.reverse().forEach(({ folder, above }) => removeEmptyFolders(folder, above));
  }

  private makeFolderOf(file: string): void {
    const first = makeFolder(dirname(file));
    if (first) this.made.push({ folder: dirname(file), above: dirname(first) });
  }

  private orDiscard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.discard();
      throw error;
    }
  }
}
