import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';
import type { ICluster } from './cluster';
import { ExposureKind, ExposureSpec, PortProtocol } from './exposure';

/** Refuses an exposure that the cluster's capabilities exclude; the error names what the cluster can serve. */
export function requireExposure(scope: IConstruct, cluster: ICluster, spec: ExposureSpec): void {
  const { exposures, udpLoadBalancers } = cluster.capabilities;
  if (!exposures.includes(spec.kind)) {
    fail('EXPOSURE_UNSUPPORTED', {
      scope,
      what: `cluster ${cluster.name} cannot serve this exposure`,
      given: `Exposure.${spec.kind}`,
      allowed: exposures.map((kind) => `Exposure.${kind}`).join(', '),
    });
  }
  const isHttp = spec.kind === ExposureKind.INTERNAL_HTTP || spec.kind === ExposureKind.EXTERNAL_HTTP;
  if (spec.protocol === PortProtocol.UDP && (isHttp || (spec.kind !== ExposureKind.NONE && !udpLoadBalancers))) {
    fail('EXPOSURE_UNSUPPORTED', {
      scope,
      what: `cluster ${cluster.name} cannot serve UDP by this exposure`,
      given: `Exposure.${spec.kind} with protocol UDP`,
      allowed: udpLoadBalancers ? 'Exposure.none, Exposure.internal, Exposure.external' : 'Exposure.none',
    });
  }
}
