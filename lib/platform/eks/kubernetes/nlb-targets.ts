/** How a Network Load Balancer treats the pods behind it. */
export interface NlbTargets {
  /**
   * Whether pods see the address of the client. With it a pod that calls its own load balancer hangs. UDP always has it.
   * @default - false for TCP, true for UDP (what AWS does for ip targets)
   */
  readonly preserveClientIp?: boolean;
  /** Whether each connection begins with a PROXY protocol v2 header; the pods must expect it. @default false */
  readonly proxyProtocolV2?: boolean;
  /** Seconds that connections are given to end when a pod leaves, 0 to 3600. @default - the drain time of the workload; 300 without one */
  readonly deregistrationDelaySeconds?: number;
  /** Whether connections that are left after that are closed. @default - AWS decides (false for TCP, true for UDP) */
  readonly connectionTermination?: boolean;
  /** Whether Services of several clusters share the target group. It cannot be changed later. @default false */
  readonly multiClusterTargetGroup?: boolean;
}
