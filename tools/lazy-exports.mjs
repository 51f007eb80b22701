import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportNamesOf, exportStarOf, fileOfRequire, isFrame, parse, reexportOf, requireDeclaration } from './compiled-exports.mjs';

/**
 * Makes the compiled index files load each export on first use.
 *
 * tsc writes an index that requires every file at once, so a program that touches one class pays for all of them.
 * Here each export becomes a getter that requires its file and keeps what it found. The names stay assigned at the
 * top (`exports.a = exports.b = void 0`), because that is where Node reads the names that an ES module may import.
 *
 * Returns the files it rewrote, and those it left as they are because they hold more than re-exports.
 */
export function lazyExports(buildFolder) {
  const result = { rewritten: [], mixed: [] };
  for (const file of indexFilesIn(resolve(buildFolder))) {
    const before = readFileSync(file, 'utf8');
    const { source, mixed } = lazySource(file, before);
    if (mixed) result.mixed.push(file);
    if (source === before) continue;
    writeFileSync(file, source);
    result.rewritten.push(file);
  }
  return result;
}

/** One index file with lazy exports. A file that re-exports nothing, or does more than that, comes back as it is. */
export function lazySource(file, source) {
  const requires = new Map();
  const reexports = [];
  const stars = [];
  let other = 0;
  for (const statement of parse(file, source)) {
    const required = requireDeclaration(statement);
    const reexport = reexportOf(statement);
    const star = exportStarOf(statement);
    if (required) requires.set(required.name, required.path);
    else if (reexport) reexports.push(reexport);
    else if (star) stars.push(star);
    else if (!isFrame(statement)) other += 1;
  }
  if (reexports.length + stars.length === 0) return { source, mixed: false };
  if (other > 0) return { source, mixed: true };

  const expressions = new Map();
  for (const { name, path, variable, member } of reexports) {
    const from = JSON.stringify(path ?? requires.get(variable));
    if (!from) throw new Error(`${file}: "${name}" comes from "${variable}", which is not required in this file`);
    expressions.set(name, member ? `require(${from}).${member}` : `require(${from})`);
  }
  for (const path of stars) {
    for (const name of exportNamesOf(fileOfRequire(file, path))) {
      if (!expressions.has(name)) expressions.set(name, `require(${JSON.stringify(path)}).${name}`);
    }
  }
  return { source: print(expressions), mixed: false };
}

function print(expressions) {
  const names = [...expressions.keys()].map((name) => `exports.${name} = `).join('');
  return [
    '"use strict";',
    'Object.defineProperty(exports, "__esModule", { value: true });',
    `${names}void 0;`,
    // A file that is still being loaded (a cycle) has no value yet, and that must not be kept.
    'const lazy = (name, load) => Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => {',
    '    const value = load();',
    '    if (value !== undefined) Object.defineProperty(exports, name, { enumerable: true, configurable: true, writable: true, value });',
    '    return value;',
    '} });',
    ...[...expressions].map(([name, expression]) => `lazy(${JSON.stringify(name)}, () => ${expression});`),
    '',
  ].join('\n');
}

function indexFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.js')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
