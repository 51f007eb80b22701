import { Cidr } from '../../core/cidr';
import { fail } from '../../core/coded-error';
import type { Memory } from '../../core/memory';
import { requireDnsSubdomain } from '../../core/names';
import { requireWholeNumberIfGiven } from '../../core/numbers';
import type { IPlatformOptions } from '../platform-options';

const NGINX_OPTIONS = Symbol.for('kasane.onprem.NginxOptions');

/** The protocols that ingress-nginx speaks to pods. */
export enum NginxBackendProtocol {
  /** HTTP. */
  HTTP = 'HTTP',
  /** HTTP over TLS. */
  HTTPS = 'HTTPS',
  /** gRPC; clients need TLS (`tlsSecretName`), because nginx speaks HTTP/2 over TLS only. */
  GRPC = 'GRPC',
  /** gRPC over TLS, with the same condition. */
  GRPCS = 'GRPCS',
  /** FastCGI. */
  FCGI = 'FCGI',
  /** HTTP or HTTPS, as the client came. */
  AUTO_HTTP = 'AUTO_HTTP',
}

/** What `NginxOptions` take. Every one left out follows the configuration of the controller. */
export interface NginxOptionsProps {
  /** The path that every request is sent to, for example `/app`. @default - requests keep their path */
  readonly rewriteTarget?: string;
  /** Whether HTTP is redirected to HTTPS when there is a certificate. @default - the controller's, true */
  readonly sslRedirect?: boolean;
  /** Whether HTTP is redirected to HTTPS even without a certificate, as behind a TLS proxy. @default - the controller's, false */
  readonly forceSslRedirect?: boolean;
  /** The protocol spoken to the pods. @default NginxBackendProtocol.HTTP */
  readonly backendProtocol?: NginxBackendProtocol;
  /** The largest request body. @default - the controller's, 1 MiB */
  readonly proxyBodySize?: Memory;
  /** The seconds that a connection to a pod may take. @default - the controller's, 5 */
  readonly proxyConnectTimeoutSeconds?: number;
  /** The seconds between two reads from a pod. @default - the controller's, 60 */
  readonly proxyReadTimeoutSeconds?: number;
  /** The seconds between two writes to a pod. @default - the controller's, 60 */
  readonly proxySendTimeoutSeconds?: number;
  /** The cookie that keeps a client on one pod. @default - requests go to any pod */
  readonly affinityCookie?: string;
  /** The requests that one client address may send in a second; more get status 503. @default - no limit */
  readonly limitRps?: number;
  /** The CIDR blocks that clients may come from; others get status 403. @default - all */
  readonly whitelistSourceRange?: string[];
  /** The Secret, of type `kubernetes.io/tls`, with the certificate for the host. @default - the controller's own certificate */
  readonly tlsSecretName?: string;
}

/**
 * How ingress-nginx serves `Exposure.internalHttp()` and `Exposure.externalHttp()`
 * (kubernetes.github.io/ingress-nginx, annotations, controller 1.15.1, read 2026-11). The snippet annotations are not
 * offered: they write into the configuration of the whole controller, and its source ranks them as a critical risk.
 * Clusters of other platforms ignore these options; given to any other exposure they are PLATFORM_OPTIONS_CONFLICT.
 */
export class NginxOptions implements IPlatformOptions {
  /** Whether the value is an `NginxOptions`, of any copy of this package. */
  public static isNginxOptions(x: any): x is NginxOptions {
    return typeof x === 'object' && x !== null && NGINX_OPTIONS in x;
  }

  /** `onprem.NginxOptions`. */
  public readonly optionsKind: string = 'onprem.NginxOptions';
  /** @internal */
  public readonly _props: NginxOptionsProps;

  /**
   * @throws PLATFORM_OPTIONS_CONFLICT for a rewriteTarget that is no plain path, a forced redirect that sslRedirect
   * switches off, and a cookie name that browsers refuse
   * @throws NUMBER_OUT_OF_RANGE for a timeout or limit below 1
   * @throws CIDR_INVALID or NAME_INVALID
   */
  constructor(props: NginxOptionsProps = {}) {
    Object.defineProperty(this, NGINX_OPTIONS, { value: true });
    this._props = { ...props };
    requirePlainPath(props.rewriteTarget);
    requireCookieName(props.affinityCookie);
    const { proxyConnectTimeoutSeconds, proxyReadTimeoutSeconds, proxySendTimeoutSeconds, limitRps } = props;
    Object.entries({ proxyConnectTimeoutSeconds, proxyReadTimeoutSeconds, proxySendTimeoutSeconds, limitRps }).forEach(
      ([subject, value]) => {
        // nginx counts milliseconds, and a 32-bit build no further than this
        requireWholeNumberIfGiven(undefined, subject, value, 1, 2147483);
      },
    );
    props.whitelistSourceRange?.forEach((block) => Cidr.parse(block));
    if (props.tlsSecretName !== undefined) requireDnsSubdomain(undefined, 'tlsSecretName', props.tlsSecretName);
    if (props.forceSslRedirect && props.sslRedirect === false) {
      fail('PLATFORM_OPTIONS_CONFLICT', {
        what: 'forceSslRedirect and sslRedirect contradict each other',
        given: 'forceSslRedirect true, sslRedirect false',
      });
    }
  }
}

/** The Ingress routes the path prefix `/`: there is no group that `$1` could stand for, and nginx would leave it empty. */
function requirePlainPath(path: string | undefined): void {
  if (path === undefined || /^\/[-._~A-Za-z0-9/:]*$/.test(path)) return;
  fail('PLATFORM_OPTIONS_CONFLICT', {
    what: 'rewriteTarget is no plain path',
    given: `"${path}"`,
    allowed: 'a slash, then letters, digits and - . _ ~ / :',
    fix: 'give one path; for capture groups write an Ingress of your own',
  });
}

function requireCookieName(name: string | undefined): void {
  if (name === undefined || /^[-._~A-Za-z0-9]+$/.test(name)) return;
  fail('PLATFORM_OPTIONS_CONFLICT', {
    what: 'affinityCookie is no cookie name',
    given: `"${name}"`,
    allowed: 'letters, digits and - . _ ~',
    fix: 'give another name, for example route',
  });
}
