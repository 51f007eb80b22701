import { Problem } from '../problem.mjs';
import { withProgress } from '../progress.mjs';
import { projectRoot } from '../project.mjs';
import { lastLines, runProgram } from '../run-program.mjs';

/** Why LocalStack cannot be started here; undefined when it can. */
export async function whyNoLocalStack(env = process.env) {
  if (!env.LOCALSTACK_AUTH_TOKEN) return 'LOCALSTACK_AUTH_TOKEN is not set';
  const answers = async (...args) => (await runProgram('docker', args, { timeoutMs: 10_000 })).code === 0;
  if (!(await answers('compose', 'version'))) return 'docker compose is not installed';
  return (await answers('info', '--format', '{{.ServerVersion}}')) ? undefined : 'no Docker engine answers';
}

/** Starts the service of docker-compose.yml. */
export async function startLocalStack(port) {
  const { code, output } = await withProgress('starting LocalStack (the first time downloads its image)', () =>
    compose(['up', '--detach', 'localstack'], port),
  );
  if (code === 0) return;
  throw new Problem(
    `docker compose cannot start LocalStack:\n${lastLines(output)}`,
    'mend that, or take moto: npm run local:up -- --emulator moto',
  );
}

export async function stopLocalStack(port) {
  const { code, output } = await withProgress('ending LocalStack', () => compose(['rm', '--stop', '--force', 'localstack'], port));
  if (code !== 0) throw new Problem(`docker compose cannot end LocalStack:\n${lastLines(output)}`, 'end the container with docker');
}

function compose(args, port) {
  return runProgram('docker', ['compose', ...args], { cwd: projectRoot, env: { ...process.env, LOCAL_CLOUD_PORT: String(port) } });
}
