/** Quotas of EKS that AWS raises on request (Service Quotas L-33415657, L-D78D8AF8, L-23414FF3). */
export interface Quotas {
  /** Fargate profiles in a cluster. @default 10 */
  readonly fargateProfiles?: number;
  /** Selectors in a Fargate profile. @default 5 */
  readonly selectorsPerProfile?: number;
  /** Label pairs in a selector. @default 5 */
  readonly labelsPerSelector?: number;
}
