import type { IConstruct } from 'constructs';
import { ERROR_CATALOG, ErrorCode } from './error-catalog';

/** The specifics of one failure; the catalogue holds what is true of every failure of that code. */
export interface Failure {
  /** The construct that was given the wrong thing, when there is one. */
  readonly scope?: IConstruct;
  /** What was wrong, in the words of the prop the user typed. */
  readonly what: string;
  /** The value that was given. */
  readonly given?: string;
  /** The values that are allowed. */
  readonly allowed?: string;
  /** How to mend this one; the catalogue's general advice when absent. */
  readonly fix?: string;
}

const CODED_ERROR = Symbol.for('kasane.CodedError');

/**
 * An error with a stable code. It is not exported from the package root (jsii knows no error classes);
 * users read it through `Errors`.
 */
export class CodedError extends Error {
  public static isCodedError(x: unknown): x is CodedError {
    return typeof x === 'object' && x !== null && CODED_ERROR in x;
  }

  public readonly code: ErrorCode;
  public readonly path: string;
  public readonly fix: string;
  public readonly failure!: Failure;

  constructor(code: ErrorCode, failure: Failure) {
    const path = failure.scope?.node.path ?? '';
    const fix = failure.fix ?? ERROR_CATALOG[code].mend;
    super(render(code, path, fix, failure));
    this.name = 'KasaneError';
    this.code = code;
    this.path = path;
    this.fix = fix;
    // not enumerable: Node prints the members of an error that nobody caught, and this one holds a whole construct tree
    Object.defineProperty(this, 'failure', { value: failure, enumerable: false });
    Object.defineProperty(this, CODED_ERROR, { value: true });
  }
}

/** Throws the coded error; the return type tells the compiler that nothing follows. */
export function fail(code: ErrorCode, failure: Failure): never {
  throw new CodedError(code, failure);
}

/** Runs code that knows no construct, such as `Cidr.parse`, and adds the construct to the error that it throws. */
export function failingAt<T>(scope: IConstruct | undefined, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!CodedError.isCodedError(error) || error.failure.scope) throw error;
    return fail(error.code, { ...error.failure, scope });
  }
}

/** The text of a failure for places that collect errors instead of throwing the first (`node.addValidation`). */
export function describeFailure(code: ErrorCode, failure: Failure): string {
  return new CodedError(code, failure).message;
}

function render(code: ErrorCode, path: string, fix: string, failure: Failure): string {
  const lines = [`${code}: ${failure.what}`];
  if (path) lines.push(`  at:      ${path}`);
  if (failure.given !== undefined) lines.push(`  given:   ${failure.given}`);
  if (failure.allowed !== undefined) lines.push(`  allowed: ${failure.allowed}`);
  lines.push(`  fix:     ${fix}`);
  return lines.join('\n');
}
