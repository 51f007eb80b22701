import { Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { requireWholeNumber } from '../core/numbers';
import { requireSchedule } from './schedule';
import { UNREACHED } from './pod-shutdown';
import { Workload } from './workload';
import type { WorkloadProps } from './workload-props';

/** What happens when a run is due and the one before has not ended. */
export enum ConcurrencyPolicy {
  /** The new run is left out. */
  FORBID = 'Forbid',
  /** Both run. */
  ALLOW = 'Allow',
  /** The old run is ended. */
  REPLACE = 'Replace',
}

/** What a `ScheduledJob` takes. */
export interface ScheduledJobProps extends WorkloadProps {
  /** When it runs, as a cron expression of five fields, for example `0 3 * * *`. */
  readonly schedule: string;
  /** The time zone of the schedule, for example `Asia/Tokyo`. @default 'Etc/UTC' */
  readonly timeZone?: string;
  /** What happens when runs overlap. @default ConcurrencyPolicy.FORBID */
  readonly concurrency?: ConcurrencyPolicy;
  /** Seconds after which a run is ended, from 1. @default 3600 */
  readonly timeLimitSeconds?: number;
  /** How often a run that failed is tried again, 0 to 20. @default 2 */
  readonly retries?: number;
  /** Seconds after which a finished run, and its pod, is removed. On Fargate a pod that is kept is billed. @default 600 */
  readonly keepFinishedSeconds?: number;
}

/** A CronJob's name is at most 52 characters long: its Jobs append eleven of their own. */
const LONGEST_NAME = 52;

/** A run that could not start within this time, because the control plane was away, is left out. */
const STARTING_DEADLINE_SECONDS = 300;

/**
 * A workload that runs at certain times and ends.
 *
 * Creates: a ServiceAccount and a CronJob. The pods pass the Pod Security level "restricted".
 */
export class ScheduledJob extends Workload {
  /**
   * @throws WRONG_TREE, CLUSTER_MISSING, NAME_INVALID (over 52 characters), CRON_INVALID, NUMBER_OUT_OF_RANGE,
   * ENVIRONMENT_DUPLICATE, IDENTITY_UNSUPPORTED
   */
  constructor(scope: Construct, id: string, props: ScheduledJobProps) {
    super(scope, id, props, LONGEST_NAME);
    const jobSpec = {
      backoffLimit: requireWholeNumber(this, 'retries', props.retries ?? 2, 0, 20),
      activeDeadlineSeconds: requireWholeNumber(this, 'timeLimitSeconds', props.timeLimitSeconds ?? 3600, 1, 604_800),
      ttlSecondsAfterFinished: requireWholeNumber(this, 'keepFinishedSeconds', props.keepFinishedSeconds ?? 600, 0, 604_800),
    };
    const schedule = requireSchedule(this, props.schedule);
    new k8s.KubeCronJob(this, 'Resource', {
      metadata: this._metadata,
      spec: Lazy.any({
        produce: (): k8s.CronJobSpec => ({
          schedule,
          timeZone: props.timeZone ?? 'Etc/UTC',
          concurrencyPolicy: props.concurrency ?? ConcurrencyPolicy.FORBID,
          startingDeadlineSeconds: STARTING_DEADLINE_SECONDS,
          successfulJobsHistoryLimit: 1,
          failedJobsHistoryLimit: 3,
          jobTemplate: { spec: { ...jobSpec, template: this._podTemplate({ shutdown: UNREACHED, restartPolicy: 'Never' }) } },
        }),
      }),
    });
  }
}
