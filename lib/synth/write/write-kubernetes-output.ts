import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RenderedFile } from '../rendered-program';
import { removeUnfinished, replaceFiles } from './replace-files';
import { readWrittenFiles, recordWrittenFiles } from './written-files';

/**
 * Brings the manifests folder up to date. A folder that is not there yet is written aside and renamed into
 * place; in an existing one only changed files are replaced, files that an earlier run wrote and this one does
 * not are removed, and files of other people stay.
 */
export function writeKubernetesOutput(files: RenderedFile[], outdir: string): void {
  const paths = files.map(({ path }) => path);
  if (!existsSync(outdir)) {
    writeFresh(files, paths, outdir);
    return;
  }
  const before = readWrittenFiles(outdir);
  const everything = [...new Set([...before, ...paths])];
  // recorded first: a run that is killed in between leaves no file that the next run would take for a stranger's
  recordWrittenFiles(outdir, everything);
  everything.forEach((path) => removeUnfinished(outdir, path));
  replaceFiles(files, outdir);
  before.filter((path) => !paths.includes(path)).forEach((path) => removeStale(outdir, path));
  recordWrittenFiles(outdir, paths);
}

function writeFresh(files: RenderedFile[], paths: string[], outdir: string): void {
  if (files.length === 0) return;
  const aside = join(dirname(outdir), `.${basename(outdir)}.kasane-unfinished`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    replaceFiles(files, aside);
    recordWrittenFiles(outdir, paths);
    renameSync(aside, outdir);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

/** Removes a file, and its folder when nothing is left in it. */
function removeStale(outdir: string, path: string): void {
  rmSync(join(outdir, path), { force: true });
  const folder = dirname(join(outdir, path));
  if (dirname(path) !== '.' && existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
