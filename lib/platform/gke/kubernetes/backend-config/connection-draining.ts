/** What becomes of connections when a pod leaves. Removing it leaves it as it was; switch it off by 0 seconds. */
export interface ConnectionDrainingConfig {
  /** Seconds for which open connections may go on, 0 to 3600. */
  readonly drainingTimeoutSec: number;
}
