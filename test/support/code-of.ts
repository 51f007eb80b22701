import { Errors } from '../../lib/core/errors';

/** The code of the error that the action throws, or undefined when it throws none. */
export function codeOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    const details = Errors.detailsOf(error);
    if (!details) throw error;
    return details.code;
  }
  return undefined;
}
