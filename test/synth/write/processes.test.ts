import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, start } from '../../support/processes';
import { readFiles } from '../rendering';
import { killAndRunAgain, undisturbed, WRITING_PROGRAM } from './killed-process';

/** Programs in processes of their own; `test/engines/writing.test.ts` does the same more often. */
let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kasane-test-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('two runs at once write one after the other', async () => {
  const runs = ['a', 'b'].map((name) => start(WRITING_PROGRAM, ['10', name, `${name}2`], folder));
  expect((await Promise.all(runs.map(ended))).map(({ code }) => code)).toEqual([0, 0]);
  expect([undisturbed('a2'), undisturbed('b2')]).toContainEqual(readFiles(join(folder, 'dist')));
}, 20_000);

test('after SIGKILL at some moment, one more run makes exactly the new output', async () => {
  expect(await killAndRunAgain(folder, 'c')).toEqual(undisturbed('c'));
}, 20_000);
