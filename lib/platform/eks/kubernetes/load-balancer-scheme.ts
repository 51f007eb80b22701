/** Whether a load balancer is reached by private or by public addresses. */
export enum LoadBalancerScheme {
  /** Private addresses; needs a subnet tagged `kubernetes.io/role/internal-elb`. */
  INTERNAL = 'internal',
  /** Public addresses; needs a subnet tagged `kubernetes.io/role/elb`. */
  INTERNET_FACING = 'internet-facing',
}
