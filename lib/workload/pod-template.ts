import { k8s } from 'cdk8s-plus-27';
import type { Cpu } from '../core/cpu';
import type { Memory } from '../core/memory';
import type { PodShutdown } from './pod-shutdown';
import type { WorkloadProps } from './workload-props';

/** What all kinds of workloads say of their pods. */
export interface PodProps extends Omit<WorkloadProps, 'environment'> {
  readonly name: string;
  readonly cpu: Cpu;
  readonly memory: Memory;
  readonly podLabels: { [name: string]: string };
  readonly environment: k8s.EnvVar[];
}

/** What differs between kinds of workloads. */
export interface PodSettings {
  readonly shutdown: PodShutdown;
  readonly restartPolicy?: string;
  readonly ports?: k8s.ContainerPort[];
  readonly readinessProbe?: k8s.Probe;
  readonly livenessProbe?: k8s.Probe;
  readonly topologySpreadConstraints?: k8s.TopologySpreadConstraint[];
}

/** What a container may write beside its folders: logs, mostly. */
const EPHEMERAL_STORAGE = '1Gi';
const WRITABLE_FOLDER_SIZE = '64Mi';

/** A pod that passes the Pod Security level "restricted". */
export function podTemplate(pod: PodProps, settings: PodSettings): k8s.PodTemplateSpec {
  const writablePaths = pod.writablePaths ?? ['/tmp'];
  return {
    metadata: { labels: pod.podLabels, annotations: checksumAnnotation(pod) },
    spec: {
      serviceAccountName: pod.name,
      automountServiceAccountToken: false,
      // variables for every Service of the namespace, which nobody reads and long lists of which stop containers
      enableServiceLinks: false,
      restartPolicy: settings.restartPolicy,
      terminationGracePeriodSeconds: settings.shutdown.graceSeconds,
      securityContext: { runAsNonRoot: true, runAsUser: pod.runAsUser, seccompProfile: { type: 'RuntimeDefault' } },
      imagePullSecrets: pod.imagePullSecrets?.map((name) => ({ name })),
      topologySpreadConstraints: settings.topologySpreadConstraints,
      containers: [container(pod, settings, writablePaths)],
      volumes: writablePaths.map((_, index) => ({
        name: volumeName(index),
        emptyDir: { sizeLimit: k8s.Quantity.fromString(WRITABLE_FOLDER_SIZE) },
      })),
    },
  };
}

function container(pod: PodProps, settings: PodSettings, writablePaths: string[]): k8s.Container {
  const { preStopSeconds } = settings.shutdown;
  return {
    name: pod.name,
    image: pod.image,
    command: pod.command,
    args: pod.args,
    ports: settings.ports,
    env: pod.environment.length > 0 ? pod.environment : undefined,
    envFrom: pod.config?.map(({ configMapName }) => ({ configMapRef: { name: configMapName } })),
    resources: resources(pod),
    readinessProbe: settings.readinessProbe,
    livenessProbe: settings.livenessProbe,
    lifecycle: preStopSeconds > 0 ? { preStop: { exec: { command: ['sleep', String(preStopSeconds)] } } } : undefined,
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    volumeMounts: writablePaths.map((mountPath, index) => ({ name: volumeName(index), mountPath })),
  };
}

/** Requests equal limits: what Fargate bills, and what keeps a pod from being evicted first elsewhere. */
function resources({ cpu, memory }: PodProps): k8s.ResourceRequirements {
  const amounts = {
    cpu: k8s.Quantity.fromString(cpu.toString()),
    memory: k8s.Quantity.fromString(memory.toString()),
    'ephemeral-storage': k8s.Quantity.fromString(EPHEMERAL_STORAGE),
  };
  return { requests: amounts, limits: { ...amounts } };
}

function volumeName(index: number): string {
  return `writable-${index + 1}`;
}

/** A pod reads its ConfigMaps once, at its start; another checksum makes the Deployment replace it. */
function checksumAnnotation({ config }: PodProps): { [name: string]: string } | undefined {
  return config && config.length > 0 ? { 'kasane/config-checksum': config.map(({ _checksum }) => _checksum).join('-') } : undefined;
}
