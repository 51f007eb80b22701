import type { SslPolicy } from './ssl-policy';

/** Which HTTP version a TLS listener negotiates (ALPN); the first of a list is preferred. */
export enum NlbAlpnPolicy {
  /** http/1.1, http/1.0. */
  HTTP1_ONLY = 'HTTP1Only',
  /** h2. */
  HTTP2_ONLY = 'HTTP2Only',
  /** http/1.1, http/1.0, h2. */
  HTTP2_OPTIONAL = 'HTTP2Optional',
  /** h2, http/1.1, http/1.0. */
  HTTP2_PREFERRED = 'HTTP2Preferred',
  /** None is negotiated. */
  NONE = 'None',
}

/** What a Network Load Balancer speaks to the pods behind a TLS listener. */
export enum NlbBackendProtocol {
  /** The decrypted stream. */
  TCP = 'tcp',
  /** TLS again; the certificate of the pod is not verified. */
  SSL = 'ssl',
}

/** TLS that ends at a Network Load Balancer. */
export interface NlbTls {
  /** ARNs of certificates in ACM or IAM; the first is the default, the others are chosen by the client's SNI. */
  readonly certificateArns: string[];
  /** The ports of the Service that speak TLS; the controller refuses a port that the Service does not have. @default - all TCP ports */
  readonly ports?: number[];
  /** The TLS versions and ciphers. @default SslPolicy.TLS13_1_2_RES (AWS itself would take TLS 1.0) */
  readonly securityPolicy?: SslPolicy;
  /** The HTTP version to negotiate. @default NlbAlpnPolicy.NONE */
  readonly alpnPolicy?: NlbAlpnPolicy;
  /** What is spoken to the pods. @default NlbBackendProtocol.TCP */
  readonly backendProtocol?: NlbBackendProtocol;
}
