/**
 * Cloud Armor, which only an external load balancer has. Billed: per policy, per rule and per request.
 *
 * Removing `securityPolicy` means "do not touch"; detach the policy by an empty name.
 */
export interface SecurityPolicyConfig {
  /** The name of a security policy in the cluster's project; empty detaches the one that is there. */
  readonly name: string;
}
