import { ApiObject, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { Autoscaling } from './autoscaling';
import type { PodSettings } from './pod-template';
import { createAutoscaler, createDisruptionBudget, Replication, requireReplication, ROLLING_UPDATE, spreadConstraints } from './replicated';
import { Workload } from './workload';
import type { WorkloadProps } from './workload-props';

/** What workloads that run all the time take. */
export interface DeployedWorkloadProps extends WorkloadProps {
  /** How many pods, from 0. @default 2; an autoscaler owns the number when there is one */
  readonly replicas?: number;
  /** How the number of pods follows the load. @default - the number stays */
  readonly autoscaling?: Autoscaling;
}

/** A workload that runs all the time, as a Deployment. */
export abstract class DeployedWorkload extends Workload {
  private readonly replication: Replication;

  /** @internal */
  protected constructor(scope: Construct, id: string, props: DeployedWorkloadProps) {
    super(scope, id, props, 63);
    this.replication = requireReplication(this, props.replicas, props.autoscaling, 2);
  }

  /** @internal */
  protected _createDeployment(settings: () => PodSettings): ApiObject {
    const deployment = new k8s.KubeDeployment(this, 'Resource', {
      metadata: this._metadata,
      spec: Lazy.any({ produce: () => this.deploymentSpec(settings()) }),
    });
    if (this.replication.isSpread) createDisruptionBudget(this, this._metadata, this._selector);
    if (this.replication.autoscaling) createAutoscaler(this, this._metadata, this.replication.autoscaling);
    return deployment;
  }

  private deploymentSpec(settings: PodSettings): k8s.DeploymentSpec {
    const { capabilities } = this._placement();
    return {
      replicas: this.replication.replicas,
      revisionHistoryLimit: 3,
      selector: { matchLabels: this._selector },
      strategy: ROLLING_UPDATE,
      template: this._podTemplate({
        ...settings,
        topologySpreadConstraints: spreadConstraints(this.replication, capabilities, this._selector),
      }),
    };
  }
}
