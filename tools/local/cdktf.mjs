import { parseArgs } from 'node:util';
import { Problem } from '../problem.mjs';
import { projectRoot, scriptOf, shown } from '../project.mjs';
import { runProgram } from '../run-program.mjs';
import { findTerraform, localEnvironment } from './environment.mjs';
import { describeSource } from './provider-source.mjs';
import { startLocalCloud } from './start.mjs';
import { localFolder } from './state.mjs';

/** The stack of apps/eks-fargate. */
const DEFAULT_STACKS = ['eks-fargate'];

const OPTIONS = {
  app: { type: 'string', short: 'a' },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
};

/** Reads the arguments of deploy and destroy: stacks, and another program than that of cdktf.json. */
export function readArguments(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  return { ...values, stacks: positionals.length > 0 ? positionals : values.app ? ['*'] : DEFAULT_STACKS };
}

/** Runs `cdktf deploy` or `cdktf destroy` on the local cloud, which is started when it is not running. */
export async function runCdktf(verb, { stacks, app, output, extra = [] }) {
  const terraform = findTerraform();
  if (!terraform) {
    const wanted = process.env.TERRAFORM_BINARY_NAME ? `${process.env.TERRAFORM_BINARY_NAME} (TERRAFORM_BINARY_NAME)` : 'terraform';
    throw new Problem(`${wanted} is not on PATH`, 'install Terraform 1.5 or newer, or name the program in TERRAFORM_BINARY_NAME');
  }
  const { endpoint } = await startLocalCloud();
  const { env, source } = localEnvironment(endpoint);
  console.log(`the AWS provider comes ${describeSource(source)}`);
  // an output folder of its own: what is synthesized for the local cloud must not lie where the real one is deployed from
  const folder = output ?? shown(`${localFolder}/cdktf.out`);
  const args = [
    ...[verb, ...stacks, '--auto-approve', '--skip-provider-lock', '--no-color', '--output', folder],
    ...(app ? ['--app', app] : []),
    ...extra,
  ];
  console.log(`$ cdktf ${args.join(' ')}\n`);
  const started = Date.now();
  // CI: cdktf then writes plain lines instead of drawing over its last ones
  const ran = await runProgram(process.execPath, [scriptOf('cdktf-cli', 'cdktf'), ...args], {
    cwd: projectRoot,
    env: { ...env, CI: '1' },
    echo: true,
  });
  return { ...ran, endpoint, folder, seconds: Math.round((Date.now() - started) / 1000) };
}

/** What Terraform says it did, summed over the stacks. */
export function countChanges(output) {
  const total = { added: 0, changed: 0, destroyed: 0 };
  for (const [, counts] of output.matchAll(/(?:Apply|Destroy) complete! Resources: (.*?)\.\s/g)) {
    for (const [, number, what] of counts.matchAll(/(\d+) (added|changed|destroyed)/g)) total[what] += Number(number);
  }
  return total;
}
