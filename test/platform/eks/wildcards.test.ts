import * as fc from 'fast-check';
import { matchesWildcards } from '../../../lib/platform/eks/wildcards';

describe('matchesWildcards', () => {
  test.each([
    ['shop', 'shop', true],
    ['shop', 'shop2', false],
    ['shop', 'sho', false],
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*', 'anything', true],
    ['?', '', false],
    ['?', 'a', true],
    ['team-*', 'team-', true],
    ['team-*', 'team-a', true],
    ['team-*', 'teams', false],
    ['*-prod', 'shop-prod', true],
    ['*-prod', 'shop-prod-eu', false],
    ['shop-?', 'shop-1', true],
    ['shop-?', 'shop-12', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['a.c', 'abc', false],
    ['[a]', 'a', false],
  ])('%p against %p: %p', (pattern, text, expected) => {
    expect(matchesWildcards(pattern, text)).toBe(expected);
  });

  test('agrees with the equivalent regular expression', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        const equivalent = new RegExp(`^${p.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesWildcards(p, t)).toBe(equivalent.test(t));
      }),
      { numRuns: 2000 },
    );
  });

  test('a pattern matches the text it was made from', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{0,20}$/), fc.nat(20), fc.nat(20), (text, i, j) => {
        const [from, to] = [Math.min(i, j, text.length), Math.min(Math.max(i, j), text.length)];
        expect(matchesWildcards(`${text.slice(0, from)}*${text.slice(to)}`, text)).toBe(true);
      }),
    );
  });

  test('many stars over a long text take no time', () => {
    expect(matchesWildcards(`${'*a'.repeat(30)}b`, 'a'.repeat(5000))).toBe(false);
  });
});
