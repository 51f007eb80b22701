import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../project.mjs';

/** The jsii assembly of the last build. */
export function readAssembly() {
  const file = inProject('.jsii');
  if (!existsSync(file)) throw new Error('there is no .jsii; run "npm run build" first');
  return JSON.parse(readFileSync(file, 'utf8'));
}
