import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const CHECKOUT = resolve(__dirname, '..', '..');

/** A copy of tools/ in a project of its own: the scripts work on the folder they lie in, and tests must not touch ours. */
export class ToolsCopy {
  public readonly folder = mkdtempSync(join(tmpdir(), 'kasane-tools-'));

  constructor() {
    cpSync(join(CHECKOUT, 'tools'), join(this.folder, 'tools'), { recursive: true });
    symlinkSync(join(CHECKOUT, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
  }

  public path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  public write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  public read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  /** Calls an exported function of a script (an ES module, which jest cannot import) and answers with what it returns. */
  public call(script: string, name: string, ...given: unknown[]): any {
    const url = pathToFileURL(this.path('tools', script)).href;
    return this.node(
      ['--input-type=module', '-e'],
      `import { ${name} } from ${JSON.stringify(url)};
       console.log(JSON.stringify((await ${name}(...${JSON.stringify(given)})) ?? null));`,
    );
  }

  /** Runs CommonJS code in the project; it prints JSON. */
  public evaluate(code: string): any {
    return this.node(['-e'], code);
  }

  private node(flags: string[], code: string): any {
    return JSON.parse(execFileSync(process.execPath, [...flags, code], { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' }));
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
