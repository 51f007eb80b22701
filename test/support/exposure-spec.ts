import { ExposureKind, ExposureSpec, PortProtocol } from '../../lib/platform/exposure';

/** What a workload `api` asks for; HTTP exposures have a host and a health path. */
export function exposureSpec(kind: ExposureKind, changes: Partial<ExposureSpec> = {}): ExposureSpec {
  const isHttp = kind === ExposureKind.INTERNAL_HTTP || kind === ExposureKind.EXTERNAL_HTTP;
  return {
    kind,
    namespace: 'shop',
    serviceName: 'api',
    podLabels: { 'app.kubernetes.io/name': 'api' },
    servicePort: 80,
    portName: 'http',
    protocol: PortProtocol.TCP,
    ...(isHttp ? { host: 'shop.example.com', healthPath: '/healthz' } : {}),
    drainSeconds: 20,
    platformOptions: [],
    ...changes,
  };
}
