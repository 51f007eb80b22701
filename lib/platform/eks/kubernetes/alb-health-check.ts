/** How an Application Load Balancer asks a pod whether it can serve. */
export interface AlbHealthCheck {
  /** The path of the request. @default - the workload's health path; `/` without one, `/AWS.ALB/healthcheck` for gRPC */
  readonly path?: string;
  /** The port of the pod. @default - the port that traffic goes to */
  readonly port?: number;
  /** Seconds from one check to the next, 5 to 300. @default 10 */
  readonly intervalSeconds?: number;
  /** Seconds after which a check has failed, 2 to 120, less than the interval. @default 5, or 4 with an interval of 5 */
  readonly timeoutSeconds?: number;
  /** Checks in a row that make a pod healthy, 2 to 10. @default 2 */
  readonly healthyThreshold?: number;
  /** Failures in a row that make a pod unhealthy, 2 to 10. @default 2 */
  readonly unhealthyThreshold?: number;
  /**
   * What means healthy: statuses from 200 to 499, for gRPC codes from 0 to 99, for example `200-299,404`.
   * @default 200; 12 (unimplemented) for gRPC
   */
  readonly successCodes?: string;
}
