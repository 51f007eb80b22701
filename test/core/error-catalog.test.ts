import { ERROR_CATALOG } from '../../lib/core/error-catalog';
import { sourceFiles } from '../support/source-files';

const entries = Object.entries(ERROR_CATALOG);
const texts = sourceFiles('lib')
  .filter(({ path }) => path !== 'lib/core/error-catalog.ts')
  .map(({ text }) => text);

test.each(entries)('%s says what it means in a sentence, and how it is mended', (code, { meaning, mend }) => {
  expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
  expect(meaning).toMatch(/^[A-Z].*\.$/);
  // advice follows "fix:" on a line
  expect(mend).not.toMatch(/\.$|\n/);
});

test('every code is thrown somewhere', () => {
  const unused = entries.map(([code]) => code).filter((code) => !texts.some((text) => text.includes(`'${code}'`)));
  expect(unused).toEqual([]);
});
