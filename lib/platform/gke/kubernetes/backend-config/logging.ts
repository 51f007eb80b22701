/** Whether requests are logged. Billed: Cloud Logging, per GB. Removing it leaves it as it was; switch it off by `enable: false`. */
export interface LoggingConfig {
  /** Whether requests are logged. */
  readonly enable: boolean;
  /** The part of the requests that is logged, 0 to 1; only with `enable`. @default 1 */
  readonly sampleRate?: number;
}
