import { inProject } from '../project.mjs';
import { isStale } from './freshness.mjs';
import { run, say } from './report.mjs';

/** `npm ci`, unless what is installed is what package-lock.json says. */
export async function install() {
  // npm writes this file last
  if (!isStale([inProject('node_modules', '.package-lock.json')], [inProject('package-lock.json')])) {
    say('packages', 'up to date');
    return;
  }
  const npm = process.env.npm_execpath;
  const [program, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { took } = await run('packages', 'npm ci', program, args);
  say('packages', `installed (${took})`);
}

/** `npm run build`, unless build/ is newer than every file it is made from. */
export async function build() {
  const made = ['build/index.js', 'cli/build/main.js'];
  const sources = [
    'lib',
    'cli/src',
    'cli/tsconfig.json',
    'tsconfig.json',
    'tools/build.mjs',
    'tools/lazy-exports.mjs',
    'tools/compiled-exports.mjs',
  ];
  if (
    !isStale(
      made.map((file) => inProject(file)),
      sources.map((file) => inProject(file)),
    )
  ) {
    say('build', 'up to date');
    return;
  }
  const { took } = await run('build', 'npm run build', process.execPath, [inProject('tools', 'build.mjs')]);
  say('build', `done (${took})`);
}
