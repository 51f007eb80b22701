import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RenderedFile } from '../rendered-program';
import { makeFolder, removeEmptyFolders } from './folders';
import { StagedFiles } from './staged-files';
import type { StagedOutput } from './staged-output';
import { recordWrittenFiles } from './written-files';

/** An output folder that is not there yet: it is written aside, and comes into being whole. */
export class FreshFolder implements StagedOutput {
  private made?: string;

  constructor(
    private readonly files: RenderedFile[],
    private readonly outdir: string,
    private readonly aside: string,
  ) {
    try {
      this.made = makeFolder(aside);
      new StagedFiles(files, aside).commit();
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  public commit(): void {
    try {
      recordWrittenFiles(
        this.outdir,
        this.files.map(({ path }) => path),
      );
      renameSync(this.aside, this.outdir);
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  public discard(): void {
    rmSync(this.aside, { recursive: true, force: true });
    if (this.made) removeEmptyFolders(dirname(this.aside), dirname(this.made));
  }
}
