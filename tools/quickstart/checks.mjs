import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../find-program.mjs';
import { findTerraform, terraformEnvironment } from '../local/environment.mjs';
import { describeSource } from '../local/provider-source.mjs';
import { writeWhole } from '../local/state.mjs';
import { Problem } from '../problem.mjs';
import { inProject } from '../project.mjs';
import { lastLines } from '../run-program.mjs';
import { synthesizedClusters, synthesizedStacks } from './outputs.mjs';
import { run, say, skip } from './report.mjs';

const GET_TERRAFORM = 'https://developer.hashicorp.com/terraform/install';
const GET_KUBECTL = 'https://kubernetes.io/docs/tasks/tools';
const GET_PROVIDER = 'with internet access Terraform downloads it; without, name a folder that holds it in KASANE_PROVIDER_MIRROR';

/** Lets kubectl put the manifests of each cluster together. */
export async function checkManifests() {
  const kubectl = findProgram('kubectl');
  if (!kubectl) return skip('kubectl', 'kubectl is not on PATH', GET_KUBECTL);
  const clusters = await synthesizedClusters();
  for (const { folder } of clusters) await run('kubectl', `kubectl kustomize ${folder}`, kubectl, ['kustomize', folder]);
  say('kubectl', `kubectl kustomize accepts ${clusters.map(({ folder }) => folder).join(', ') || 'nothing: there are no manifests'}`);
}

/** Lets Terraform validate each stack with the real provider. Answers whether a deployment is possible, or why not. */
export async function checkTerraform() {
  const terraform = findTerraform();
  if (!terraform) {
    skip('terraform', 'terraform is not on PATH', GET_TERRAFORM);
    return { skipped: 'terraform is not on PATH' };
  }
  const { env, source } = terraformEnvironment();
  const stacks = synthesizedStacks();
  for (const stack of stacks) {
    const skipped = await validate(terraform, stack, env);
    if (!skipped) continue;
    skip('terraform', skipped, GET_PROVIDER);
    return { skipped };
  }
  const names = stacks.map(({ name }) => name).join(', ') || 'nothing: there are no stacks';
  say('terraform', `terraform validate accepts ${names} (AWS provider ${describeSource(source)})`);
  return {};
}

/** Works on a copy: what `terraform init` leaves behind does not belong into cdktf.out. */
async function validate(terraform, { name, path }, env) {
  const folder = inProject('.kasane', 'quickstart', 'validate', name);
  const copy = join(folder, 'cdk.tf.json');
  const text = readFileSync(join(path, 'cdk.tf.json'), 'utf8');
  const initialized = existsSync(join(folder, '.terraform')) && existsSync(copy) && readFileSync(copy, 'utf8') === text;
  if (!initialized) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeWhole(copy, text);
    const init = [`-chdir=${folder}`, 'init', '-backend=false', '-input=false', '-no-color'];
    const { code, output } = await run('terraform', `terraform init for ${name}`, terraform, init, { env, allowFailure: true });
    if (code !== 0) {
      rmSync(folder, { recursive: true, force: true });
      if (/Failed to (query available provider packages|install provider)/.test(output))
        return 'Terraform cannot get the AWS provider here';
      throw new Problem(`terraform init for ${name} failed:\n${lastLines(output)}`, 'mend that, then run npm run quickstart again');
    }
  }
  await run('terraform', `terraform validate for ${name}`, terraform, [`-chdir=${folder}`, 'validate', '-no-color'], { env });
  return undefined;
}
