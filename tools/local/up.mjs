import { parseArgs } from 'node:util';
import { Problem, runScript } from '../problem.mjs';
import { startLocalCloud } from './start.mjs';

const HELP = `Usage: npm run local:up [-- --emulator moto|localstack]

Starts a local AWS: LocalStack when Docker answers and LOCALSTACK_AUTH_TOKEN is set, else moto (free, needs Python only).
AWS_ENDPOINT_URL says where; default http://localhost:4566.`;

await runScript(async (args) => {
  const { values } = parseArgs({ args, options: { emulator: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.emulator && !['moto', 'localstack'].includes(values.emulator)) {
    throw new Problem(`there is no emulator "${values.emulator}"`, 'use one of: moto, localstack');
  }
  const { endpoint } = await startLocalCloud(values);
  console.log(`
What next:
  npm run local:deploy                                     deploy apps/eks-fargate to it
  AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test aws --endpoint-url ${endpoint} --region ap-northeast-1 eks list-clusters
  npm run local:down                                       end it`);
  return 0;
});
