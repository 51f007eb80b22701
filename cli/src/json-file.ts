import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from './failure';
import { jsonFault } from './json-fault';

/** A JSON object of which nothing else is known yet. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What kind of JSON value it is, in the words of a message. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** The text of a file; undefined when there is none. */
export function readTextIfThere(file: string, shown: string, fix: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Failure(`${shown}: ${code === 'EISDIR' ? 'is a folder, not a file' : `cannot be read (${code})`}`, fix);
  }
}

/** Reads an object from JSON text; `shown` is the file's name for messages. */
export function parseObject(text: string, shown: string, fix: string): JsonObject {
  const json = text.replace(/^\ufeff/, '');
  if (json.trim() === '') throw new Failure(`${shown}: is empty`, fix);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { line, column, problem } = jsonFault(json);
    throw new Failure(`${shown}:${line}:${column}: ${problem}`, fix);
  }
  if (!isObject(value)) throw new Failure(`${shown}: holds ${kindOf(value)}, but an object is needed`, fix);
  return value;
}

/** Writes a file in one step, so that a reader and a crash see the old text or the new one. Only the owner may read it. */
export function writeInOneStep(file: string, shown: string, text: string): void {
  const aside = `${file}.${process.pid}.tmp`;
  let begun = false;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    begun = true;
    fs.writeFileSync(aside, text, { mode: 0o600 });
    fs.renameSync(aside, file);
  } catch (error) {
    if (begun) fs.rmSync(aside, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    throw new Failure(`${shown}: cannot be written (${code})`, 'make its folder writable, with room on the disk');
  }
}

/** JSON with the keys of every object in order, so that the same content gives the same bytes. */
export function sortedJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}
