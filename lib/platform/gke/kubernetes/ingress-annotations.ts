import type { HttpOptions } from '../http-options';

/** What the GKE Ingress controller reads from an Ingress (kubernetes/ingress-gce, pkg/annotations/ingress.go, read 2026-11). */
export function ingressAnnotations(internal: boolean, options: HttpOptions, managedCertificate?: string): { [name: string]: string } {
  const { staticAddress, preSharedCertificates = [] } = options._props;
  const addressKey = internal ? 'kubernetes.io/ingress.regional-static-ip-name' : 'kubernetes.io/ingress.global-static-ip-name';
  return {
    'kubernetes.io/ingress.class': internal ? 'gce-internal' : 'gce',
    'kubernetes.io/ingress.allow-http': String(options._servesHttp),
    ...(staticAddress === undefined ? {} : { [addressKey]: staticAddress }),
    ...(managedCertificate === undefined ? {} : { 'networking.gke.io/managed-certificates': managedCertificate }),
    ...(preSharedCertificates.length === 0 ? {} : { 'ingress.gcp.kubernetes.io/pre-shared-cert': preSharedCertificates.join(',') }),
  };
}
