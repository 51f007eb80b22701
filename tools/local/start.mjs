import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../problem.mjs';
import { secondsSince, withProgress } from '../progress.mjs';
import { shown } from '../project.mjs';
import { lastLines } from '../run-program.mjs';
import { localEndpoint } from './endpoint.mjs';
import { startLocalStack, stopLocalStack, whyNoLocalStack } from './localstack.mjs';
import { findMoto, startMoto } from './moto.mjs';
import { probe } from './probe.mjs';
import { identityOf } from './process-identity.mjs';
import { forgetState, forgetTerraformState, motoLog, readState, writeState } from './state.mjs';

const READY_WITHIN_MS = 120_000;
const NAMES = { moto: 'moto', localstack: 'LocalStack', emulator: 'an AWS emulator' };

/** Makes sure that a local cloud answers. `say` gets one line for each thing worth knowing. */
export async function startLocalCloud({ emulator, say = console.log } = {}) {
  const endpoint = localEndpoint();
  const found = await probe(endpoint.url);
  if (found === 'other') {
    throw new Problem(
      `something is at ${endpoint.url}, but it does not answer as an AWS emulator does`,
      'end it, or choose another port: AWS_ENDPOINT_URL=http://localhost:4567 npm run local:up',
    );
  }
  if (found !== 'nothing') {
    say(`${NAMES[found]} is already running at ${endpoint.url}: using it`);
    return { emulator: found, endpoint: endpoint.url, started: false };
  }
  if (!endpoint.startable) {
    throw new Problem(
      `nothing answers at ${endpoint.url} (AWS_ENDPOINT_URL), and only a local cloud on this machine can be started`,
      'start it there, or unset AWS_ENDPOINT_URL',
    );
  }
  refuseSecond();
  if (forgetTerraformState().length > 0) say('the local cloud of the last time has ended, so its Terraform state is removed');
  return (await chooseLocalStack(emulator, say)) ? withLocalStack(endpoint, say) : withMoto(endpoint, say);
}

/** There is one Terraform state for the local target, so there is one local cloud. */
function refuseSecond() {
  const last = readState();
  if (!last?.identity || identityOf(last.pid) !== last.identity) return;
  throw new Problem(`${NAMES[last.emulator]} is still running at ${last.endpoint} (pid ${last.pid})`, 'npm run local:down, then try again');
}

async function chooseLocalStack(emulator, say) {
  if (emulator === 'moto') return false;
  const why = await whyNoLocalStack();
  if (!why) return true;
  if (emulator === 'localstack')
    throw new Problem(`LocalStack cannot be started: ${why}`, 'mend that, or leave --emulator out to take moto');
  say(`LocalStack is not used (${why}): taking moto`);
  return false;
}

async function withLocalStack(endpoint, say) {
  const started = Date.now();
  writeState({ emulator: 'localstack', endpoint: endpoint.url, port: endpoint.port, startedBy: 'docker compose' });
  try {
    await startLocalStack(endpoint.port);
    await ready(endpoint, 'LocalStack', () => undefined);
  } catch (error) {
    await stopLocalStack(endpoint.port).catch(() => undefined);
    forgetState();
    throw error;
  }
  say(`LocalStack is ready at ${endpoint.url} (${secondsSince(started)})`);
  return { emulator: 'localstack', endpoint: endpoint.url, started: true };
}

async function withMoto(endpoint, say) {
  const { program, startedBy } = await findMoto();
  const started = Date.now();
  const last = readState();
  const child = startMoto(program, endpoint.port);
  let ended = false;
  child.on('error', () => (ended = true));
  child.on('exit', () => (ended = true));
  writeState({ emulator: 'moto', endpoint: endpoint.url, pid: child.pid, identity: child.pid && identityOf(child.pid), startedBy });
  const interrupted = () => {
    child.kill();
    forgetState();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  try {
    await ready(
      endpoint,
      'moto',
      () => ended && `moto ended at once; the end of ${shown(motoLog)}:\n${lastLines(readFileSync(motoLog, 'utf8'))}`,
    );
  } catch (error) {
    child.kill();
    forgetState();
    throw error;
  } finally {
    process.removeListener('SIGINT', interrupted);
    child.unref();
  }
  if (ended) {
    // two of us began at the same time, and the other one got the port
    if (last) writeState(last);
    return { emulator: 'moto', endpoint: endpoint.url, started: false };
  }
  say(`moto is ready at ${endpoint.url} (${secondsSince(started)}, pid ${child.pid}, log in ${shown(motoLog)})`);
  return { emulator: 'moto', endpoint: endpoint.url, started: true };
}

async function ready(endpoint, name, whyNever) {
  const until = Date.now() + READY_WITHIN_MS;
  await withProgress(`waiting for ${name} at ${endpoint.url}`, async () => {
    while (['nothing', 'other'].includes(await probe(endpoint.url))) {
      const reason = whyNever();
      if (reason) throw new Problem(reason, 'mend that, then run local:up again');
      if (Date.now() > until)
        throw new Problem(`${name} is not ready after ${READY_WITHIN_MS / 1000} s`, 'look into its log, then try again');
      await sleep(200);
    }
  });
}
