/** How serious a finding is. */
export enum Severity {
  /** The program would fail at deploy time; nothing is written. */
  ERROR = 'error',
  /** The program will probably not do what was meant. */
  WARNING = 'warning',
  /** Worth knowing. */
  INFO = 'info',
}

/** One thing that was noticed about the program. */
export interface Finding {
  /** A stable id, for example `EKS_LOAD_BALANCER_CONTROLLER_UNDECLARED`. */
  readonly id: string;
  /** How serious it is. */
  readonly severity: Severity;
  /** What was noticed. */
  readonly message: string;
  /** The path of the construct it is about. */
  readonly path: string;
  /** How to mend it. */
  readonly fix: string;
}
