import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { requireHost } from '../../../core/names';
import { ExposureBinding, ExposureKind, ExposureSpec } from '../../exposure';
import type { HttpOptions } from '../http-options';
import { BackendConfig } from './backend-config';
import type { BackendConfigOptions } from './backend-config/backend-config-options';
import { checkHttpOptions } from './http-options-check';
import { ingressAnnotations } from './ingress-annotations';
import { ManagedCertificate } from './managed-certificate';
import { Neg } from './neg';

/**
 * An Application Load Balancer: an Ingress of the GKE controller with container-native load balancing, and a
 * BackendConfig that carries the workload's health path and draining to it.
 */
export function httpExposure(scope: Construct, spec: ExposureSpec, options: HttpOptions): ExposureBinding {
  const host = requireHost(scope, 'host', spec.host ?? '');
  const internal = spec.kind === ExposureKind.INTERNAL_HTTP;
  checkHttpOptions(scope, internal, options);
  const name = spec.serviceName;
  const backendConfig = new BackendConfig(scope, 'BackendConfig', { name, ...backendOptions(spec, options._props.backendConfig) });
  const certificate = options._props.managedCertificate
    ? new ManagedCertificate(scope, 'ManagedCertificate', { name, domains: [host] })
    : undefined;
  const annotations = ingressAnnotations(internal, options, certificate?.name);
  createIngress(scope, spec, host, annotations, options._props.tlsSecretName);
  return {
    serviceType: 'ClusterIP',
    serviceAnnotations: { ...Neg.ingress().annotations, ...backendConfig.serviceAnnotations },
  };
}

/** The user's fields over those that follow from the workload; a health check is completed, everything else replaced. */
function backendOptions(spec: ExposureSpec, own: BackendConfigOptions = {}): BackendConfigOptions {
  const healthCheck = { ...(spec.healthPath === undefined ? {} : { requestPath: spec.healthPath }), ...own.healthCheck };
  return {
    connectionDraining: { drainingTimeoutSec: spec.drainSeconds },
    ...own,
    // without a health path the controller takes the pod's readiness probe, or asks for /
    healthCheck: Object.keys(healthCheck).length > 0 ? healthCheck : undefined,
  };
}

function createIngress(
  scope: Construct,
  spec: ExposureSpec,
  host: string,
  annotations: { [name: string]: string },
  tlsSecretName: string | undefined,
): void {
  const service = { name: spec.serviceName, port: { name: spec.portName } };
  new ApiObject(scope, 'Ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: spec.serviceName, annotations },
    // no ingressClassName: the GKE controller ignores an Ingress that has one and no annotation
    spec: {
      tls: tlsSecretName === undefined ? undefined : [{ hosts: [host], secretName: tlsSecretName }],
      rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service } }] } }],
    },
  });
}
