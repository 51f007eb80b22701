import { runScript } from '../problem.mjs';
import { countChanges, readArguments, runCdktf } from './cdktf.mjs';

const HELP = `Usage: npm run local:destroy [-- stack… --app COMMAND --output FOLDER]

Runs cdktf destroy against the local cloud. Without arguments: the stack eks-fargate.`;

await runScript(async (args) => {
  const options = readArguments(args);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const { code, output, endpoint, seconds } = await runCdktf('destroy', options);
  const stacks = options.stacks.join(', ');
  if (code !== 0) {
    console.error(`\nlocal:destroy: cdktf failed with exit code ${code} (stacks: ${stacks}, at ${endpoint})`);
    return code;
  }
  const { destroyed } = countChanges(output);
  console.log(`\nlocal:destroy: ${destroyed || 'no'} resources destroyed (stacks: ${stacks}, at ${endpoint}, ${seconds} s)`);
  return 0;
});
