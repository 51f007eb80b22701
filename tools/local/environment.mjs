import { existsSync, mkdirSync } from 'node:fs';
import { findProgram } from '../find-program.mjs';
import { inProject } from '../project.mjs';
import { findProviderSource, writeMirrorConfiguration } from './provider-source.mjs';

/** Terraform as cdktf looks for it; undefined when there is none. */
export function findTerraform(env = process.env) {
  return findProgram(env.TERRAFORM_BINARY_NAME || 'terraform', env);
}

/** The environment for `terraform`, and where it gets the AWS provider from. */
export function terraformEnvironment(base = process.env) {
  const source = findProviderSource(base);
  // cdktf would otherwise put a provider cache of its own into the home folder, whatever the user set
  const env = { ...base, CHECKPOINT_DISABLE: '1', CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1' };
  if (source.kind === 'mirror') {
    env.TF_CLI_CONFIG_FILE = writeMirrorConfiguration(source);
    // a mirror is linked, not copied, so a cache gains nothing; one that is the mirror itself even fails
    delete env.TF_PLUGIN_CACHE_DIR;
  } else if (env.TF_CLI_CONFIG_FILE && !existsSync(env.TF_CLI_CONFIG_FILE)) {
    // Terraform goes on without a configuration that is not there, but warns each time
    delete env.TF_CLI_CONFIG_FILE;
  }
  if (source.kind === 'network' && !env.TF_PLUGIN_CACHE_DIR) {
    // the AWS provider is some 700 MB: every stack takes the same copy
    env.TF_PLUGIN_CACHE_DIR = inProject('.kasane', 'tools', 'terraform-plugins');
    env.TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE = '1';
    mkdirSync(env.TF_PLUGIN_CACHE_DIR, { recursive: true });
  }
  return { env, source };
}

/** The environment in which programs, cdktf and terraform work on the local cloud and can reach no real account. */
export function localEnvironment(endpoint, base = process.env) {
  const { env, source } = terraformEnvironment(base);
  for (const name of Object.keys(env)) {
    // a profile or a session would win over the keys below; an endpoint for one service over the one for all
    if (/^AWS_(DEFAULT_)?PROFILE$|^AWS_SESSION_TOKEN$|^AWS_ENDPOINT_URL_/.test(name)) delete env[name];
  }
  return {
    source,
    env: {
      ...env,
      KASANE_TARGET: 'localstack',
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
  };
}
