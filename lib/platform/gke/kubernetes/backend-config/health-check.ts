/** How the load balancer asks a pod for its health; it has no TCP checks. */
export enum HealthCheckType {
  /** HTTP/1.1 in plain text. */
  HTTP = 'HTTP',
  /** HTTP/1.1 over TLS. */
  HTTPS = 'HTTPS',
  /** HTTP/2 over TLS. */
  HTTP2 = 'HTTP2',
}

/**
 * When the load balancer takes a pod for healthy: it answers 200. A field that is left out follows the pod's HTTP
 * readiness probe when the Ingress is first made, else it is 15 s, 15 s, 1, 2 and `/`
 * (kubernetes/ingress-gce, pkg/translator/healthchecks.go, read 2026-11).
 */
export interface HealthCheckConfig {
  /** Seconds between two checks, 1 to 300. @default - the probe's period, or 15 */
  readonly checkIntervalSec?: number;
  /** Seconds after which a check has failed, 1 to `checkIntervalSec`. @default - the probe's timeout, or 15 */
  readonly timeoutSec?: number;
  /** Successes after which a pod is healthy, 1 to 10. @default 1 */
  readonly healthyThreshold?: number;
  /** Failures after which a pod is unhealthy, 1 to 10. @default 2 */
  readonly unhealthyThreshold?: number;
  /** How the pod is asked. @default - the protocol of the Service port */
  readonly type?: HealthCheckType;
  /** The path that is asked for; it begins with a slash. @default - the probe's path, or `/` */
  readonly requestPath?: string;
  /** The port of the pod that is asked, 1 to 65535, when it is not the one that serves. @default - the serving port */
  readonly port?: number;
}
