import { requireDnsSubdomain } from '../../core/names';

/** What `IngressController.nginx` takes. */
export interface NginxControllerOptions {
  /** The IngressClass of `Exposure.internalHttp()`. @default 'nginx' */
  readonly className?: string;
  /**
   * The IngressClass of `Exposure.externalHttp()`, where a second controller serves the internet.
   * @default - the same as className
   */
  readonly externalClassName?: string;
}

/**
 * What serves `Exposure.internalHttp()` and `Exposure.externalHttp()` on the cluster. The controller itself is
 * installed elsewhere.
 */
export class IngressController {
  /**
   * ingress-nginx. The project is retired: best-effort maintenance ended in March 2026 with controller 1.15.1
   * (github.com/kubernetes/ingress-nginx, README, read 2026-11). It still runs, without security fixes; Gateway
   * API is what comes next.
   *
   * @throws NAME_INVALID when a class name is no DNS subdomain
   */
  public static nginx(options: NginxControllerOptions = {}): IngressController {
    const className = requireDnsSubdomain(undefined, 'className', options.className ?? 'nginx');
    return new IngressController(className, requireDnsSubdomain(undefined, 'externalClassName', options.externalClassName ?? className));
  }

  /** None: the cluster refuses the HTTP exposures with EXPOSURE_UNSUPPORTED. */
  public static none(): IngressController {
    return new IngressController();
  }

  private constructor(
    /** The IngressClass of internal Ingresses; undefined when there is no controller. */
    public readonly className?: string,
    /** The IngressClass of external Ingresses; undefined when there is no controller. */
    public readonly externalClassName?: string,
  ) {}
}
