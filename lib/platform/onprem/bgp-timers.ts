import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { requireWholeNumberIfGiven } from '../../core/numbers';
import type { BGPSessionOptions } from './bgp-session';

/** Hold and keepalive times travel as 16 bits of seconds (RFC 4271, section 4.2). */
const LONGEST = 65535;

/** Accepts the timers as MetalLB does, and says them as the durations its fields take. */
export function bgpTimers(
  scope: IConstruct,
  options: BGPSessionOptions,
): { holdTime?: string; keepaliveTime?: string; connectTime?: string } {
  const { holdTimeSeconds: hold, keepaliveTimeSeconds: keepalive, connectTimeSeconds: connect } = options;
  if (hold !== undefined) requireHoldTime(scope, hold);
  // without a hold time MetalLB takes three times the keepalive time
  requireWholeNumberIfGiven(scope, 'keepaliveTimeSeconds', keepalive, 0, hold ?? Math.floor(LONGEST / 3));
  requireWholeNumberIfGiven(scope, 'connectTimeSeconds', connect, 1, LONGEST);
  return { holdTime: seconds(hold), keepaliveTime: seconds(keepalive), connectTime: seconds(connect) };
}

function requireHoldTime(scope: IConstruct, hold: number): void {
  if (hold === 0 || (Number.isInteger(hold) && hold >= 3 && hold <= LONGEST)) return;
  fail('NUMBER_OUT_OF_RANGE', {
    scope,
    what: 'holdTimeSeconds is out of range',
    given: String(hold),
    allowed: `0, or a whole number from 3 to ${LONGEST}`,
  });
}

function seconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}s`;
}
