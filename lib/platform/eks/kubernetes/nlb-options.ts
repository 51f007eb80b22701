import type { IPlatformOptions } from '../../platform-options';
import type { LoadBalancerScheme } from './load-balancer-scheme';
import { idleTimeoutAnnotations, nlbAnnotations, sourceRangeAnnotations } from './nlb-annotations';
import { idleTimeoutPorts, requireScheme } from './nlb-fit';
import { requireNlbProps } from './nlb-limits';
import type { NlbOptionsProps } from './nlb-options-props';

const NLB_OPTIONS = Symbol.for('kasane.eks.NlbOptions');

/**
 * Options for the Network Load Balancer of a workload on EKS; a cluster on another platform leaves them alone.
 * Targets are always pods (`ip`), the only kind that reaches Fargate.
 *
 * Billed: the load balancer by the hour and by capacity units. Sources: kubernetes-sigs/aws-load-balancer-controller
 * docs/guide/service/annotations.md and the Elastic Load Balancing API reference, 2026-11.
 */
export class NlbOptions implements IPlatformOptions {
  /** Whether the value is `NlbOptions`, also of another copy of this package. */
  public static isNlbOptions(x: any): x is NlbOptions {
    return typeof x === 'object' && x !== null && NLB_OPTIONS in x;
  }

  /** `eks.nlb`. */
  public readonly optionsKind: string = 'eks.nlb';

  /** @internal */
  public readonly _props: NlbOptionsProps;

  /**
   * @throws PLATFORM_OPTIONS_CONFLICT when two of the options contradict each other
   * @throws LOAD_BALANCER_OPTION_INVALID, NUMBER_OUT_OF_RANGE, NAME_INVALID, CIDR_INVALID, IP_ADDRESS_INVALID, PORT_INVALID
   */
  constructor(props: NlbOptionsProps) {
    this._props = requireNlbProps(props);
    Object.defineProperty(this, NLB_OPTIONS, { value: true });
  }

  /**
   * The same options as annotations, for a Service of your own (`kplus.Service`, `ApiObject`). It needs
   * `loadBalancerClass: 'service.k8s.aws/nlb'` besides, or nobody acts on it.
   *
   * @param scheme whether the load balancer has private or public addresses
   * @param tcpPorts the TCP ports of the Service; needed with `idleTimeoutSeconds` only
   * @throws PLATFORM_OPTIONS_CONFLICT for addresses of the other scheme, or an idle timeout without ports
   */
  public serviceAnnotations(scheme: LoadBalancerScheme, tcpPorts: number[] = []): { [name: string]: string } {
    requireScheme(undefined, this._props, scheme);
    return {
      ...nlbAnnotations(scheme, this._props),
      ...sourceRangeAnnotations(this._props.access?.sourceRanges),
      ...idleTimeoutAnnotations(this._props.idleTimeoutSeconds, idleTimeoutPorts(undefined, this._props, tcpPorts)),
    };
  }
}
