import { k8s } from 'cdk8s-plus-27';
import { requirePort, requireWholeNumberIfGiven } from '../core/numbers';

/** How often a probe asks, and how patient it is. */
export interface ProbeOptions {
  /** The port that is asked. @default - the workload's port */
  readonly port?: number;
  /** Seconds between two questions, 1 to 300. @default 10 */
  readonly periodSeconds?: number;
  /** Seconds that an answer may take, 1 to 60. @default 2 */
  readonly timeoutSeconds?: number;
  /** Failures in a row after which the pod counts as failed, 1 to 10. @default 3 */
  readonly failureThreshold?: number;
}

/** How the cluster asks a container whether it is well. */
export class Probe {
  /** By an HTTP GET that must answer 200 to 399. @throws PORT_INVALID, NUMBER_OUT_OF_RANGE */
  public static http(path: string, options: ProbeOptions = {}): Probe {
    return new Probe(options, path);
  }

  /** By opening a TCP connection. @throws PORT_INVALID, NUMBER_OUT_OF_RANGE */
  public static tcp(options: ProbeOptions = {}): Probe {
    return new Probe(options);
  }

  private constructor(
    private readonly options: ProbeOptions,
    /** The path that is asked; undefined for TCP. */
    public readonly path?: string,
  ) {
    const { port, periodSeconds, timeoutSeconds, failureThreshold } = options;
    if (port !== undefined) requirePort(undefined, 'probe port', port);
    requireWholeNumberIfGiven(undefined, 'periodSeconds', periodSeconds, 1, 300);
    requireWholeNumberIfGiven(undefined, 'timeoutSeconds', timeoutSeconds, 1, 60);
    requireWholeNumberIfGiven(undefined, 'failureThreshold', failureThreshold, 1, 10);
  }

  /** @internal */
  public _render(portName: string): k8s.Probe {
    const port = this.options.port === undefined ? k8s.IntOrString.fromString(portName) : k8s.IntOrString.fromNumber(this.options.port);
    return {
      ...(this.path === undefined ? { tcpSocket: { port } } : { httpGet: { path: this.path, port } }),
      periodSeconds: this.options.periodSeconds ?? 10,
      timeoutSeconds: this.options.timeoutSeconds ?? 2,
      failureThreshold: this.options.failureThreshold ?? 3,
    };
  }
}
