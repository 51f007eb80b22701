import * as fc from 'fast-check';
import { Cpu } from '../../lib/core/cpu';
import { codeOf } from '../support/code-of';

describe('Cpu', () => {
  test.each([
    [Cpu.millis(250), 250, '250m'],
    [Cpu.millis(2000), 2000, '2'],
    [Cpu.units(0.25), 250, '250m'],
    [Cpu.units(1.001), 1001, '1001m'],
    [Cpu.units(0.1 + 0.2), 300, '300m'],
    [Cpu.units(16), 16000, '16'],
    [Cpu.parse('250m'), 250, '250m'],
    [Cpu.parse('0.25'), 250, '250m'],
    [Cpu.parse('1000m'), 1000, '1'],
    [Cpu.parse('4'), 4000, '4'],
  ])('%s', (cpu, millis, text) => {
    expect([cpu.asMillis, cpu.toString()]).toEqual([millis, text]);
  });

  test.each([0, -1, 0.5, NaN, Infinity])('%p millis are refused', (amount) => {
    expect(codeOf(() => Cpu.millis(amount))).toBe('QUANTITY_INVALID');
  });

  test.each([0, -1, 0.0001, 0.2501, 0.2500001, NaN, Infinity])('%p units are refused', (amount) => {
    expect(codeOf(() => Cpu.units(amount))).toBe('QUANTITY_INVALID');
    expect(() => Cpu.units(amount)).toThrow(`given:   ${amount}`);
  });

  test.each(['', 'm', '0', '0m', '-1', '0.5m', '0.0001', '1k', '1 ', '.5', '1e3', 'one'])('the text %p is refused', (text) => {
    expect(codeOf(() => Cpu.parse(text))).toBe('QUANTITY_INVALID');
  });

  test('is added, multiplied and compared', () => {
    const quarter = Cpu.units(0.25);
    expect(quarter.plus(Cpu.millis(50)).asMillis).toBe(300);
    expect(quarter.times(3).asMillis).toBe(750);
    expect(codeOf(() => Cpu.millis(1).times(0.5))).toBe('QUANTITY_INVALID');
    expect(codeOf(() => quarter.times(0))).toBe('QUANTITY_INVALID');
    expect([quarter.isAtMost(Cpu.millis(250)), quarter.isAtMost(Cpu.millis(249))]).toEqual([true, false]);
  });

  test('any amount is read back from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (millis) => {
        const cpu = Cpu.millis(millis);
        expect(Cpu.parse(cpu.toString()).asMillis).toBe(millis);
        expect(Cpu.units(millis / 1000).asMillis).toBe(millis);
      }),
    );
  });
});
