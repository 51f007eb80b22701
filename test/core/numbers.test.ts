import { requirePort, requireWholeNumber } from '../../lib/core/numbers';
import { codeOf } from '../support/code-of';

test.each([
  [1, undefined],
  [80, undefined],
  [65535, undefined],
  [0, 'PORT_INVALID'],
  [65536, 'PORT_INVALID'],
  [70000, 'PORT_INVALID'],
  [-1, 'PORT_INVALID'],
  [80.5, 'PORT_INVALID'],
  [NaN, 'PORT_INVALID'],
])('port %p: %p', (port, code) => {
  expect(codeOf(() => requirePort(undefined, 'port', port))).toBe(code);
});

test.each([
  [2, undefined],
  [6, undefined],
  [1, 'NUMBER_OUT_OF_RANGE'],
  [7, 'NUMBER_OUT_OF_RANGE'],
  [2.5, 'NUMBER_OUT_OF_RANGE'],
  [NaN, 'NUMBER_OUT_OF_RANGE'],
  [Infinity, 'NUMBER_OUT_OF_RANGE'],
])('a number from 2 to 6, %p: %p', (value, code) => {
  expect(codeOf(() => requireWholeNumber(undefined, 'zones', value, 2, 6))).toBe(code);
});
