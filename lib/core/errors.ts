import { CodedError } from './coded-error';

/** What a program can read from an error that kasane threw. */
export interface ErrorDetails {
  /** The stable code, for example `FARGATE_SELECTOR_LIMIT`; `docs/ERRORS.md` lists all. */
  readonly code: string;
  /** The path of the construct that was given the wrong thing; empty when there is none. */
  readonly path: string;
  /** What was wrong. */
  readonly what: string;
  /** The value that was given. @default - the failure is not about one value */
  readonly given?: string;
  /** The values that are allowed. @default - the failure is not about one value */
  readonly allowed?: string;
  /** How to mend it. */
  readonly fix: string;
}

/** Reads the errors of this library; they are recognised across several copies of the package. */
export class Errors {
  /** The details of an error that kasane threw, or undefined for any other value. */
  public static detailsOf(error: any): ErrorDetails | undefined {
    if (!CodedError.isCodedError(error)) return undefined;
    const { what, given, allowed } = error.failure;
    return { code: error.code, path: error.path, what, given, allowed, fix: error.fix };
  }

  private constructor() {}
}
