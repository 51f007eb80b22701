import type { Construct } from 'constructs';
import { DeployedWorkload, DeployedWorkloadProps } from './deployed-workload';
import { UNREACHED } from './pod-shutdown';

/** What a `Worker` takes. */
export interface WorkerProps extends DeployedWorkloadProps {}

/**
 * A workload that runs all the time and answers nobody: it takes its work from a queue or a database.
 *
 * Creates: a ServiceAccount and a Deployment; with more than one replica a PodDisruptionBudget; with autoscaling
 * a HorizontalPodAutoscaler. The pods pass the Pod Security level "restricted" and have 30 seconds to end.
 */
export class Worker extends DeployedWorkload {
  /**
   * @throws WRONG_TREE, CLUSTER_MISSING, NAME_INVALID, NUMBER_OUT_OF_RANGE, ENVIRONMENT_DUPLICATE,
   * REPLICAS_AND_AUTOSCALING, IDENTITY_UNSUPPORTED
   */
  constructor(scope: Construct, id: string, props: WorkerProps) {
    super(scope, id, props);
    this._createDeployment(() => ({ shutdown: UNREACHED }));
  }
}
