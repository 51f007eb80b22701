import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { StagedFiles } from './staged-files';
import { stateFolder } from './state-folder';

const RECORD = 'written.json';

/** Which files of each output folder are ours, by the folder's path from the working directory. */
interface WrittenFiles {
  [outdir: string]: string[];
}

/** The files that earlier runs wrote to this folder. */
export function readWrittenFiles(outdir: string): string[] {
  return readRecord()[keyOf(outdir)] ?? [];
}

/** Remembers which files of the folder are ours, and forgets folders that are gone. */
export function recordWrittenFiles(outdir: string, paths: string[]): void {
  const others = Object.entries(readRecord()).filter(([folder]) => existsSync(folder));
  const record: WrittenFiles = { ...Object.fromEntries(others), [keyOf(outdir)]: [...paths].sort() };
  new StagedFiles([{ path: RECORD, content: `${JSON.stringify(record, undefined, 2)}\n` }], stateFolder()).commit();
}

/** What is no list of paths below the folder was not written by us, and must not decide what is removed. */
function readRecord(): WrittenFiles {
  const lists = Object.entries(readJson() ?? {}).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  return Object.fromEntries(lists.map(([folder, paths]) => [folder, paths.filter(isBelow)]));
}

function readJson(): any {
  try {
    return JSON.parse(readFileSync(join(stateFolder(), RECORD), 'utf8'));
  } catch {
    // no record, or one that somebody damaged: then no file is known to be ours, and none is removed
    return undefined;
  }
}

function isBelow(path: unknown): path is string {
  return typeof path === 'string' && path !== '' && !isAbsolute(path) && !path.split(/[\\/]/).includes('..');
}

function keyOf(outdir: string): string {
  return relative(process.cwd(), resolve(outdir)).split(sep).join('/') || '.';
}
