import { ExposureKind, ExposureSpec, PortProtocol } from '../../../lib/platform/exposure';

/** What a workload called `api` in the namespace `shop` would tell the cluster. */
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
    host: isHttp ? 'shop.example.com' : undefined,
    drainSeconds: 15,
    platformOptions: [],
    ...changes,
  };
}
