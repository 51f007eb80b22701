import { startLocalCloud } from '../local/start.mjs';
import { Problem } from '../problem.mjs';
import { inProject } from '../project.mjs';
import { run, say, skip } from './report.mjs';

/** Deploys eks-fargate to a local cloud. Answers what that changed, or why it was left out. */
export async function deployLocally(provider) {
  if (provider.skipped) {
    skip('deploy', provider.skipped);
    return provider;
  }
  let endpoint;
  try {
    ({ endpoint } = await startLocalCloud({ say: (text) => say('local cloud', text) }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    skip('deploy', error.message, error.fix);
    return { skipped: 'no local cloud' };
  }
  const { output, took } = await run('deploy', 'cdktf deploy eks-fargate', process.execPath, [inProject('tools', 'local', 'deploy.mjs')]);
  const result = /^local:deploy: (.*) \(stacks/m.exec(output)?.[1] ?? 'done';
  say('deploy', `eks-fargate at ${endpoint}: ${result} (${took})`);
  return { result, endpoint };
}
