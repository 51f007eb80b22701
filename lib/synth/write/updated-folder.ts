import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RenderedFile } from '../rendered-program';
import { removeEmptyFolders } from './folders';
import { removeUnfinished, StagedFiles } from './staged-files';
import type { StagedOutput } from './staged-output';
import { readWrittenFiles, recordWrittenFiles } from './written-files';

/** An output folder that is there already, perhaps with files of other people. */
export class UpdatedFolder implements StagedOutput {
  private readonly before: string[];
  private readonly now: string[];
  private readonly staged: StagedOutput;

  constructor(
    files: RenderedFile[],
    private readonly outdir: string,
  ) {
    this.before = readWrittenFiles(outdir);
    this.now = files.map(({ path }) => path);
    const everything = [...new Set([...this.before, ...this.now])];
    // recorded first: a run that is killed in between leaves no file that the next run would take for a stranger's
    recordWrittenFiles(outdir, everything);
    try {
      everything.forEach((path) => removeUnfinished(outdir, path));
      this.staged = new StagedFiles(files, outdir);
    } catch (error) {
      recordWrittenFiles(outdir, this.before);
      throw error;
    }
  }

  public commit(): void {
    this.staged.commit();
    const stale = this.before.filter((path) => !this.now.includes(path));
    stale.forEach((path) => {
      rmSync(join(this.outdir, path), { force: true });
      removeEmptyFolders(dirname(join(this.outdir, path)), this.outdir);
    });
    recordWrittenFiles(this.outdir, this.now);
  }

  public discard(): void {
    this.staged.discard();
    recordWrittenFiles(this.outdir, this.before);
  }
}
