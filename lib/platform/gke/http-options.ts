import { fail } from '../../core/coded-error';
import { requireDnsSubdomain } from '../../core/names';
import type { IPlatformOptions } from '../platform-options';
import type { BackendConfigOptions } from './kubernetes/backend-config/backend-config-options';
import { requireResourceName } from './resource-name';

const HTTP_OPTIONS = Symbol.for('kasane.gke.HttpOptions');

/** The certificates that one load balancer can have (kubernetes/ingress-gce, pkg/loadbalancers, read 2026-11). */
const MOST_CERTIFICATES = 10;

/** What an Application Load Balancer can be told. */
export interface HttpOptionsProps {
  /**
   * The name of a reserved address: a global one for `Exposure.externalHttp`, a regional internal one for
   * `Exposure.internalHttp`.
   * @default - GKE takes a free address, which is another one after the Ingress was deleted
   */
  readonly staticAddress?: string;
  /**
   * Whether Google issues and renews a certificate for the host (a ManagedCertificate). The host must already resolve to
   * the load balancer, so reserve its address. Only for `Exposure.externalHttp`, and no wildcard host.
   * @default false
   */
  readonly managedCertificate?: boolean;
  /**
   * The names of SSL certificates that exist in Google Cloud: global ones for `Exposure.externalHttp`, regional ones
   * for `Exposure.internalHttp`. Together with the other certificates at most 10.
   * @default - none
   */
  readonly preSharedCertificates?: string[];
  /** The name of a Secret of type kubernetes.io/tls in the namespace of the Service. @default - none */
  readonly tlsSecretName?: string;
  /**
   * Whether the load balancer answers on port 80 too. `Exposure.internalHttp` can do so beside a certificate only with a
   * `staticAddress`.
   * @default - true without a certificate, false with one
   */
  readonly allowHttp?: boolean;
  /**
   * What the load balancer does with the pods: laid over what follows from the workload (health path, draining), the
   * health check field by field and everything else as a whole.
   * @default - a health check of the workload's health path, and draining for as long as the workload asks
   */
  readonly backendConfig?: BackendConfigOptions;
}

/** Options of `Exposure.internalHttp()` and `Exposure.externalHttp()` on GKE; other platforms leave them. */
export class HttpOptions implements IPlatformOptions {
  /** Whether the value is `HttpOptions`, also of another copy of the package. */
  public static isHttpOptions(x: any): x is HttpOptions {
    return typeof x === 'object' && x !== null && HTTP_OPTIONS in x;
  }

  /** What kind of options these are. */
  public readonly optionsKind: string = 'gke.http';

  /** @internal */
  public readonly _props: HttpOptionsProps;

  /**
   * @throws NAME_INVALID when the address, a certificate or the Secret is given by something else than its name
   * @throws NUMBER_OUT_OF_RANGE for more than 10 certificates
   * @throws PLATFORM_OPTIONS_CONFLICT when neither HTTP nor HTTPS would be served
   */
  constructor(props: HttpOptionsProps = {}) {
    this._props = { ...props, preSharedCertificates: [...(props.preSharedCertificates ?? [])] };
    if (props.staticAddress !== undefined) requireResourceName(undefined, 'staticAddress', props.staticAddress);
    if (props.tlsSecretName !== undefined) requireDnsSubdomain(undefined, 'tlsSecretName', props.tlsSecretName);
    this._props.preSharedCertificates?.forEach((name) => requireResourceName(undefined, 'pre-shared certificate', name));
    if (this._certificateCount > MOST_CERTIFICATES) {
      fail('NUMBER_OUT_OF_RANGE', {
        what: 'a load balancer has too many certificates',
        given: String(this._certificateCount),
        allowed: `up to ${MOST_CERTIFICATES}`,
      });
    }
    if (!this._servesHttp && this._certificateCount === 0) {
      fail('PLATFORM_OPTIONS_CONFLICT', {
        what: 'the load balancer would serve nothing',
        given: 'allowHttp: false, and no certificate for HTTPS',
        fix: 'set managedCertificate, preSharedCertificates or tlsSecretName, or leave allowHttp out',
      });
    }
    Object.defineProperty(this, HTTP_OPTIONS, { value: true });
  }

  /** @internal */
  public get _certificateCount(): number {
    const { managedCertificate, preSharedCertificates, tlsSecretName } = this._props;
    return Number(Boolean(managedCertificate)) + Number(Boolean(tlsSecretName)) + (preSharedCertificates ?? []).length;
  }

  /** @internal */
  public get _servesHttp(): boolean {
    return this._props.allowHttp ?? this._certificateCount === 0;
  }
}
