import * as fc from 'fast-check';
import { Memory } from '../../lib/core/memory';
import { codeOf } from '../support/code-of';

const MI = 2 ** 20;

describe('Memory', () => {
  test.each([
    [Memory.bytes(1), 1, '1'],
    [Memory.bytes(1000), 1000, '1000'],
    [Memory.mebibytes(256), 256 * MI, '256Mi'],
    [Memory.mebibytes(1024), 1024 * MI, '1Gi'],
    [Memory.mebibytes(1.5), 1536 * 1024, '1536Ki'],
    [Memory.gibibytes(0.5), 512 * MI, '512Mi'],
    [Memory.gibibytes(2048), 2 ** 41, '2Ti'],
    [Memory.parse('256Mi'), 256 * MI, '256Mi'],
    [Memory.parse('1Gi'), 2 ** 30, '1Gi'],
    [Memory.parse('0.5Gi'), 512 * MI, '512Mi'],
    [Memory.parse('500M'), 5e8, '500000000'],
    [Memory.parse('1k'), 1000, '1000'],
    [Memory.parse('2T'), 2e12, '1953125000Ki'],
    [Memory.parse('123'), 123, '123'],
    // these are not exact when they are multiplied in binary
    [Memory.parse('1.005k'), 1005, '1005'],
    [Memory.parse('2.3G'), 2.3e9, '2300000000'],
    [Memory.parse('0.070M'), 70_000, '70000'],
  ])('%s', (memory, bytes, text) => {
    expect([memory.asBytes, memory.toString()]).toEqual([bytes, text]);
  });

  test.each(['', 'Mi', '0', '0Mi', '-1Mi', '1.5', '0.1Ki', '1.0005k', '1 Mi', '1mi', '1MB', '1e3', '.5Gi', '9999999Ti'])(
    'the text %p is refused',
    (text) => {
      expect(codeOf(() => Memory.parse(text))).toBe('QUANTITY_INVALID');
    },
  );

  test.each([0, -1, 0.5, NaN, Infinity, 2 ** 53])('%p bytes are refused', (amount) => {
    expect(codeOf(() => Memory.bytes(amount))).toBe('QUANTITY_INVALID');
  });

  test('is added, multiplied, compared and measured', () => {
    const half = Memory.gibibytes(0.5);
    expect(half.plus(Memory.mebibytes(256)).asMebibytes).toBe(768);
    expect(half.times(3).toString()).toBe('1536Mi');
    expect(codeOf(() => Memory.bytes(1).times(0.5))).toBe('QUANTITY_INVALID');
    expect([half.isAtMost(Memory.mebibytes(512)), half.isAtMost(Memory.mebibytes(511))]).toEqual([true, false]);
    expect(Memory.bytes(MI / 2).asMebibytes).toBe(0.5);
  });

  test('any amount is read back from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (bytes) => {
        expect(Memory.parse(Memory.bytes(bytes).toString()).asBytes).toBe(bytes);
      }),
    );
  });

  test('any number of thousandths of a decimal unit is exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom<[string, number]>(['k', 1], ['M', 1e3], ['G', 1e6]),
        (n, [suffix, thousandth]) => {
          expect(Memory.parse(`${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, '0')}${suffix}`).asBytes).toBe(n * thousandth);
        },
      ),
    );
  });
});
