import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../find-program.mjs';
import { Problem } from '../problem.mjs';
import { withProgress } from '../progress.mjs';
import { inProject, shown } from '../project.mjs';
import { lastLines, runProgram } from '../run-program.mjs';
import { localFolder, motoLog } from './state.mjs';

const requirements = inProject('tools', 'local', 'requirements.txt');
const environment = inProject('.kasane', 'tools', 'moto');

/** The moto server: from PATH, else from a virtual environment of our own, made when it is missing. */
export async function findMoto() {
  const onPath = findProgram('moto_server');
  // version managers put a file there that fails when the chosen Python has no moto
  if (onPath && (await runProgram(onPath, ['--help'], { timeoutMs: 30_000 })).code === 0) return { program: onPath, startedBy: 'PATH' };
  return { program: await motoOfOurOwn(), startedBy: shown(environment) };
}

/** Starts the server so that it outlives this script. */
export function startMoto(program, port) {
  mkdirSync(localFolder, { recursive: true });
  const log = openSync(motoLog, 'w');
  const child = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], {
    detached: true,
    stdio: ['ignore', log, log],
    env: motoEnvironment(),
  });
  closeSync(log);
  return child;
}

function motoEnvironment() {
  // moto uses the AWS library itself, which fails in every call when AWS_PROFILE names a profile that is not there
  const rest = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  // without the managed policies, a role cannot take AmazonEKSClusterPolicy
  return { ...Object.fromEntries(rest), MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' };
}

async function motoOfOurOwn() {
  const bin = process.platform === 'win32' ? 'Scripts' : 'bin';
  const program = join(environment, bin, process.platform === 'win32' ? 'moto_server.exe' : 'moto_server');
  const installed = join(environment, 'installed-requirements.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(program) && existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return program;

  const python = await findPython();
  rmSync(environment, { recursive: true, force: true });
  await withProgress(`making a Python environment in ${shown(environment)}`, () => must(python, ['-m', 'venv', environment]));
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements];
  await withProgress(`installing moto (${shown(requirements)})`, () => must(join(environment, bin, 'python'), pip));
  writeFileSync(installed, wanted);
  return program;
}

async function findPython() {
  for (const name of ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.10']) {
    const found = findProgram(name);
    const test = 'import sys, venv; sys.exit(sys.version_info < (3, 10))';
    if (found && (await runProgram(found, ['-c', test], { timeoutMs: 30_000 })).code === 0) return found;
  }
  throw new Problem(
    'no local cloud: neither moto_server nor Python 3.10 or newer (with venv) is on PATH, and LocalStack cannot be started',
    'install Python, or start Docker and set LOCALSTACK_AUTH_TOKEN',
  );
}

async function must(program, args) {
  const { code, output } = await runProgram(program, args);
  if (code === 0) return;
  rmSync(environment, { recursive: true, force: true });
  throw new Problem(
    `cannot install moto: ${program} ${args.slice(0, 3).join(' ')} failed\n${lastLines(output)}`,
    'install it yourself (pipx install "moto[server]") so that moto_server is on PATH',
  );
}
