/** What ties a client to a pod. */
export enum SessionAffinityType {
  /** Nothing. */
  NONE = 'NONE',
  /** The client's address. */
  CLIENT_IP = 'CLIENT_IP',
  /** A cookie that the load balancer sets. */
  GENERATED_COOKIE = 'GENERATED_COOKIE',
}

/** Whether a client keeps its pod. Removing it leaves it as it was; switch it off by `SessionAffinityType.NONE`. */
export interface SessionAffinityConfig {
  /** What ties a client to a pod. */
  readonly affinityType: SessionAffinityType;
  /** Seconds for which the cookie is valid, 0 (until the browser closes) to 86400; only with GENERATED_COOKIE. @default 0 */
  readonly affinityCookieTtlSec?: number;
}
