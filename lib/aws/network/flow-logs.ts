import { requireRetentionDays } from '../log-retention';

/** A record of a network's traffic. */
export class FlowLogs {
  /**
   * All traffic, to CloudWatch Logs. Billed: ingestion and storage per GB.
   *
   * @param retentionDays how long it is kept; one of the numbers CloudWatch Logs takes (30, 90, 365, …)
   * @throws NUMBER_OUT_OF_RANGE
   */
  public static toCloudWatch(retentionDays: number): FlowLogs {
    return new FlowLogs(requireRetentionDays(undefined, retentionDays));
  }

  private constructor(
    /** How many days the record is kept. */
    public readonly retentionDays: number,
  ) {}
}
