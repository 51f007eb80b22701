/** Who a workload is outside of its cluster. */
export class Identity {
  /** Nobody. */
  public static none(): Identity {
    return new Identity(false);
  }

  /**
   * An identity of its own in the cluster's cloud, tied to its ServiceAccount: an IAM role on EKS
   * (`cluster.workloadRole(…).allow(…)` says what it may do), a workload identity principal on GKE.
   */
  public static workload(): Identity {
    return new Identity(true);
  }

  private constructor(
    /** Whether the workload is somebody outside of the cluster. */
    public readonly isKnownOutside: boolean,
  ) {}
}
