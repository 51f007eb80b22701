/** What an Application Load Balancer speaks to the pods. */
export enum AlbBackendProtocol {
  /** HTTP. */
  HTTP = 'HTTP',
  /** HTTPS; the certificate of the pod is not verified. */
  HTTPS = 'HTTPS',
}

/** Which version of HTTP it speaks to them. */
export enum AlbProtocolVersion {
  /** HTTP/1.1. */
  HTTP1 = 'HTTP1',
  /** HTTP/2; AWS serves it behind HTTPS listeners only. */
  HTTP2 = 'HTTP2',
  /** gRPC; AWS serves it behind HTTPS listeners only. */
  GRPC = 'GRPC',
}

/** How an Application Load Balancer treats the pods behind it. */
export interface AlbBackend {
  /** What is spoken to the pods, and in health checks. @default AlbBackendProtocol.HTTP */
  readonly protocol?: AlbBackendProtocol;
  /** Which version of it. @default AlbProtocolVersion.HTTP1 */
  readonly protocolVersion?: AlbProtocolVersion;
  /** Seconds for which a cookie sends a client to the same pod, 1 to 604800 (a week). @default - each request to any pod */
  readonly stickinessSeconds?: number;
  /** Seconds that requests are given to end when a pod leaves, 0 to 3600. @default - the drain time of the workload; 300 without one */
  readonly deregistrationDelaySeconds?: number;
}
