import { runScript } from '../problem.mjs';
import { shown } from '../project.mjs';
import { countChanges, readArguments, runCdktf } from './cdktf.mjs';
import { localFolder } from './state.mjs';

const HELP = `Usage: npm run local:deploy [-- stack… --app COMMAND --output FOLDER]

Runs cdktf deploy against the local cloud (started when it is not running). Without arguments: the stack eks-fargate of
the program that cdktf.json names. A folder with the AWS provider may be named by KASANE_PROVIDER_MIRROR.`;

await runScript(async (args) => {
  const options = readArguments(args);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const outputs = shown(`${localFolder}/outputs.json`);
  const { code, output, endpoint, folder, seconds } = await runCdktf('deploy', { ...options, extra: ['--outputs-file', outputs] });
  const stacks = options.stacks.join(', ');
  if (code !== 0) {
    console.error(`\nlocal:deploy: cdktf failed with exit code ${code} (stacks: ${stacks}, at ${endpoint})`);
    return code;
  }
  const { added, changed, destroyed } = countChanges(output);
  const done = added + changed + destroyed === 0 ? 'No changes' : `${added} added, ${changed} changed, ${destroyed} destroyed`;
  console.log(`
local:deploy: ${done} (stacks: ${stacks}, at ${endpoint}, ${seconds} s)
  Terraform JSON  ${folder}
  outputs         ${outputs}
  keep them       npx kasane outputs save ${outputs} --target localstack --terraform-outdir ${folder}`);
  return 0;
});
