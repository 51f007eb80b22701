import { writeWhole } from '../local/state.mjs';
import { Problem } from '../problem.mjs';
import { secondsSince, withProgress } from '../progress.mjs';
import { inProject, projectRoot, shown } from '../project.mjs';
import { lastLines, runProgram } from '../run-program.mjs';

/** One line for each thing that was done or not: `build        done (4 s)`. */
export function say(step, text) {
  console.log(`${step.padEnd(12)} ${text}`);
}

/** A step that is left out, why, and how to get what it needs. */
export function skip(step, reason, how) {
  say(step, `skipped: ${reason}`);
  if (how) say('', `to get it: ${how}`);
}

/** Runs a program of a step with progress. When it fails, its last lines are the reason and its whole text is kept. */
export async function run(step, label, program, args, { env, timeoutMs, allowFailure = false } = {}) {
  const started = Date.now();
  const { code, output } = await withProgress(`${step.padEnd(12)} ${label}`, () =>
    runProgram(program, args, { cwd: projectRoot, env, timeoutMs }),
  );
  if (code !== 0 && !allowFailure) {
    const log = inProject('.kasane', 'quickstart', `${step.replace(/\W+/g, '-')}.log`);
    writeWhole(log, output);
    throw new Problem(
      `${label} failed (exit code ${code}):\n${lastLines(output)}`,
      `mend that, then run npm run quickstart again; all of it is in ${shown(log)}`,
    );
  }
  return { code, output, took: secondsSince(started) };
}
