import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';

/** The only numbers that CloudWatch Logs takes (API Reference, PutRetentionPolicy, 2026-11). */
const RETENTION_DAYS: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Accepts a retention that CloudWatch Logs takes. */
export function requireRetentionDays(scope: IConstruct | undefined, days: number): number {
  if (RETENTION_DAYS.includes(days)) return days;
  return fail('NUMBER_OUT_OF_RANGE', {
    scope,
    what: 'CloudWatch Logs takes no such retention',
    given: `${days} days`,
    allowed: `${RETENTION_DAYS.join(', ')} days`,
  });
}
