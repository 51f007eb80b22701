import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import * as cdktf from 'cdktf';
import type { RenderedFile } from '../rendered-program';
import { makeFolder } from './folders';
import { withCodedRefusals } from './refused-by-system';

/**
 * A folder that the Terraform engine may write to. `cdktf.App` makes folders in its constructor and writes
 * while it renders; both happen here, away from the checkout, and nothing is left behind: the folder exists
 * during the constructor and during `render` only.
 */
export class TerraformStaging {
  private readonly folder = withCodedRefusals(() => mkdtempSync(join(tmpdir(), 'kasane-')));

  /** The engine's root; without stack traces, which would put the paths of one machine into the output. */
  public createApp(context: { [key: string]: unknown }): cdktf.App {
    try {
      return new cdktf.App({ outdir: this.folder, stackTraces: false, skipValidation: true, context });
    } finally {
      this.remove();
    }
  }

  /** Lets the engine render, and reads what it wrote. */
  public render(app: cdktf.App): RenderedFile[] {
    try {
      return withCodedRefusals(() => {
        makeFolder(join(this.folder, 'stacks'));
        app.synth();
        return this.readAll();
      }, this.folder);
    } finally {
      this.remove();
    }
  }

  private readAll(): RenderedFile[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((file) => ({
        path: relative(this.folder, file).split(sep).join('/'),
        content: readFileSync(file),
        isExecutable: (statSync(file).mode & 0o100) !== 0,
      }));
  }

  private remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
