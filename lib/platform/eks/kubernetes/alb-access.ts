/** Who may send requests to an Application Load Balancer. */
export interface AlbAccess {
  /**
   * Blocks that clients may connect from. They become rules of the security group that the controller makes, so they
   * cannot stand beside `securityGroups`. @default - 0.0.0.0/0 and ::/0
   */
  readonly inboundCidrs?: string[];
  /** Ids or Name tags of the load balancer's security groups. @default - the controller makes one */
  readonly securityGroups?: string[];
  /**
   * Whether the controller lets the load balancer in at the security groups of the pods; only with `securityGroups`,
   * without them it always does.
   * @default false when securityGroups are given, then the rules must be made elsewhere
   */
  readonly manageBackendSecurityGroupRules?: boolean;
  /** The ARN of a regional WAFv2 web ACL. Billed: the ACL, its rules and each request. @default - none */
  readonly wafAclArn?: string;
}
