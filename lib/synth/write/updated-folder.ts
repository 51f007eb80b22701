import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RenderedFile } from '../rendered-program';
import { removeEmptyFolders } from './folders';
import { StagedFiles } from './staged-files';
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
    // recorded first: a run that is killed in between leaves no file that the next run would take for a stranger's
    recordWrittenFiles(outdir, [...new Set([...this.before, ...this.now])]);
    try {
      this.staged = new StagedFiles(files, outdir);
    } catch (error) {
      recordWrittenFiles(outdir, this.before);
      throw error;
    }
  }

  public commit(): void {
    this.staged.commit();
    const now = new Set(this.now);
    const stale = this.before.filter((path) => !now.has(path));
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
