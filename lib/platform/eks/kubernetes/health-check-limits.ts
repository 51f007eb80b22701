import type { IConstruct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { requireWholeNumber } from '../../../core/numbers';

/** When a load balancer asks, and how often it must hear the same. */
export interface HealthCheckTiming {
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
}

/**
 * Completes and accepts the numbers of a health check (API_CreateTargetGroup, 2026-11). The defaults notice a dead pod
 * after 20 seconds; the controller's own would take 30.
 *
 * @param gap how many seconds the interval must exceed the timeout by: 0 for network, 1 for application load balancers
 */
export function requireTiming(given: Partial<HealthCheckTiming>, gap: number): HealthCheckTiming {
  const intervalSeconds = requireWholeNumber(undefined, 'intervalSeconds', given.intervalSeconds ?? 10, 5, 300);
  const longest = intervalSeconds - gap;
  const timeoutSeconds = requireWholeNumber(undefined, 'timeoutSeconds', given.timeoutSeconds ?? Math.min(5, longest), 2, 120);
  if (timeoutSeconds > longest) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'a health check would still be running when the next begins',
      given: `timeoutSeconds ${timeoutSeconds}, intervalSeconds ${intervalSeconds}`,
      allowed: `timeoutSeconds up to ${longest}`,
      fix: 'raise intervalSeconds or lower timeoutSeconds',
    });
  }
  return {
    intervalSeconds,
    timeoutSeconds,
    healthyThreshold: requireWholeNumber(undefined, 'healthyThreshold', given.healthyThreshold ?? 2, 2, 10),
    unhealthyThreshold: requireWholeNumber(undefined, 'unhealthyThreshold', given.unhealthyThreshold ?? 2, 2, 10),
  };
}

/** Accepts the path of a health check. */
export function requireHealthPath(scope: IConstruct | undefined, subject: string, path: string): string {
  if (!/^\/\S{0,1023}$/.test(path)) {
    return fail('LOAD_BALANCER_OPTION_INVALID', {
      scope,
      what: `${subject} is no path`,
      given: `"${path}"`,
      allowed: '/ and up to 1023 characters without spaces',
    });
  }
  return path;
}

/** Accepts codes and ranges of codes, separated by commas. */
export function requireSuccessCodes(subject: string, codes: string, least: number, most: number): string {
  const isAllowed = (item: string) => {
    const match = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(item);
    if (!match) return false;
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    return least <= first && first <= last && last <= most;
  };
  if (!codes.split(',').every(isAllowed)) {
    return fail('LOAD_BALANCER_OPTION_INVALID', {
      what: `${subject} is no list of codes`,
      given: `"${codes}"`,
      allowed: `codes and ranges from ${least} to ${most}, separated by commas without spaces, for example ${least}-${most}`,
    });
  }
  return codes;
}
