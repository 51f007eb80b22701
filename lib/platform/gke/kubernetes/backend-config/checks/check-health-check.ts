import type { IConstruct } from 'constructs';
import { fail } from '../../../../../core/coded-error';
import type { HealthCheckConfig } from '../health-check';
import { requireWholeNumberField } from './field-limits';

/** The limits of healthChecks in the Compute Engine API (read 2026-11). */
export function checkHealthCheck(scope: IConstruct, healthCheck: HealthCheckConfig): void {
  const { checkIntervalSec, timeoutSec, requestPath } = healthCheck;
  requireWholeNumberField(scope, 'healthCheck.checkIntervalSec', checkIntervalSec, 1, 300);
  requireWholeNumberField(scope, 'healthCheck.timeoutSec', timeoutSec, 1, 300);
  requireWholeNumberField(scope, 'healthCheck.healthyThreshold', healthCheck.healthyThreshold, 1, 10);
  requireWholeNumberField(scope, 'healthCheck.unhealthyThreshold', healthCheck.unhealthyThreshold, 1, 10);
  requireWholeNumberField(scope, 'healthCheck.port', healthCheck.port, 1, 65535);
  // with only one of the two the other may come from the readiness probe, so nothing can be said
  if (checkIntervalSec !== undefined && timeoutSec !== undefined && timeoutSec > checkIntervalSec) {
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: 'healthCheck.timeoutSec is longer than the interval between two checks',
      given: `timeoutSec ${timeoutSec}, checkIntervalSec ${checkIntervalSec}`,
      allowed: `timeoutSec up to ${checkIntervalSec}`,
    });
  }
  if (requestPath !== undefined && !/^\/[!-~]*$/.test(requestPath)) {
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: 'healthCheck.requestPath is no path',
      given: `"${requestPath}"`,
      allowed: 'a path that begins with a slash, in ASCII and without spaces, for example /healthz',
      fix: 'give the path only, without scheme, host and port',
    });
  }
}
