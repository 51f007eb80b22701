/** What a backend must know of the stack whose state it keeps. */
export interface StateIdentity {
  readonly environment: string;
  readonly target: string;
  readonly region: string;
}
