/**
 * Which pods a Fargate profile takes: those of a namespace that carry all the labels. A profile has one to five
 * selectors (quota L-D78D8AF8) and takes a pod that one of them matches (Amazon EKS User Guide, "Define which Pods
 * use AWS Fargate when launched", 2026-11).
 */
export interface FargateSelector {
  /** The namespace of the pods; `*` stands for any run of characters, `?` for one. */
  readonly namespace: string;
  /**
   * Labels that a pod must carry, all of them; `*` and `?` work in names and values. Up to five pairs (quota L-23414FF3).
   * @default - every pod of the namespace
   */
  readonly labels?: { [name: string]: string };
}
