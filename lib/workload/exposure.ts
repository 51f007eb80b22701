import { requireHost } from '../core/names';
import { ExposureKind } from '../platform/exposure';
import type { IPlatformOptions } from '../platform/platform-options';

/** Options that every exposure takes. */
export interface ExposureOptions {
  /**
   * Options for platforms, such as `eks.NlbOptions` or `onprem.MetalLbOptions`. A cluster takes those that are
   * its own, so a workload may carry options for several.
   * @default - the platform's defaults
   */
  readonly platformOptions?: IPlatformOptions[];
}

/**
 * How a workload can be reached. Which load balancer that means is the cluster's matter; one that cannot serve
 * an exposure refuses it and names those that it can.
 */
export class Exposure {
  /** From inside the cluster only: a ClusterIP Service. */
  public static none(): Exposure {
    return new Exposure(ExposureKind.NONE);
  }

  /**
   * By a load balancer with a private address: an internal NLB on EKS, an internal passthrough load balancer
   * on GKE, an address of a MetalLB pool on-premises. Billed on EKS and GKE per hour and traffic.
   */
  public static internal(options: ExposureOptions = {}): Exposure {
    return new Exposure(ExposureKind.INTERNAL, undefined, options.platformOptions);
  }

  /**
   * By an HTTP router with a private address: an internal ALB on EKS, an internal Application Load Balancer on
   * GKE, ingress-nginx on-premises. Billed on EKS and GKE per hour and traffic.
   *
   * @param host the DNS name that it answers for
   * @throws HOST_INVALID
   */
  public static internalHttp(host: string, options: ExposureOptions = {}): Exposure {
    return new Exposure(ExposureKind.INTERNAL_HTTP, requireHost(undefined, 'host', host), options.platformOptions);
  }

  /** By a load balancer on the internet. Billed on EKS and GKE per hour and traffic. */
  public static external(options: ExposureOptions = {}): Exposure {
    return new Exposure(ExposureKind.EXTERNAL, undefined, options.platformOptions);
  }

  /**
   * By an HTTP router on the internet. Billed on EKS and GKE per hour and traffic.
   *
   * @param host the DNS name that it answers for
   * @throws HOST_INVALID
   */
  public static externalHttp(host: string, options: ExposureOptions = {}): Exposure {
    return new Exposure(ExposureKind.EXTERNAL_HTTP, requireHost(undefined, 'host', host), options.platformOptions);
  }

  private constructor(
    /** The kind of exposure. */
    public readonly kind: ExposureKind,
    /** The DNS name that an HTTP router answers for. */
    public readonly host?: string,
    /** Options for platforms. */
    public readonly platformOptions: IPlatformOptions[] = [],
  ) {}
}
