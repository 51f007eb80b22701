import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import type { ErrorCode } from '../../core/error-catalog';

/** Refuses a list that names something twice, as MetalLB's webhook does. */
export function refuseRepeated(scope: IConstruct, code: ErrorCode, subject: string, names: string[] | undefined): string[] | undefined {
  const repeated = names?.find((name, i) => names.indexOf(name) < i);
  if (repeated !== undefined) {
    fail(code, { scope, what: `${subject} names something twice`, given: `"${repeated}" twice`, fix: 'name it once' });
  }
  return names;
}

/** Accepts the name of a network interface as Linux does (dev_valid_name: at most 15 characters, no slash, colon or blank). */
export function requireInterfaceName(scope: IConstruct, subject: string, name: string): string {
  if (!/^[^\s/:]{1,15}$/.test(name) || name === '.' || name === '..') {
    fail('NAME_INVALID', {
      scope,
      what: `${subject} is no network interface`,
      given: `"${name}"`,
      allowed: '1 to 15 characters without blanks, slashes and colons',
      fix: 'give the name that `ip link` shows on the nodes',
    });
  }
  return name;
}
