import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, inEmptyFolder } from '../support/in-empty-folder';
import { withoutStderr } from '../support/on-every-platform';
import { ROOT, sourceFiles } from '../support/source-files';

/** Examples are run as their readers would run them; `npm run typecheck` compiles them. */
const examples = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.ts'));

test.each(examples)('%s runs and writes what it is about', (name) => {
  const written = inEmptyFolder((folder) => {
    withoutStderr(() => jest.isolateModules(() => require(join(ROOT, 'examples', name))));
    return filesBelow(folder);
  });
  expect(written.filter((path) => path.endsWith('.k8s.yaml') || path.endsWith('cdk.tf.json')).length).toBeGreaterThan(0);
});

test('an example is one idea: 15 to 45 lines, and says in its first line which', () => {
  const sizes = sourceFiles('examples').map(({ path, lines }) => ({ path, lines }));
  expect(sizes.filter(({ lines }) => lines < 15 || lines > 45)).toEqual([]);
  expect(examples.filter((name) => !readFileSync(join(ROOT, 'examples', name), 'utf8').startsWith('// '))).toEqual([]);
});

test("the README's first program is an example, word for word", () => {
  const [, program] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  const example = readFileSync(join(ROOT, 'examples', 'fargate-nlb.ts'), 'utf8');
  expect(example).toBe(`// A workload on EKS on Fargate behind an internal NLB.\n${program}`);
});
