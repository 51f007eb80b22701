import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject } from '../project.mjs';

/** Everything about the local cloud lies in one folder. */
export const localFolder = inProject('.kasane', 'local');
export const motoLog = inProject('.kasane', 'local', 'moto.log');
const stateFile = inProject('.kasane', 'local', 'state.json');

/** What `local:up` started, or undefined: emulator, endpoint, startedBy, and for a process its pid and identity. */
export function readState() {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeState(state) {
  writeWhole(stateFile, `${JSON.stringify(state, null, 2)}\n`);
}

export function forgetState() {
  rmSync(stateFile, { force: true });
}

/** Writes a file in one step; the same content is not written again. */
export function writeWhole(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

/**
 * Removes what Terraform remembers of the local cloud. An emulator keeps its resources in memory, so once it has ended
 * that record would be wrong. Returns the folders it removed.
 */
export function forgetTerraformState() {
  const states = inProject('.kasane', 'state');
  const environments = existsSync(states) ? readdirSync(states) : [];
  const folders = environments.map((environment) => inProject('.kasane', 'state', environment, 'localstack')).filter(existsSync);
  for (const folder of folders) rmSync(folder, { recursive: true });
  rmSync(inProject('.kasane', 'local', 'outputs.json'), { force: true });
  return folders;
}
