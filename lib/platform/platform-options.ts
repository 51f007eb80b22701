/**
 * Options for one platform, such as `eks.NlbOptions`. A workload may carry options for several platforms;
 * each cluster takes those that are its own and leaves the others, so one program serves all.
 */
export interface IPlatformOptions {
  /** What kind of options these are; each platform knows its own kinds. */
  readonly optionsKind: string;
}
