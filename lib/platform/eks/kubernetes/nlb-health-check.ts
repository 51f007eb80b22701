import { requirePort } from '../../../core/numbers';
import { requireHealthPath, requireSuccessCodes, requireTiming } from './health-check-limits';

/** How a Network Load Balancer opens a connection to find out whether a pod can serve. */
export interface NlbTcpHealthCheckProps {
  /** The port of the pod. @default - the port that traffic goes to */
  readonly port?: number;
  /** Seconds from one check to the next, 5 to 300. @default 10 */
  readonly intervalSeconds?: number;
  /** Seconds after which a check has failed, 2 to 120, not more than the interval. @default 5 */
  readonly timeoutSeconds?: number;
  /** Checks in a row that make a pod healthy, 2 to 10. @default 2 */
  readonly healthyThreshold?: number;
  /** Failures in a row that make a pod unhealthy, 2 to 10. @default 2 */
  readonly unhealthyThreshold?: number;
}

/** How a Network Load Balancer asks a pod by HTTP or HTTPS whether it can serve. */
export interface NlbHttpHealthCheckProps extends NlbTcpHealthCheckProps {
  /** The path of the request. @default / */
  readonly path?: string;
  /** The statuses that mean healthy, 200 to 599, for example `200` or `200-299,404`. @default 200-399 */
  readonly successCodes?: string;
}

/**
 * How a Network Load Balancer finds out whether a pod can serve (Elastic Load Balancing, "Health checks for Network Load
 * Balancer target groups", 2026-11).
 */
export class NlbHealthCheck {
  /**
   * Opens a TCP connection.
   *
   * @throws PORT_INVALID, NUMBER_OUT_OF_RANGE
   * @throws PLATFORM_OPTIONS_CONFLICT for a timeout above the interval
   */
  public static tcp(props: NlbTcpHealthCheckProps = {}): NlbHealthCheck {
    return new NlbHealthCheck('tcp', props);
  }

  /**
   * Sends an HTTP request.
   *
   * @throws PORT_INVALID, NUMBER_OUT_OF_RANGE, LOAD_BALANCER_OPTION_INVALID
   * @throws PLATFORM_OPTIONS_CONFLICT for a timeout above the interval
   */
  public static http(props: NlbHttpHealthCheckProps = {}): NlbHealthCheck {
    return NlbHealthCheck.request('http', props);
  }

  /**
   * Sends an HTTPS request; the certificate of the pod is not verified.
   *
   * @throws PORT_INVALID, NUMBER_OUT_OF_RANGE, LOAD_BALANCER_OPTION_INVALID
   * @throws PLATFORM_OPTIONS_CONFLICT for a timeout above the interval
   */
  public static https(props: NlbHttpHealthCheckProps = {}): NlbHealthCheck {
    return NlbHealthCheck.request('https', props);
  }

  private static request(protocol: string, props: NlbHttpHealthCheckProps): NlbHealthCheck {
    const path = requireHealthPath(undefined, 'path of the health check', props.path ?? '/');
    const codes = requireSuccessCodes('successCodes', props.successCodes ?? '200-399', 200, 599);
    return new NlbHealthCheck(protocol, props, path, codes);
  }

  /** Seconds from one check to the next. */
  public readonly intervalSeconds: number;
  /** Seconds after which a check has failed. */
  public readonly timeoutSeconds: number;
  /** Checks in a row that make a pod healthy. */
  public readonly healthyThreshold: number;
  /** Failures in a row that make a pod unhealthy. */
  public readonly unhealthyThreshold: number;
  /** The port of the pod, or undefined for the port that traffic goes to. */
  public readonly port?: number;

  private constructor(
    /** `tcp`, `http` or `https`. */
    public readonly protocol: string,
    props: NlbTcpHealthCheckProps,
    /** The path of the request, or undefined for TCP. */
    public readonly path?: string,
    /** The statuses that mean healthy, or undefined for TCP. */
    public readonly successCodes?: string,
  ) {
    const timing = requireTiming(props, 0);
    this.intervalSeconds = timing.intervalSeconds;
    this.timeoutSeconds = timing.timeoutSeconds;
    this.healthyThreshold = timing.healthyThreshold;
    this.unhealthyThreshold = timing.unhealthyThreshold;
    this.port = props.port === undefined ? undefined : requirePort(undefined, 'port of the health check', props.port);
  }
}
