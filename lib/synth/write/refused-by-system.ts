import { relative } from 'node:path';
import { fail } from '../../core/coded-error';

/**
 * Runs the action, and turns what the file system refuses into a coded error that names the file.
 *
 * @param folder where the action writes, when it also runs code of others: what is refused to them elsewhere is told
 * as it is. A full disk is refused without a place.
 */
export function withCodedRefusals<T>(action: () => T, folder?: string): T {
  try {
    return action();
  } catch (error) {
    const { code, syscall, path, message } = error as NodeJS.ErrnoException;
    // a coded error, or a bug, is no refusal of the system
    if (!code || !syscall || isElsewhere(path, folder)) throw error;
    return fail('OUTPUT_UNWRITABLE', { what: `the output cannot be written (${message})`, given: path ?? folder });
  }
}

function isElsewhere(path: string | undefined, folder: string | undefined): boolean {
  return path !== undefined && folder !== undefined && relative(folder, path).startsWith('..');
}
