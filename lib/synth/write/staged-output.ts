/**
 * Output that is written whole and not yet in its place. Everything is staged before anything is committed, so
 * that a full disk or a forbidden folder is met while the last good output still stands.
 */
export interface StagedOutput {
  /** Puts it into its place. */
  commit(): void;
  /** Leaves everything as it was. */
  discard(): void;
}
