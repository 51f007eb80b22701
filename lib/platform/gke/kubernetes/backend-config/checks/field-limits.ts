import type { IConstruct } from 'constructs';
import { fail } from '../../../../../core/coded-error';

/** Refuses a number that is given and is no whole number in the range. */
export function requireWholeNumberField(scope: IConstruct, field: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  fail('BACKEND_CONFIG_INVALID', {
    scope,
    what: `${field} is out of range`,
    given: String(value),
    allowed: `a whole number from ${least} to ${most}`,
  });
}

/** Refuses a list that is longer than the API takes. */
export function requireAtMost(scope: IConstruct, field: string, items: readonly unknown[], most: number): void {
  if (items.length <= most) return;
  fail('BACKEND_CONFIG_INVALID', { scope, what: `${field} is too long`, given: `${items.length} entries`, allowed: `up to ${most}` });
}

/** Refuses a list that names something twice. */
export function requireDistinct(scope: IConstruct, field: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return;
  fail('BACKEND_CONFIG_INVALID', {
    scope,
    what: `${field} names something twice`,
    given: `"${twice}" more than once`,
    fix: 'keep one of them',
  });
}
