import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RenderedFile } from '../rendered-program';
import { writeBytes } from './file-bytes';
import { makeFolder, removeEmptyFolders } from './folders';
import type { StagedOutput } from './staged-output';
import { announceUnfinished, tryRemove, UNFINISHED } from './unfinished';
import { recordWrittenFiles } from './written-files';

/** An output folder that is not there yet: it is written aside, and comes into being whole. */
export class FreshFolder implements StagedOutput {
  private readonly aside: string;
  private made?: string;

  constructor(
    private readonly files: RenderedFile[],
    private readonly outdir: string,
  ) {
    this.aside = join(dirname(outdir), `.${basename(outdir)}${UNFINISHED}`);
    announceUnfinished([`${this.aside}/`]);
    this.orDiscard(() => this.write());
  }

  public commit(): void {
    this.orDiscard(() => {
      recordWrittenFiles(
        this.outdir,
        this.files.map(({ path }) => path),
      );
      renameSync(this.aside, this.outdir);
    });
  }

  public discard(): void {
    tryRemove(`${this.aside}/`);
    if (this.made) removeEmptyFolders(dirname(this.aside), dirname(this.made));
  }

  private write(): void {
    rmSync(this.aside, { recursive: true, force: true });
    this.made = makeFolder(this.aside);
    for (const file of this.files) {
      const path = join(this.aside, file.path);
      makeFolder(dirname(path));
      writeBytes(path, file);
    }
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
