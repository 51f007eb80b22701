/** A pool that exposures take addresses from unless a workload names another. */
export interface ServedPool {
  readonly name: string;
  readonly external: boolean;
}
