import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { stateFolder } from './state-folder';

/** Which files of each output folder are ours, by the folder's path from the working directory. */
interface WrittenFiles {
  [outdir: string]: string[];
}

/** The files that earlier runs wrote to this folder. */
export function readWrittenFiles(outdir: string): string[] {
  return readRecord()[keyOf(outdir)] ?? [];
}

/** Remembers which files of the folder are ours. */
export function recordWrittenFiles(outdir: string, paths: string[]): void {
  const record: WrittenFiles = { ...readRecord(), [keyOf(outdir)]: [...paths].sort() };
  const content = `${JSON.stringify(record, undefined, 2)}\n`;
  const file = recordFile();
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.unfinished`, content);
  renameSync(`${file}.unfinished`, file);
}

function readRecord(): WrittenFiles {
  try {
    return JSON.parse(readFileSync(recordFile(), 'utf8'));
  } catch {
    // no record, or one that somebody damaged: then no file is known to be ours, and none is removed
    return {};
  }
}

function recordFile(): string {
  return join(stateFolder(), 'written.json');
}

function keyOf(outdir: string): string {
  return relative(process.cwd(), resolve(outdir)).split(sep).join('/') || '.';
}
