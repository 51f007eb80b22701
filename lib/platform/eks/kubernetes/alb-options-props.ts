import type { AlbAccess } from './alb-access';
import type { AlbBackend } from './alb-backend';
import type { AlbHealthCheck } from './alb-health-check';
import type { LoadBalancerAccessLogs } from './load-balancer-access-logs';
import type { SslPolicy } from './ssl-policy';

/** The families of addresses that an Application Load Balancer has. */
export enum AlbIpAddressType {
  /** IPv4 only. */
  IPV4 = 'ipv4',
  /** IPv4 and IPv6. */
  DUALSTACK = 'dualstack',
  /** Public IPv6, and private IPv4 towards the pods; internet-facing load balancers only. */
  DUALSTACK_WITHOUT_PUBLIC_IPV4 = 'dualstack-without-public-ipv4',
}

/** What an Application Load Balancer can be told. */
export interface AlbOptionsProps {
  /**
   * The name of the load balancer, unique in account and region: up to 32 letters, digits and hyphens.
   * @default - the controller makes one from namespace, Ingress and a hash
   */
  readonly loadBalancerName?: string;
  /**
   * Ingresses of one group share a load balancer, across namespaces: up to 63 lower-case letters, digits, hyphens and
   * dots. One bad Ingress stops changes to the whole group. EKS Auto Mode takes the group from IngressClassParams instead.
   * @default - a load balancer for this workload alone
   */
  readonly groupName?: string;
  /** The place of the rules in the group, -1000 to 1000, smaller first; unique in the group. @default 0 */
  readonly groupOrder?: number;
  /**
   * ARNs of certificates in ACM or IAM; the first is the default. With them the load balancer listens on 443, and sends
   * requests on 80 there. @default - it listens on 80 only, without TLS
   */
  readonly certificateArns?: string[];
  /** The TLS versions and ciphers. @default SslPolicy.TLS13_1_2_RES (AWS itself would take TLS 1.0) */
  readonly sslPolicy?: SslPolicy;
  /** Who may send requests. @default - everybody who can reach its addresses */
  readonly access?: AlbAccess;
  /** Ids or Name tags of at least two subnets, each in another zone. @default - the controller finds them by their role tags */
  readonly subnets?: string[];
  /** The families of addresses. @default AlbIpAddressType.IPV4 */
  readonly ipAddressType?: AlbIpAddressType;
  /** How pods are treated. @default - HTTP/1.1, drained for as long as the workload asks */
  readonly backend?: AlbBackend;
  /** How it finds out whether a pod can serve. @default - at the workload's health path */
  readonly healthCheck?: AlbHealthCheck;
  /** Seconds after which an idle connection is closed, 1 to 4000. @default 60 */
  readonly idleTimeoutSeconds?: number;
  /** Whether AWS and the controller refuse to delete it. @default false */
  readonly deletionProtection?: boolean;
  /** Access logs. @default - none */
  readonly accessLogs?: LoadBalancerAccessLogs;
  /** Tags for the load balancer and its parts. @default - those of the controller */
  readonly tags?: { [key: string]: string };
}
