import { Output } from './surroundings';

/** Exit codes of every command. */
export enum ExitCode {
  OK = 0,
  /** Wrong arguments, or input that cannot be read. */
  BAD_INPUT = 2,
}

/** Something the user can mend: one line that says what is wrong, one that says how to mend it. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}

/** Prints a failure. Red only on a terminal, and not when https://no-color.org forbids it. */
export function printFailure(
  message: string,
  fix: string | undefined,
  to: Output,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const label = to.isTTY && !env.NO_COLOR ? '\u001b[31merror:\u001b[39m' : 'error:';
  to.write(`${label} ${message}\n`);
  if (fix) to.write(`  fix: ${fix}\n`);
}
