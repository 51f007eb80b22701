import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { fail } from '../core/coded-error';
import { requirePort } from '../core/numbers';
import { ExposureBinding, ExposureKind, PortProtocol } from '../platform/exposure';
import { DeployedWorkload, DeployedWorkloadProps } from './deployed-workload';
import { Exposure } from './exposure';
import { BEHIND_LOAD_BALANCER, INSIDE_CLUSTER, PodShutdown } from './pod-shutdown';
import { Probe } from './probe';

/** What a `WebService` takes. */
export interface WebServiceProps extends DeployedWorkloadProps {
  /** The port that the container listens on. */
  readonly port: number;
  /** The port of the Service, and of a load balancer in front of it. @default 80 */
  readonly servicePort?: number;
  /** The name of the port: up to 15 lower-case letters, digits and hyphens. @default 'http' */
  readonly portName?: string;
  /** The protocol of the port. @default PortProtocol.TCP */
  readonly protocol?: PortProtocol;
  /** How it can be reached. @default Exposure.none() - from inside the cluster only */
  readonly exposure?: Exposure;
  /**
   * How the cluster, and a load balancer, ask whether a pod can serve. An HTTP path here becomes the health
   * check of the load balancer.
   * @default Probe.tcp()
   */
  readonly readiness?: Probe;
  /** How the cluster asks whether a pod must be restarted. @default - Probe.tcp() every 20 seconds */
  readonly liveness?: Probe;
}

/**
 * A workload that answers requests.
 *
 * Creates: a ServiceAccount, a Deployment, a Service and what its exposure needs beside it; with more than one
 * replica a PodDisruptionBudget; with autoscaling a HorizontalPodAutoscaler. The pods pass the Pod Security level
 * "restricted". When a pod leaves, it serves on until the load balancer has heard of it: the container runs
 * `sleep`, which its image must have, before it is told to stop.
 */
export class WebService extends DeployedWorkload {
  /** The Service. */
  public readonly service: ApiObject;

  private readonly port: number;
  private readonly portName: string;
  private readonly protocol: PortProtocol;

  /**
   * @throws WRONG_TREE, CLUSTER_MISSING, NAME_INVALID, PORT_INVALID, NUMBER_OUT_OF_RANGE, ENVIRONMENT_DUPLICATE,
   * REPLICAS_AND_AUTOSCALING, EXPOSURE_UNSUPPORTED, IDENTITY_UNSUPPORTED, PLATFORM_OPTIONS_CONFLICT
   */
  constructor(scope: Construct, id: string, props: WebServiceProps) {
    super(scope, id, props);
    this.port = requirePort(this, 'port', props.port);
    this.portName = requirePortName(this, props.portName ?? 'http');
    this.protocol = props.protocol ?? PortProtocol.TCP;
    const exposure = props.exposure ?? Exposure.none();
    const shutdown = exposure.kind === ExposureKind.NONE ? INSIDE_CLUSTER : BEHIND_LOAD_BALANCER;
    // nothing opens a TCP connection to a UDP port; such a container is asked only in the way the user says
    const byDefault = this.protocol === PortProtocol.TCP;
    const readiness = props.readiness ?? (byDefault ? Probe.tcp() : undefined);
    const liveness = props.liveness ?? (byDefault ? Probe.tcp({ periodSeconds: 20 }) : undefined);

    this._createDeployment(() => ({
      shutdown,
      ports: [{ name: this.portName, containerPort: this.port, protocol: this.protocol }],
      readinessProbe: readiness?._render(this.portName),
      livenessProbe: liveness?._render(this.portName),
    }));
    const servicePort = requirePort(this, 'servicePort', props.servicePort ?? 80);
    this.service = this.createService(servicePort, this.bindExposure(exposure, servicePort, shutdown, readiness));
  }

  private bindExposure(exposure: Exposure, servicePort: number, { drainSeconds }: PodShutdown, readiness?: Probe): ExposureBinding {
    return this.cluster.bindExposure(this, {
      kind: exposure.kind,
      namespace: this.namespace,
      serviceName: this.name,
      podLabels: this.podLabels,
      servicePort,
      portName: this.portName,
      protocol: this.protocol,
      host: exposure.host,
      healthPath: readiness?.path,
      drainSeconds,
      platformOptions: exposure.platformOptions,
    });
  }

  private createService(servicePort: number, binding: ExposureBinding): ApiObject {
    return new k8s.KubeService(this, 'Service', {
      metadata: { ...this._metadata, annotations: binding.serviceAnnotations },
      spec: {
        type: binding.serviceType,
        selector: this._selector,
        loadBalancerClass: binding.loadBalancerClass,
        loadBalancerSourceRanges: binding.loadBalancerSourceRanges,
        allocateLoadBalancerNodePorts: binding.allocateLoadBalancerNodePorts,
        externalTrafficPolicy: binding.externalTrafficPolicy,
        ports: [{ name: this.portName, port: servicePort, targetPort: k8s.IntOrString.fromString(this.portName), protocol: this.protocol }],
      },
    });
  }
}

function requirePortName(scope: Construct, name: string): string {
  if (/^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/.test(name) && !name.includes('--')) return name;
  return fail('NAME_INVALID', {
    scope,
    what: 'not a name of a port',
    given: `"${name}"`,
    allowed: 'up to 15 lower-case letters, digits and single hyphens, with at least one letter',
  });
}
