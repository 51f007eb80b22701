import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { RenderedFile } from '../rendered-program';

/** Writes the bytes of a rendered file. */
export function writeBytes(path: string, { content, isExecutable }: RenderedFile): void {
  naming(path, () => writeFileSync(path, content, { mode: isExecutable ? 0o777 : 0o666 }));
}

/** Whether a file is as it was rendered. */
export function isAsRendered(path: string, { content, isExecutable }: RenderedFile): boolean {
  if (!existsSync(path)) return false;
  const isLacking = isExecutable && (statSync(path).mode & 0o100) === 0;
  return !isLacking && naming(path, () => readFileSync(path).equals(Buffer.from(content)));
}

/** A full disk, or a folder where a file should be, is reported by the system without the file's name. */
function naming<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: (error as NodeJS.ErrnoException).path ?? path });
  }
}
