import { setTimeout as sleep } from 'node:timers/promises';
import { shown } from '../project.mjs';
import { localEndpoint } from './endpoint.mjs';
import { stopLocalStack } from './localstack.mjs';
import { probe } from './probe.mjs';
import { identityOf } from './process-identity.mjs';
import { forgetState, forgetTerraformState, readState } from './state.mjs';

/** Ends what `local:up` started, and nothing else. */
export async function stopLocalCloud({ say = console.log } = {}) {
  const state = readState();
  if (!state) {
    say('local:up has started nothing that is still known here');
    return tidy(say, localEndpoint().url);
  }
  if (state.emulator === 'localstack') {
    await stopLocalStack(state.port);
    say('ended LocalStack');
  } else if (state.identity && identityOf(state.pid) === state.identity) {
    await end(state);
    say(`ended moto (pid ${state.pid})`);
  } else {
    say(`moto (pid ${state.pid}) had already ended`);
  }
  forgetState();
  return tidy(say, state.endpoint);
}

/** First kindly, then after five seconds not any more. */
async function end({ pid, identity }) {
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; identityOf(pid) === identity; waited += 100) {
    if (waited === 5_000) process.kill(pid, 'SIGKILL');
    await sleep(100);
  }
}

/** As long as an emulator that is not ours answers, the Terraform state of what was deployed there is still true. */
async function tidy(say, endpoint) {
  if ((await probe(endpoint)) !== 'nothing') {
    say(`${endpoint} still answers; that was not started here, so it is left running and its Terraform state is kept`);
    return;
  }
  for (const folder of forgetTerraformState()) say(`removed the Terraform state of the local cloud: ${shown(folder)}`);
}
