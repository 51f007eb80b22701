/** Where a load balancer writes its access logs. Billed: storage and requests of S3. */
export interface LoadBalancerAccessLogs {
  /** The bucket; it must lie in the load balancer's region and let Elastic Load Balancing write. */
  readonly bucket: string;
  /** What the names of the log files begin with; it may not hold `AWSLogs`. @default - none */
  readonly prefix?: string;
}
