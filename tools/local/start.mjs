import { Problem } from '../problem.mjs';
import { localEndpoint } from './endpoint.mjs';
import { launchLocalStack, launchMoto } from './launch.mjs';
import { whyNoLocalStack } from './localstack.mjs';
import { probe } from './probe.mjs';
import { identityOf } from './process-identity.mjs';
import { forgetTerraformState, readState } from './state.mjs';

const NAMES = { moto: 'moto', localstack: 'LocalStack', emulator: 'an AWS emulator' };

/** Makes sure that a local cloud answers. `say` gets one line for each thing worth knowing. */
export async function startLocalCloud({ emulator, say = console.log } = {}) {
  const endpoint = localEndpoint(whereLastTime());
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
  return (await chooseLocalStack(emulator, say)) ? launchLocalStack(endpoint, say) : launchMoto(endpoint, say);
}

/** Without AWS_ENDPOINT_URL, the local cloud that we started and that still runs is the one that is meant. */
function whereLastTime() {
  const last = stillRunning();
  return last && !process.env.AWS_ENDPOINT_URL ? { AWS_ENDPOINT_URL: last.endpoint } : process.env;
}

/** There is one Terraform state for the local target, so there is one local cloud. */
function refuseSecond() {
  const last = stillRunning();
  if (!last) return;
  throw new Problem(
    `moto is still running at ${last.endpoint} (pid ${last.pid}), and there can be one local cloud only`,
    'unset AWS_ENDPOINT_URL to use it, or end it: npm run local:down',
  );
}

function stillRunning() {
  const last = readState();
  return last?.identity && identityOf(last.pid) === last.identity ? last : undefined;
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
