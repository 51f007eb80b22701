import type { IPlatformOptions } from './platform-options';

/** The ways a workload can be reached. */
export enum ExposureKind {
  /** From inside the cluster only. */
  NONE = 'none',
  /** By a load balancer with a private address. */
  INTERNAL = 'internal',
  /** By an HTTP router with a private address. */
  INTERNAL_HTTP = 'internalHttp',
  /** By a load balancer on the internet. */
  EXTERNAL = 'external',
  /** By an HTTP router on the internet. */
  EXTERNAL_HTTP = 'externalHttp',
}

/** The protocols a Service port carries. */
export enum PortProtocol {
  /** TCP. */
  TCP = 'TCP',
  /** UDP. */
  UDP = 'UDP',
}

/** What a workload tells the cluster when it wants to be reached. */
export interface ExposureSpec {
  /** How it is to be reached. */
  readonly kind: ExposureKind;
  /** The namespace of the Service. */
  readonly namespace: string;
  /** The name of the Service; objects that belong to the exposure are named after it. */
  readonly serviceName: string;
  /** The labels of the pods behind the Service. */
  readonly podLabels: { [name: string]: string };
  /** The port of the Service. */
  readonly servicePort: number;
  /** The name of the Service port. */
  readonly portName: string;
  /** The protocol of the port. */
  readonly protocol: PortProtocol;
  /** The DNS name that an HTTP router answers for. @default - the exposure is not HTTP */
  readonly host?: string;
  /** The path that tells whether a pod can serve. @default - the pod is probed by TCP */
  readonly healthPath?: string;
  /** How many seconds connections are given to end when a pod leaves. */
  readonly drainSeconds: number;
  /** Options for platforms; a cluster ignores those of others. */
  readonly platformOptions: IPlatformOptions[];
}

/** What the workload's Service must look like so that the cluster serves the exposure. */
export interface ExposureBinding {
  /** `ClusterIP` or `LoadBalancer`. */
  readonly serviceType: string;
  /** Annotations of the Service. */
  readonly serviceAnnotations: { [name: string]: string };
  /** The class of the load balancer. @default - the field is left out */
  readonly loadBalancerClass?: string;
  /** The blocks that clients may connect from. @default - the field is left out */
  readonly loadBalancerSourceRanges?: string[];
  /** Whether the Service gets node ports that nothing uses. @default - the field is left out (Kubernetes allocates them) */
  readonly allocateLoadBalancerNodePorts?: boolean;
  /** `Cluster` or `Local`. @default - the field is left out (Cluster) */
  readonly externalTrafficPolicy?: string;
}
