/** What a workload may do in AWS. */
export interface WorkloadPermission {
  /** The actions, for example `s3:GetObject`. */
  readonly actions: string[];
  /** The ARNs that they may be done to. */
  readonly resources: string[];
}
