import { hostname, userInfo } from 'node:os';
import { program as eksFargate } from '../../apps/eks-fargate/program';
import { program as gke } from '../../apps/gke/program';
import { program as onprem } from '../../apps/onprem/program';
import { App } from '../../lib';
import { withEnvironment } from '../support/environment';
import { inEmptyFolder } from '../support/in-empty-folder';
import { withoutStderr } from '../support/on-every-platform';
import { ROOT } from '../support/source-files';
import { Files, readFiles } from './rendering';

/** The three reference programs in one, as they are written in a folder of their own. */
function write(times = 1): { folder: string; files: Files } {
  return inEmptyFolder((folder) => {
    const app = new App();
    [eksFargate, gke, onprem].forEach((program) => program(app as any));
    for (let i = 0; i < times; i++) withoutStderr(() => app.synth());
    const files = Object.entries(readFiles(folder)).filter(([path]) => !path.startsWith('.kasane/'));
    return { folder, files: Object.fromEntries(files) };
  });
}

const first = write();

test('there is something to compare', () => {
  expect(Object.keys(first.files).length).toBeGreaterThan(8);
});

test('a program writes the same bytes in another folder, time zone and locale', () => {
  const second = withEnvironment({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, () => write());
  expect(second.folder).not.toBe(first.folder);
  expect(second.files).toEqual(first.files);
});

test('and when it is rendered twice', () => {
  expect(write(2).files).toEqual(first.files);
});

test.each(Object.entries(first.files))('%s tells nothing of the machine, the time or the program’s files', (_, content) => {
  const today = new Date().toISOString().slice(0, 10);
  const secrets = [first.folder, ROOT, process.cwd(), hostname(), `/${userInfo().username}/`, '/tmp/', '/home/', 'node_modules', today];
  expect(secrets.filter((secret) => content.includes(secret))).toEqual([]);
  expect(content).not.toMatch(/\.ts:\d+|\.js:\d+|stackTrace|\d\d:\d\d:\d\d/);
});
