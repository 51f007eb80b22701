import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sourceFiles } from '../support/source-files';

/**
 * What users lean on: the public surface, the error codes, and the pages made from them. A change here is a change
 * of the contract; `npm run docs` writes the files anew, and the diff is the review.
 */
const isBuilt = existsSync(join(ROOT, '.jsii'));
const generated: { [path: string]: string } = isBuilt ? print() : {};

function print(): { [path: string]: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'tools/docs/generate.mjs'), '--print'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

test('the library is built ("npm run build"), so that its surface can be compared', () => {
  expect(isBuilt).toBe(true);
});

test.each(['docs/ERRORS.md', 'docs/PLATFORMS.md', 'test/api/surface.txt', 'test/api/error-codes.txt'])('%s is fresh', (path) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(generated[path]);
});

test('every error code is used, and none is used that is not in the catalogue', () => {
  const catalog = readFileSync(join(ROOT, 'test/api/error-codes.txt'), 'utf8').trim().split('\n');
  const source = sourceFiles('lib')
    .filter(({ path }) => path !== 'lib/core/error-catalog.ts')
    .map(({ text }) => text)
    .join('\n');
  expect(catalog.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});
