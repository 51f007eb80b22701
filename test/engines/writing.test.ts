import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutOutdirs } from '../support/processes';
import { ROOT } from '../support/source-files';
import { untouched } from '../synth/sample';
import { killAndRunAgain, undisturbed, WRITING_PROGRAM } from '../synth/write/killed-process';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kasane-test-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('after SIGKILL at random moments, one more run makes exactly the new output', async () => {
  for (let i = 0; i < 15; i++) expect(await killAndRunAgain(folder, `v${i}`)).toEqual(undisturbed(`v${i}`));
}, 300_000);

/** Runs the writing program in a shell that was told something first. */
function runAfter(preparation: string, ...names: string[]): { status: number | null; stderr: string } {
  const loader = join(ROOT, 'node_modules/tsx/dist/loader.mjs');
  return spawnSync('sh', ['-c', `${preparation}; exec "$@"`, 'sh', process.execPath, '--import', loader, WRITING_PROGRAM, '1', ...names], {
    cwd: folder,
    encoding: 'utf8',
    env: withoutOutdirs({ TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.dev.json'), TSX_DISABLE_CACHE: '1' }),
  });
}

test('when the system lets no file grow, that is told with the place, and nothing is replaced', () => {
  expect(runAfter(':', 'a').status).toBe(0);
  const before = untouched(folder);
  const { status, stderr } = runAfter('ulimit -f 0', 'b');
  expect(status).toBe(1);
  expect(stderr).toMatch(/OUTPUT_UNWRITABLE: [^]*EFBIG[^]*kasane-/);
  expect(untouched(folder)).toEqual(before);
});
