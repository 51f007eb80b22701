import type { IConstruct } from 'constructs';
import { fail } from '../../../core/coded-error';
import type { HttpOptions } from '../http-options';
import type { BackendConfigOptions } from './backend-config/backend-config-options';

/**
 * Refuses what an internal Application Load Balancer does not have, and the controller reports after the apply if at all
 * (cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration, feature comparison, read 2026-11).
 */
export function checkHttpOptions(scope: IConstruct, internal: boolean, options: HttpOptions): void {
  if (!internal) return;
  const { managedCertificate, staticAddress, backendConfig } = options._props;
  if (managedCertificate) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: 'Google issues managed certificates only for load balancers on the internet',
      given: 'managedCertificate: true with Exposure.internalHttp',
      fix: 'use preSharedCertificates (regional ones) or tlsSecretName, or Exposure.externalHttp',
    });
  }
  if (options._certificateCount > 0 && options._servesHttp && staticAddress === undefined) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: 'an internal load balancer serves HTTP beside HTTPS only on a reserved address',
      given: 'allowHttp: true, a certificate and no staticAddress',
      fix: 'set staticAddress to a regional address of purpose SHARED_LOADBALANCER_VIP, or leave allowHttp out',
    });
  }
  const external = backendConfig && externalOnlyField(backendConfig);
  if (external) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: `an internal load balancer has no ${external}`,
      given: `backendConfig.${external} with Exposure.internalHttp`,
      fix: `remove backendConfig.${external}, or use Exposure.externalHttp`,
    });
  }
}

/** The first field that switches something on which only external load balancers have. */
function externalOnlyField(options: BackendConfigOptions): string | undefined {
  if (options.cdn?.enabled) return 'cdn';
  if (options.securityPolicy?.name) return 'securityPolicy';
  if (options.customRequestHeaders?.headers.length) return 'customRequestHeaders';
  if (options.customResponseHeaders?.headers.length) return 'customResponseHeaders';
  return undefined;
}
