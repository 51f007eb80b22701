import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { program as eksFargate } from '../../apps/eks-fargate/program';
import { program as gke } from '../../apps/gke/program';
import { program as onprem } from '../../apps/onprem/program';
import { App, testing } from '../../lib';
import { withoutStderr } from '../support/on-every-platform';

/**
 * The reference programs, whole, as files that a reviewer can read. They show what is deployed to AWS, not what a
 * local run leaves out. `npm run golden` writes them anew; the diff is the review.
 */
const PROGRAMS = { 'eks-fargate': eksFargate, gke, onprem };

describe.each(Object.entries(PROGRAMS))('%s', (name, program) => {
  const folder = join(__dirname, name);
  const app = new App();
  program(app);
  const rendered = withoutStderr(() => testing.RenderedApp.of(app));
  const files = new Map(rendered.manifests.map((path) => [path, rendered.manifest(path)]));
  const stack = rendered.stack(name);
  if (stack) files.set(`${name}.tf.json`, `${JSON.stringify(withoutNotes(stack), undefined, 2)}\n`);

  if (process.env.KASANE_UPDATE_GOLDEN) writeGolden(folder, files);

  test('is rendered to these files', () => {
    expect(listFiles(folder)).toEqual([...files.keys()].sort());
  });

  test.each([...files])('%s', (path, content) => {
    const golden = join(folder, path);
    expect(content).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : undefined);
  });
});

/** The engine's own notes (paths and ids of constructs) are frozen in test/api/construct-ids.txt. */
function withoutNotes(value: any): any {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '//')
      .map(([key, child]) => [key, withoutNotes(child)]),
  );
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function writeGolden(folder: string, files: Map<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
