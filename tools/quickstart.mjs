/**
 * `npm run quickstart`: from a fresh clone to three programs synthesized, checked and one of them deployed locally.
 * Nothing beside Node may be imported here before the packages are installed, and nothing that an old Node lacks
 * before its version is known.
 */
const NEEDED = [20, 12];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(`error: this is Node ${process.versions.node}, but kasane needs Node ${NEEDED.join('.')} or newer`);
  console.error('  fix: install a newer Node (https://nodejs.org), then run npm run quickstart again');
  process.exitCode = 2;
} else {
  const { quickstart } = await import('./quickstart/run.mjs');
  const { runScript } = await import('./problem.mjs');
  await runScript(quickstart);
}
