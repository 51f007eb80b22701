import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { fail } from '../core/coded-error';
import { requireWholeNumber } from '../core/numbers';
import type { Capabilities } from '../platform/capabilities';
import type { Autoscaling } from './autoscaling';

/** How many pods a workload has: a fixed number, or what an autoscaler finds. */
export interface Replication {
  /** The fixed number; undefined when an autoscaler owns it. */
  readonly replicas?: number;
  readonly autoscaling?: Autoscaling;
  /** Whether there is always more than one. */
  readonly isSpread: boolean;
}

/** Accepts a number of replicas or an autoscaler. */
export function requireReplication(
  scope: Construct,
  replicas: number | undefined,
  autoscaling: Autoscaling | undefined,
  byDefault: number,
): Replication {
  if (replicas !== undefined && autoscaling !== undefined) {
    fail('REPLICAS_AND_AUTOSCALING', { scope, what: 'replicas and autoscaling are both given', given: `replicas: ${replicas}` });
  }
  if (autoscaling) return { autoscaling, isSpread: autoscaling.minReplicas > 1 };
  const fixed = requireWholeNumber(scope, 'replicas', replicas ?? byDefault, 0, 10_000);
  return { replicas: fixed, isSpread: fixed > 1 };
}

/** Keeps one pod of several from leaving together with others when nodes are drained or patched. */
export function createDisruptionBudget(scope: Construct, metadata: k8s.ObjectMeta, selector: { [name: string]: string }): ApiObject {
  return new k8s.KubePodDisruptionBudget(scope, 'PodDisruptionBudget', {
    metadata,
    spec: { maxUnavailable: k8s.IntOrString.fromNumber(1), selector: { matchLabels: selector } },
  });
}

/** Creates the autoscaler of a Deployment. */
export function createAutoscaler(scope: Construct, metadata: k8s.ObjectMeta, autoscaling: Autoscaling): ApiObject {
  const { minReplicas, maxReplicas, targetCpuPercent } = autoscaling;
  return new k8s.KubeHorizontalPodAutoscalerV2(scope, 'HorizontalPodAutoscaler', {
    metadata,
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: metadata.name ?? '' },
      minReplicas,
      maxReplicas,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: targetCpuPercent } } }],
    },
  });
}

/** Pods of one workload apart from each other, where the place they run in heeds it. */
export function spreadConstraints(
  { isSpread }: Replication,
  { podSpread }: Capabilities,
  selector: { [name: string]: string },
): k8s.TopologySpreadConstraint[] | undefined {
  if (!isSpread || !podSpread) return undefined;
  return ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    // a zone that is full or gone must not keep pods from running elsewhere
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selector },
  }));
}

/** A rollout that starts a pod before it ends one, so that there are never fewer than asked for. */
export const ROLLING_UPDATE: k8s.DeploymentStrategy = {
  type: 'RollingUpdate',
  rollingUpdate: { maxSurge: k8s.IntOrString.fromNumber(1), maxUnavailable: k8s.IntOrString.fromNumber(0) },
};
