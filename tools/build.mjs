import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { lazyExports } from './lazy-exports.mjs';
import { inProject, projectRoot, scriptOf, shown } from './project.mjs';

/** `npm run build`: the library with jsii into build/, its exports made lazy, then the command line into cli/build/. */
const started = Date.now();

say('removing build/, .jsii and cli/build/');
for (const old of ['build', '.jsii', 'cli/build']) rmSync(inProject(old), { recursive: true, force: true });

say('compiling lib/ with jsii');
node(scriptOf('jsii'), [
  ...['--tsconfig', 'tsconfig.json', '--validate-tsconfig', 'generated'],
  // our peers are also our devDependencies, at one exact version each, and some members are named like words of Java or Python
  ...['--silence-warnings', 'metadata/missing-dev-dependency', 'language-compatibility/reserved-word'],
]);

const { rewritten, mixed } = lazyExports(inProject('build'));
say(`${rewritten.length} index files now load their exports on first use`);
for (const file of mixed) say(`${shown(file)} holds more than re-exports, so it still loads everything at once`);

say('compiling cli/ with tsc');
node(scriptOf('typescript', 'tsc'), ['--project', 'cli/tsconfig.json']);

say(`done in ${((Date.now() - started) / 1000).toFixed(1)} s`);

function node(script, args) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0] },
  });
  if (error) say(`cannot run ${shown(script)}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function say(text) {
  console.log(`build: ${text}`);
}
