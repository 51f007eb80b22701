import type { MaybeAnnotations } from './annotation-text';
import { valueText } from './annotation-text';
import type { LoadBalancerAccessLogs } from './load-balancer-access-logs';

/** The attributes that both kinds of load balancer have (API_LoadBalancerAttribute, 2026-11). */
export function sharedAttributes(deletionProtection: boolean | undefined, logs: LoadBalancerAccessLogs | undefined): MaybeAnnotations {
  return {
    'deletion_protection.enabled': valueText(deletionProtection),
    'access_logs.s3.enabled': logs && 'true',
    'access_logs.s3.bucket': logs?.bucket,
    'access_logs.s3.prefix': logs?.prefix,
  };
}
