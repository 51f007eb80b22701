import type { IConstruct } from 'constructs';
import { fail } from './coded-error';

/** Accepts a TCP or UDP port. */
export function requirePort(scope: IConstruct | undefined, subject: string, port: number): number {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    return fail('PORT_INVALID', { scope, what: `${subject} is no port`, given: String(port), allowed: 'a whole number from 1 to 65535' });
  }
  return port;
}

/** Accepts a whole number from `least` to `most`, both included. */
export function requireWholeNumber(scope: IConstruct | undefined, subject: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    return fail('NUMBER_OUT_OF_RANGE', {
      scope,
      what: `${subject} is out of range`,
      given: String(value),
      allowed: `a whole number from ${least} to ${most}`,
    });
  }
  return value;
}

/** Accepts a whole number from `least` to `most`, or none at all. */
export function requireWholeNumberIfGiven(
  scope: IConstruct | undefined,
  subject: string,
  value: number | undefined,
  least: number,
  most: number,
): void {
  if (value !== undefined) requireWholeNumber(scope, subject, value, least, most);
}
