import type { IPlatformOptions } from '../../platform-options';
import { albAnnotations } from './alb-annotations';
import { requireAlbProps, requireAlbScheme } from './alb-limits';
import type { AlbOptionsProps } from './alb-options-props';
import type { LoadBalancerScheme } from './load-balancer-scheme';

const ALB_OPTIONS = Symbol.for('kasane.eks.AlbOptions');

/**
 * Options for the Application Load Balancer that routes HTTP to a workload on EKS; a cluster on another platform leaves
 * them alone. Targets are always pods (`ip`), the only kind that reaches Fargate.
 *
 * Billed: the load balancer by the hour and by capacity units. Sources: kubernetes-sigs/aws-load-balancer-controller
 * docs/guide/ingress/annotations.md and the Elastic Load Balancing API reference, 2026-11.
 */
export class AlbOptions implements IPlatformOptions {
  /** Whether the value is `AlbOptions`, also of another copy of this package. */
  public static isAlbOptions(x: any): x is AlbOptions {
    return typeof x === 'object' && x !== null && ALB_OPTIONS in x;
  }

  /** `eks.alb`. */
  public readonly optionsKind: string = 'eks.alb';

  /** @internal */
  public readonly _props: AlbOptionsProps;

  /**
   * @throws PLATFORM_OPTIONS_CONFLICT when two of the options contradict each other
   * @throws LOAD_BALANCER_OPTION_INVALID, NUMBER_OUT_OF_RANGE, NAME_INVALID, CIDR_INVALID, PORT_INVALID
   */
  constructor(props: AlbOptionsProps) {
    this._props = requireAlbProps(props);
    Object.defineProperty(this, ALB_OPTIONS, { value: true });
  }

  /**
   * The same options as annotations, for an Ingress of your own (`kplus.Ingress`, `ApiObject`). It needs
   * `ingressClassName: 'alb'` besides, or nobody acts on it.
   *
   * @param scheme whether the load balancer has private or public addresses
   * @throws PLATFORM_OPTIONS_CONFLICT for addresses of the other scheme
   */
  public ingressAnnotations(scheme: LoadBalancerScheme): { [name: string]: string } {
    requireAlbScheme(undefined, this._props, scheme);
    return albAnnotations(scheme, this._props);
  }
}
