import { fail } from '../../core/coded-error';
import { requireDnsSubdomain } from '../../core/names';

/** What is known of an AWS Load Balancer Controller that something else installs. */
export interface InstalledControllerProps {
  /**
   * The version of the controller, for example `2.13.0`; 2.4.0 or newer, the first line that serves `loadBalancerClass`.
   * @default - not known; checks that depend on it stay silent
   */
  readonly version?: string;
  /** The controller's flag `load-balancer-class`. @default service.k8s.aws/nlb */
  readonly loadBalancerClass?: string;
  /** The name of the IngressClass whose controller is `ingress.k8s.aws/alb`. @default alb */
  readonly ingressClass?: string;
}

/** What is known of the load balancing that EKS Auto Mode does. */
export interface AutoModeControllerProps {
  /** The name of the IngressClass whose controller is `eks.amazonaws.com/alb`; Auto Mode does not create it. @default alb */
  readonly ingressClass?: string;
}

/**
 * Who makes load balancers for the Services and Ingresses of a cluster. It states a fact about the cluster and
 * creates nothing; without one, nothing acts on them and they stay without an address.
 *
 * Sources: kubernetes-sigs/aws-load-balancer-controller docs/deploy/configurations.md and Amazon EKS User Guide, "Use
 * Service Annotations to configure Network Load Balancers", 2026-11.
 */
export class LoadBalancerController {
  /**
   * The AWS Load Balancer Controller, installed by something other than this program: a Helm release, another repository.
   *
   * @throws LOAD_BALANCER_CONTROLLER_UNSUPPORTED for a version older than 2.4.0, or text that is no version
   * @throws NAME_INVALID for a class that is no Kubernetes name
   */
  public static installedSeparately(props: InstalledControllerProps = {}): LoadBalancerController {
    return new LoadBalancerController(
      requireClass(props.loadBalancerClass ?? 'service.k8s.aws/nlb'),
      requireDnsSubdomain(undefined, 'ingressClass', props.ingressClass ?? 'alb'),
      false,
      props.version === undefined ? undefined : requireVersion(props.version),
    );
  }

  /**
   * EKS Auto Mode, which takes Services of class `eks.amazonaws.com/nlb`. Its IngressClass must be created by hand, and
   * it knows no `groupName` on Ingresses (the group is a field of its IngressClassParams).
   *
   * @throws NAME_INVALID for a class that is no Kubernetes name
   */
  public static autoMode(props: AutoModeControllerProps = {}): LoadBalancerController {
    const ingressClass = requireDnsSubdomain(undefined, 'ingressClass', props.ingressClass ?? 'alb');
    return new LoadBalancerController('eks.amazonaws.com/nlb', ingressClass, true);
  }

  private constructor(
    /** The `loadBalancerClass` of the Services that it takes; Kubernetes lets nobody change it on a Service later. */
    public readonly loadBalancerClass: string,
    /** The `ingressClassName` of the Ingresses that it takes. */
    public readonly ingressClass: string,
    /** Whether EKS runs it as a part of Auto Mode. */
    public readonly managedByEks: boolean,
    /** Its version, when it is known. */
    public readonly version?: string,
  ) {}
}

function requireVersion(version: string): string {
  const match = /^(\d+)\.(\d+)\.\d+$/.exec(version);
  const [major, minor] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  if (major > 2 || (major === 2 && minor >= 4)) return version;
  return fail('LOAD_BALANCER_CONTROLLER_UNSUPPORTED', {
    what: match
      ? 'this AWS Load Balancer Controller does not serve loadBalancerClass'
      : 'not a version of the AWS Load Balancer Controller',
    given: `"${version}"`,
    allowed: '2.4.0 or newer, without a leading v',
  });
}

function requireClass(name: string): string {
  const [prefix, label, ...rest] = name.includes('/') ? name.split('/') : [undefined, name];
  if (prefix !== undefined) requireDnsSubdomain(undefined, 'prefix of loadBalancerClass', prefix);
  if (rest.length > 0 || !/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/.test(label)) {
    return fail('NAME_INVALID', {
      what: 'loadBalancerClass is no label-style name',
      given: `"${name}"`,
      allowed: 'letters, digits, hyphens, underscores and dots, with an optional DNS prefix: service.k8s.aws/nlb',
      fix: "give the value of the controller's flag load-balancer-class",
    });
  }
  return name;
}
