import { parseArgs } from 'node:util';
import { secondsSince } from '../progress.mjs';
import { checkManifests, checkTerraform } from './checks.mjs';
import { deployLocally } from './deploy.mjs';
import { build, install } from './prepare.mjs';
import { printSummary } from './summary.mjs';
import { synthesize } from './synthesize.mjs';

const HELP = `Usage: npm run quickstart [-- --skip-deploy]

Installs and builds what is missing, synthesizes the three reference programs, checks the output with kubectl and
terraform where they are found, and deploys eks-fargate to a local cloud. A second run changes nothing.`;

/** The steps, in order. Each says what it did; one that cannot be done here says why and how to get what it needs. */
export async function quickstart(args) {
  const options = { 'skip-deploy': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
  const { values } = parseArgs({ args, options });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const started = Date.now();
  await install();
  await build();
  const files = await synthesize();
  await checkManifests();
  const provider = await checkTerraform();
  const deployed = values['skip-deploy'] ? { skipped: '--skip-deploy' } : await deployLocally(provider);
  await printSummary({ files, deployed });
  console.log(`\nquickstart: done in ${secondsSince(started)}`);
  return 0;
}
