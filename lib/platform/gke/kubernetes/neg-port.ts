/** A port of a Service for which GKE keeps a network endpoint group (NEG) that something outside of the cluster uses. */
export interface NegPort {
  /** The port of the Service, not of the pods. */
  readonly port: number;
  /**
   * The name of the NEG: 1 to 63 lower-case letters, digits and hyphens, beginning with a letter; up to 56 in a cluster
   * with several subnets. It must be free in the project's zones.
   * @default - GKE makes a name, and writes it into the annotation cloud.google.com/neg-status
   */
  readonly name?: string;
}
