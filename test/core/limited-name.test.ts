import * as fc from 'fast-check';
import { limitedName } from '../../lib/core/limited-name';

test('a name that fits is left as it is', () => {
  expect(limitedName('a'.repeat(64), 64)).toBe('a'.repeat(64));
});

test('one that does not keeps its beginning and ends in a hash, the same in every run', () => {
  expect(limitedName(`tokyo.${'a'.repeat(70)}`, 64)).toBe(`tokyo.${'a'.repeat(49)}-0fabf0ff`);
});

test('no name is too long, and two long names that differ stay different', () => {
  const long = fc.string({ minLength: 20, maxLength: 80 });
  fc.assert(
    fc.property(long, long, (a, b) => {
      expect(limitedName(a, 20).length).toBeLessThanOrEqual(20);
      expect(limitedName(a, 20) === limitedName(b, 20)).toBe(a === b);
    }),
  );
});
