import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { describeFailure, fail } from '../core/coded-error';
import { Cpu } from '../core/cpu';
import { Memory } from '../core/memory';
import { requireDnsLabel } from '../core/names';
import { findChart, requireKubernetesTree } from '../core/trees';
import { Cluster, ICluster } from '../platform/cluster';
import type { PlacementBinding } from '../platform/placement';
import { EnvironmentValue } from './environment-value';
import { Identity } from './identity';
import { PodSettings, podTemplate } from './pod-template';
import type { WorkloadProps } from './workload-props';

/** The label that selects the pods of a workload: stable under every move of the construct. */
const NAME_LABEL = 'app.kubernetes.io/name';

/** Something that runs in a cluster. `WebService`, `Worker` and `ScheduledJob` are the kinds of it. */
export abstract class Workload extends Construct {
  /** The name of the workload's objects. */
  public readonly name: string;
  /** The namespace of the workload's objects. */
  public readonly namespace: string;
  /** The cluster that the workload runs in. */
  public readonly cluster: ICluster;

  private readonly environment = new Map<string, EnvironmentValue>();
  private readonly settings: WorkloadProps;
  private readonly cpu: Cpu;
  private readonly memory: Memory;

  /** @internal */
  protected constructor(scope: Construct, id: string, props: WorkloadProps, longestName: number) {
    requireKubernetesTree(scope, id, 'workload');
    super(scope, id);
    this.settings = props;
    this.name = requireDnsLabel(this, 'workload name', props.name ?? id, longestName);
    this.cluster = Cluster.of(this);
    this.namespace = (findChart(this) as { namespace?: string } | undefined)?.namespace ?? 'default';
    this.cpu = props.cpu ?? Cpu.millis(250);
    this.memory = props.memory ?? Memory.mebibytes(256);
    Object.entries(props.environment ?? {}).forEach(([name, value]) => this.addEnvironment(name, value));
    this.createServiceAccount(props.identity ?? Identity.none());
    this.node.addValidation({ validate: () => this.validateSize() });
  }

  /** The labels of the pods. */
  public get podLabels(): { [name: string]: string } {
    return { ...this.settings.podLabels, ...this._selector };
  }

  /** Adds an environment variable. @throws ENVIRONMENT_DUPLICATE */
  public addEnvironment(name: string, value: EnvironmentValue): void {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || this.environment.has(name)) {
      fail('ENVIRONMENT_DUPLICATE', {
        scope: this,
        what: this.environment.has(name) ? 'the environment variable is there already' : 'not a name of an environment variable',
        given: `"${name}"`,
      });
    }
    this.environment.set(name, value);
  }

  /** @internal */
  protected get _selector(): { [name: string]: string } {
    return { [NAME_LABEL]: this.name };
  }

  /** @internal */
  protected get _metadata(): k8s.ObjectMeta {
    return { name: this.name, labels: this._selector };
  }

  /**
   * Where the pods run. Asked when manifests are rendered, so that a profile may be added after the workload.
   * @internal
   */
  protected _placement(): PlacementBinding {
    return this.cluster.bindPlacement(this, { namespace: this.namespace, podLabels: this.podLabels });
  }

  /** @internal */
  protected _podTemplate(settings: PodSettings): k8s.PodTemplateSpec {
    return podTemplate(
      {
        ...this.settings,
        name: this.name,
        cpu: this.cpu,
        memory: this.memory,
        podLabels: this.podLabels,
        environment: [...this.environment].map(([name, value]) => value._render(name)),
      },
      settings,
    );
  }

  private createServiceAccount(identity: Identity): void {
    const { name, namespace, podLabels } = this;
    const binding = identity.isKnownOutside ? this.cluster.bindIdentity(this, { namespace, serviceAccount: name, podLabels }) : undefined;
    new ApiObject(this, 'ServiceAccount', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { ...this._metadata, annotations: binding?.serviceAccountAnnotations },
      // the token of the API server is of use to hardly any workload, and to every intruder
      automountServiceAccountToken: false,
    });
  }

  private validateSize(): string[] {
    const { place, capabilities } = this._placement();
    if (!capabilities.largestPod.excludes(this.cpu, this.memory)) return [];
    return [
      describeFailure('POD_TOO_LARGE', {
        what: `the pod does not fit ${place}`,
        given: `${this.cpu} CPU and ${this.memory} of memory`,
        allowed: capabilities.largestPod.toString(),
      }),
    ];
  }
}
