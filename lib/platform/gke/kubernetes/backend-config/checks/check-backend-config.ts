import type { IConstruct } from 'constructs';
import { fail } from '../../../../../core/coded-error';
import { requireDnsSubdomain } from '../../../../../core/names';
import { isResourceName, RESOURCE_NAME_RULE } from '../../../resource-name';
import type { BackendConfigOptions } from '../backend-config-options';
import type { LoggingConfig } from '../logging';
import type { SecurityPolicyConfig } from '../security-policy';
import { SessionAffinityConfig, SessionAffinityType } from '../session-affinity';
import { checkCdn } from './check-cdn';
import { checkCustomHeaders } from './check-custom-headers';
import { checkHealthCheck } from './check-health-check';
import { requireWholeNumberField } from './field-limits';

/** Refuses what the controller or Compute Engine would refuse or ignore after the apply. */
export function checkBackendConfig(scope: IConstruct, options: BackendConfigOptions): void {
  const { iap, cdn, securityPolicy, sessionAffinity, customRequestHeaders, customResponseHeaders, healthCheck, logging } = options;
  checkIapAndCdn(scope, options);
  if (iap?.oauthclientCredentials) requireDnsSubdomain(scope, 'iap Secret', iap.oauthclientCredentials.secretName);
  if (cdn) checkCdn(scope, cdn);
  if (securityPolicy) checkSecurityPolicy(scope, securityPolicy);
  requireWholeNumberField(scope, 'timeoutSec', options.timeoutSec, 1, 2 ** 31 - 1);
  requireWholeNumberField(scope, 'connectionDraining.drainingTimeoutSec', options.connectionDraining?.drainingTimeoutSec, 0, 3600);
  if (sessionAffinity) checkSessionAffinity(scope, sessionAffinity);
  if (customRequestHeaders) checkCustomHeaders(scope, 'customRequestHeaders', customRequestHeaders);
  if (customResponseHeaders) checkCustomHeaders(scope, 'customResponseHeaders', customResponseHeaders);
  if (healthCheck) checkHealthCheck(scope, healthCheck);
  if (logging) checkLogging(scope, logging);
}

function checkIapAndCdn(scope: IConstruct, { iap, cdn }: BackendConfigOptions): void {
  if (!iap?.enabled || !cdn?.enabled) return;
  fail('BACKEND_CONFIG_IAP_AND_CDN', {
    scope,
    what: 'Identity-Aware Proxy and Cloud CDN cannot both be on: a cache would serve what only some users may see',
    given: 'iap.enabled: true, cdn.enabled: true',
    allowed: 'one of iap and cdn',
  });
}

function checkSecurityPolicy(scope: IConstruct, { name }: SecurityPolicyConfig): void {
  if (name === '' || isResourceName(name)) return;
  fail('BACKEND_CONFIG_INVALID', {
    scope,
    what: 'securityPolicy.name is no name of a security policy',
    given: `"${name}"`,
    allowed: `empty, or ${RESOURCE_NAME_RULE}`,
    fix: 'give the name of the Cloud Armor policy, or an empty name to detach the present one',
  });
}

function checkSessionAffinity(scope: IConstruct, { affinityType, affinityCookieTtlSec }: SessionAffinityConfig): void {
  requireWholeNumberField(scope, 'sessionAffinity.affinityCookieTtlSec', affinityCookieTtlSec, 0, 86400);
  if (affinityCookieTtlSec === undefined || affinityType === SessionAffinityType.GENERATED_COOKIE) return;
  fail('BACKEND_CONFIG_INVALID', {
    scope,
    what: 'sessionAffinity.affinityCookieTtlSec has no effect without a cookie',
    given: `affinityType ${affinityType}`,
    allowed: `affinityType ${SessionAffinityType.GENERATED_COOKIE}`,
    fix: 'remove affinityCookieTtlSec, or set the affinityType to GENERATED_COOKIE',
  });
}

function checkLogging(scope: IConstruct, { enable, sampleRate }: LoggingConfig): void {
  if (sampleRate === undefined) return;
  if (!(sampleRate >= 0 && sampleRate <= 1)) {
    fail('BACKEND_CONFIG_INVALID', { scope, what: 'logging.sampleRate is out of range', given: String(sampleRate), allowed: '0.0 to 1.0' });
  }
  if (enable) return;
  fail('BACKEND_CONFIG_INVALID', {
    scope,
    what: 'logging.sampleRate has no effect while logging is off',
    given: `enable: false, sampleRate: ${sampleRate}`,
    fix: 'remove sampleRate, or set enable to true',
  });
}
