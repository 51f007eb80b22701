import { requireRetentionDays } from '../../lib/aws/log-retention';
import { codeOf } from '../support/code-of';

test.each([
  [1, undefined],
  [30, undefined],
  [90, undefined],
  [365, undefined],
  [3653, undefined],
  [0, 'NUMBER_OUT_OF_RANGE'],
  [2, 'NUMBER_OUT_OF_RANGE'],
  [45, 'NUMBER_OUT_OF_RANGE'],
  [366, 'NUMBER_OUT_OF_RANGE'],
  [NaN, 'NUMBER_OUT_OF_RANGE'],
])('a retention of %p days: %p', (days, code) => {
  expect(codeOf(() => requireRetentionDays(undefined, days))).toBe(code);
});

test('the error lists what CloudWatch Logs takes', () => {
  expect(() => requireRetentionDays(undefined, 45)).toThrow('30, 60, 90');
});
