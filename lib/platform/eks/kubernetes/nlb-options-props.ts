import type { LoadBalancerAccessLogs } from './load-balancer-access-logs';
import type { NlbAccess } from './nlb-access';
import type { NlbAddressing } from './nlb-addressing';
import type { NlbHealthCheck } from './nlb-health-check';
import type { NlbTargets } from './nlb-targets';
import type { NlbTls } from './nlb-tls';

/** To which zone's addresses a client's DNS query is answered; it holds for queries through the VPC's resolver. */
export enum NlbClientRoutingPolicy {
  /** Any zone. */
  ANY_AVAILABILITY_ZONE = 'any_availability_zone',
  /** 85 percent of the answers name the client's own zone. */
  PARTIAL_AVAILABILITY_ZONE_AFFINITY = 'partial_availability_zone_affinity',
  /** The client's own zone as long as it is healthy. */
  AVAILABILITY_ZONE_AFFINITY = 'availability_zone_affinity',
}

/** What a Network Load Balancer can be told. */
export interface NlbOptionsProps {
  /**
   * The name of the load balancer, unique in account and region: up to 32 letters, digits and hyphens. A later change has
   * no effect. @default - the controller makes one from namespace, Service and a hash
   */
  readonly loadBalancerName?: string;
  /** Ids or Name tags of subnets, one in each zone. @default - the controller finds them by their role tags */
  readonly subnets?: string[];
  /** Which addresses it has. @default - IPv4 addresses that AWS chooses */
  readonly addressing?: NlbAddressing;
  /** Who may connect. @default - everybody who can reach its addresses */
  readonly access?: NlbAccess;
  /** TLS that ends at the load balancer. @default - connections are passed on as they are */
  readonly tls?: NlbTls;
  /** How pods are treated. @default - drained for as long as the workload asks */
  readonly targets?: NlbTargets;
  /** How it finds out whether a pod can serve. @default - by HTTP at the workload's health path, by TCP without one */
  readonly healthCheck?: NlbHealthCheck;
  /** Access logs; AWS writes them for TLS listeners only. @default - none */
  readonly accessLogs?: LoadBalancerAccessLogs;
  /**
   * Whether each zone's address forwards to the pods of all zones. Billed: traffic between zones. @default false
   */
  readonly crossZone?: boolean;
  /** Whether AWS and the controller refuse to delete it. @default false */
  readonly deletionProtection?: boolean;
  /** Which zone clients are sent to. @default NlbClientRoutingPolicy.ANY_AVAILABILITY_ZONE */
  readonly clientRoutingPolicy?: NlbClientRoutingPolicy;
  /** Seconds after which an idle TCP connection is forgotten, 60 to 6000; TLS and UDP have fixed times. @default 350 */
  readonly idleTimeoutSeconds?: number;
  /** Capacity units that are kept ready for sudden load. Billed: each unit by the hour, used or not. @default - none */
  readonly minimumCapacityUnits?: number;
  /** Tags for the load balancer and its parts. @default - those of the controller */
  readonly tags?: { [key: string]: string };
}
