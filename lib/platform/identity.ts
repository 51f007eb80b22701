/** What a workload tells the cluster when it wants an identity outside of it. */
export interface IdentitySpec {
  /** The namespace of the ServiceAccount. */
  readonly namespace: string;
  /** The name of the ServiceAccount. */
  readonly serviceAccount: string;
  /** The labels of the pods. */
  readonly podLabels: { [name: string]: string };
}

/** What the ServiceAccount must look like so that the identity works. */
export interface IdentityBinding {
  /** Annotations of the ServiceAccount. */
  readonly serviceAccountAnnotations: { [name: string]: string };
  /** The identity in the words of the cloud: a role ARN, a principal. */
  readonly principal: string;
}
