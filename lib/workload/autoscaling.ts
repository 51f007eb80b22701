import { fail } from '../core/coded-error';
import { requireWholeNumber } from '../core/numbers';

/** The bounds of an autoscaler. */
export interface AutoscalingProps {
  /** The fewest replicas, at least 1. @default 2 */
  readonly minReplicas?: number;
  /** The most replicas. */
  readonly maxReplicas: number;
  /** The share of the requested CPU that the autoscaler aims at, in percent, 1 to 100. @default 70 */
  readonly targetCpuPercent?: number;
}

/** How the number of replicas follows the load. */
export class Autoscaling {
  /** By the use of CPU, measured by metrics-server. @throws NUMBER_OUT_OF_RANGE */
  public static onCpu(props: AutoscalingProps): Autoscaling {
    const { minReplicas = 2, maxReplicas, targetCpuPercent = 70 } = props;
    requireWholeNumber(undefined, 'minReplicas', minReplicas, 1, 1_000);
    requireWholeNumber(undefined, 'maxReplicas', maxReplicas, 1, 10_000);
    requireWholeNumber(undefined, 'targetCpuPercent', targetCpuPercent, 1, 100);
    if (minReplicas > maxReplicas) {
      fail('NUMBER_OUT_OF_RANGE', { what: 'minReplicas is over maxReplicas', given: `${minReplicas} and ${maxReplicas}` });
    }
    return new Autoscaling(minReplicas, maxReplicas, targetCpuPercent);
  }

  private constructor(
    /** The fewest replicas. */
    public readonly minReplicas: number,
    /** The most replicas. */
    public readonly maxReplicas: number,
    /** The share of the requested CPU that is aimed at, in percent. */
    public readonly targetCpuPercent: number,
  ) {}
}
