import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether one of the made files is missing or older than something it is made from (files, or folders with all they hold). */
export function isStale(made, sources) {
  if (!made.every(existsSync)) return true;
  const oldest = Math.min(...made.map(changedAt));
  return sources
    .filter(existsSync)
    .flatMap(filesOf)
    .some((file) => changedAt(file) > oldest);
}

/** The file itself, or every file under the folder. */
export function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function changedAt(file) {
  return statSync(file).mtimeMs;
}
