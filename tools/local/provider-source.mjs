import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { Problem } from '../problem.mjs';
import { inProject } from '../project.mjs';
import { writeWhole } from './state.mjs';

const PROVIDER = join('hashicorp', 'aws');

/**
 * Where Terraform gets the AWS provider from:
 * - `mirror`: the folder that KASANE_PROVIDER_MIRROR names
 * - `configuration`: what the user's own TF_CLI_CONFIG_FILE says
 * - `folder`: a folder where Terraform looks by itself
 * - `network`: the registry
 */
export function findProviderSource(env = process.env) {
  const mirror = env.KASANE_PROVIDER_MIRROR && resolve(env.KASANE_PROVIDER_MIRROR);
  if (mirror) {
    const providers = providersIn(mirror);
    if (providers.some((name) => name.endsWith('/hashicorp/aws'))) return { kind: 'mirror', path: mirror, providers };
    throw new Problem(
      `KASANE_PROVIDER_MIRROR: ${mirror} holds no AWS provider`,
      'name the folder that holds <registry host>/hashicorp/aws/<version>/<platform>, or unset it',
    );
  }
  if (env.TF_CLI_CONFIG_FILE && existsSync(env.TF_CLI_CONFIG_FILE)) return { kind: 'configuration', path: env.TF_CLI_CONFIG_FILE };
  const folder = impliedFolders(env).find((path) => hostsIn(path).some((host) => existsSync(join(path, host, PROVIDER))));
  return folder ? { kind: 'folder', path: folder } : { kind: 'network' };
}

/** One line for people. */
export function describeSource({ kind, path }) {
  const texts = {
    mirror: `from the mirror ${path} (KASANE_PROVIDER_MIRROR)`,
    configuration: `as ${path} says (TF_CLI_CONFIG_FILE)`,
    folder: `from ${path}`,
    network: 'from the registry',
  };
  return texts[kind];
}

/** Writes the Terraform CLI configuration that takes providers from a mirror, and from the registry what it lacks. */
export function writeMirrorConfiguration({ path, providers }) {
  const file = inProject('.kasane', 'local', 'terraform.tfrc');
  const names = JSON.stringify(providers);
  writeWhole(
    file,
    `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(path)}
    include = ${names}
  }
  direct {
    exclude = ${names}
  }
}
`,
  );
  return file;
}

/** `host/namespace/type` of every provider in a mirror. */
function providersIn(mirror) {
  return hostsIn(mirror).flatMap((host) =>
    foldersIn(join(mirror, host)).flatMap((namespace) =>
      foldersIn(join(mirror, host, namespace)).map((type) => `${host}/${namespace}/${type}`),
    ),
  );
}

/** Folders named like a registry host: other folders may lie beside them. */
function hostsIn(path) {
  return foldersIn(path).filter((name) => name.includes('.'));
}

function foldersIn(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

/** https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories */
function impliedFolders(env) {
  const home = env.HOME || homedir();
  if (process.platform === 'win32') {
    return env.APPDATA ? [join(env.APPDATA, 'terraform.d', 'plugins'), join(env.APPDATA, 'HashiCorp', 'Terraform', 'plugins')] : [];
  }
  const own = join(home, '.terraform.d', 'plugins');
  if (process.platform === 'darwin') {
    const support = join('Library', 'Application Support', 'io.terraform', 'plugins');
    return [own, join(home, support), join('/', support)];
  }
  const data = [
    env.XDG_DATA_HOME || join(home, '.local', 'share'),
    ...(env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(delimiter),
  ];
  return [own, ...data.map((folder) => join(folder, 'terraform', 'plugins'))];
}
