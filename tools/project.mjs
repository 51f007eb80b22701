import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. The scripts work on it from whatever folder they are started. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A path inside the checkout. */
export function inProject(...parts) {
  return join(projectRoot, ...parts);
}

/** A path as a person in the checkout would write it. */
export function shown(path) {
  const short = relative(projectRoot, path);
  return short === '' ? '.' : short.startsWith('..') ? path : short;
}

/** The script behind a command of an installed package, to be run with Node: that works on every system, `.bin` files do not. */
export function scriptOf(packageName, command = packageName) {
  const require = createRequire(inProject('package.json'));
  const manifest = join(folderOf(require, packageName), 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** `package.json` itself may not be exported, so the folder is looked for where Node would look. */
function folderOf(require, packageName) {
  for (const folder of require.resolve.paths(packageName) ?? []) {
    try {
      readFileSync(join(folder, packageName, 'package.json'));
      return join(folder, packageName);
    } catch {
      // not in this node_modules: the next one up
    }
  }
  throw new Error(`the package ${packageName} is not installed; run: npm ci`);
}
