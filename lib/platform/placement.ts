import type { Capabilities } from './capabilities';

/** What a workload tells the cluster when it asks where its pods will run. */
export interface PlacementSpec {
  /** The namespace of the pods. */
  readonly namespace: string;
  /** The labels of the pods. */
  readonly podLabels: { [name: string]: string };
}

/** Where pods will run, and what holds there. */
export interface PlacementBinding {
  /** The place in words, for example `Fargate profile shop`. */
  readonly place: string;
  /** What the place can do; it may be less than what the cluster can. */
  readonly capabilities: Capabilities;
}
