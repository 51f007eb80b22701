import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../problem.mjs';
import { secondsSince, withProgress } from '../progress.mjs';
import { shown } from '../project.mjs';
import { lastLines } from '../run-program.mjs';
import { startLocalStack, stopLocalStack } from './localstack.mjs';
import { findMoto, startMoto } from './moto.mjs';
import { probe } from './probe.mjs';
import { identityOf } from './process-identity.mjs';
import { forgetState, motoLog, readState, writeState } from './state.mjs';

const READY_WITHIN_MS = 120_000;

/** Starts LocalStack and waits until it answers. */
export async function launchLocalStack(endpoint, say) {
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

/** Starts moto and waits until it answers. */
export async function launchMoto(endpoint, say) {
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
