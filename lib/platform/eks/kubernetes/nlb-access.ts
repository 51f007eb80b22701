/** Who may connect to a Network Load Balancer. */
export interface NlbAccess {
  /**
   * Blocks that clients may connect from. They become rules of the security group that the controller makes, so they
   * cannot stand beside `securityGroups`. A load balancer that has no security group (made before controller 2.6) heeds
   * them only with `preserveClientIp`.
   * @default - 0.0.0.0/0, and ::/0 with dual-stack addresses
   */
  readonly sourceRanges?: string[];
  /** Ids of prefix lists that clients may connect from; as `sourceRanges`. @default - none */
  readonly prefixLists?: string[];
  /**
   * Ids or Name tags of the load balancer's security groups. AWS can neither add the first one to an existing load
   * balancer nor remove the last.
   * @default - the controller makes one
   */
  readonly securityGroups?: string[];
  /**
   * Whether the controller lets the load balancer in at the security groups of the pods.
   * @default true; false when securityGroups are given, then the rules must be made elsewhere
   */
  readonly manageBackendSecurityGroupRules?: boolean;
  /** Whether the security groups also hold for clients that come through AWS PrivateLink. @default - AWS decides (true) */
  readonly inboundRulesOnPrivateLink?: boolean;
}
