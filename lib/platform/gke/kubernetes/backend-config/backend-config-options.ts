import type { CdnConfig } from './cdn';
import type { ConnectionDrainingConfig } from './connection-draining';
import type { CustomHeadersConfig } from './custom-headers';
import type { HealthCheckConfig } from './health-check';
import type { IapConfig } from './iap';
import type { LoggingConfig } from './logging';
import type { SecurityPolicyConfig } from './security-policy';
import type { SessionAffinityConfig } from './session-affinity';

/**
 * The fields of a BackendConfig, called as in the API (cloud.google.com/v1, from ingress-gce 1.30).
 *
 * Most values stick: removing a field leaves the load balancer as it was, because the controller takes an absent field
 * for "leave alone". Each struct says what its "off" form is. What a field's limit is comes from the controller
 * (kubernetes/ingress-gce, pkg/backendconfig/validation.go) or from the Compute Engine API (backendServices,
 * healthChecks), all read 2026-11.
 */
export interface BackendConfigOptions {
  /** Identity-Aware Proxy; not together with Cloud CDN. @default - left as it is */
  readonly iap?: IapConfig;
  /** Cloud CDN; not together with Identity-Aware Proxy. @default - left as it is */
  readonly cdn?: CdnConfig;
  /** Cloud Armor. @default - left as it is */
  readonly securityPolicy?: SecurityPolicyConfig;
  /**
   * Seconds that a pod may take to answer, 1 to 2147483647; a WebSocket ends after them. Removing it leaves it as it was;
   * 30 is how it began.
   * @default - left as it is (30)
   */
  readonly timeoutSec?: number;
  /** What becomes of connections when a pod leaves. @default - left as it is (none are drained) */
  readonly connectionDraining?: ConnectionDrainingConfig;
  /** Whether a client keeps its pod. @default - left as it is (it does not) */
  readonly sessionAffinity?: SessionAffinityConfig;
  /** Headers that are added to requests. @default - left as they are (none) */
  readonly customRequestHeaders?: CustomHeadersConfig;
  /** Headers that are added to responses. @default - none */
  readonly customResponseHeaders?: CustomHeadersConfig;
  /** When a pod is healthy. @default - as its HTTP readiness probe says when the Ingress is first made, else GET / */
  readonly healthCheck?: HealthCheckConfig;
  /** Whether requests are logged. @default - left as it is (all are logged) */
  readonly logging?: LoggingConfig;
}
