import { App } from 'cdk8s';
import * as fc from 'fast-check';
import type { FargateSelector } from '../../../lib/platform/eks/fargate-selector';
import { matchesSelector, requireProfileName, requireSelectors, winningProfile } from '../../../lib/platform/eks/fargate-matching';
import { codeOf } from '../../support/code-of';

const scope = new App();
const labels = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`label-${i}`, 'x']));
const selectors = (count: number): FargateSelector[] => Array.from({ length: count }, (_, i) => ({ namespace: `team-${i}` }));

describe('a selector takes a pod', () => {
  const pod = { app: 'api', tier: 'web', 'example.com/team': 'blue', empty: '' };
  test.each<[string, FargateSelector, boolean]>([
    ['of its namespace', { namespace: 'shop' }, true],
    ['of no other namespace', { namespace: 'shop-2' }, false],
    ['by a wildcard namespace', { namespace: 'sh*' }, true],
    ['by single characters', { namespace: '????' }, true],
    ['with its label', { namespace: 'shop', labels: { app: 'api' } }, true],
    ['with all its labels', { namespace: 'shop', labels: { app: 'api', tier: 'web' } }, true],
    ['not with one label of two', { namespace: 'shop', labels: { app: 'api', tier: 'db' } }, false],
    ['not with a label it lacks', { namespace: 'shop', labels: { role: 'x' } }, false],
    ['by a wildcard value', { namespace: 'shop', labels: { app: 'a?i' } }, true],
    ['by a wildcard name', { namespace: 'shop', labels: { 'example.com/*': 'blue' } }, true],
    ['not when name and value match on different labels', { namespace: 'shop', labels: { '*': 'green' } }, false],
    ['by any value, also none', { namespace: 'shop', labels: { empty: '*' } }, true],
    ['with no labels in an empty map', { namespace: 'shop', labels: {} }, true],
    ['not with the right labels in another namespace', { namespace: 'bank', labels: { app: 'api' } }, false],
  ])('%s', (_, selector, expected) => {
    expect(matchesSelector(selector, 'shop', pod)).toBe(expected);
  });

  test('more labels on the pod never make a match fail', () => {
    const map = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'));
    fc.assert(
      fc.property(map, map, (wanted, extra) => {
        expect(matchesSelector({ namespace: '*', labels: wanted }, 'shop', { ...extra, ...wanted })).toBe(true);
      }),
    );
  });
});

describe('the profile of a pod', () => {
  const profiles = [
    { name: 'web', selectors: [{ namespace: 'other' }, { namespace: 'shop' }] },
    { name: 'batch', selectors: [{ namespace: 'shop', labels: { kind: 'job' } }] },
    { name: 'all', selectors: [{ namespace: '*', labels: { everywhere: 'yes' } }] },
  ];
  const label = (name: string) => ({ 'eks.amazonaws.com/fargate-profile': name });
  test.each<[string, string, { [name: string]: string }, string | undefined]>([
    ['the one that matches', 'shop', {}, 'web'],
    ['the alphanumerically first of those that match', 'shop', { kind: 'job' }, 'batch'],
    ['the alphanumerically first of three', 'shop', { kind: 'job', everywhere: 'yes' }, 'all'],
    ['the one that the pod names', 'shop', { kind: 'job', ...label('web') }, 'web'],
    ['none when the named one does not match', 'shop', label('batch'), undefined],
    ['none when the named one does not exist', 'shop', label('gone'), undefined],
    ['none when nothing matches', 'bank', {}, undefined],
  ])('%s', (_, namespace, podLabels, expected) => {
    expect(winningProfile(profiles, namespace, podLabels)?.name).toBe(expected);
    expect(winningProfile([...profiles].reverse(), namespace, podLabels)?.name).toBe(expected);
  });
});

describe('requireSelectors', () => {
  test.each<[string, FargateSelector[], string | undefined]>([
    ['no selector', [], 'FARGATE_SELECTOR_LIMIT'],
    ['one', selectors(1), undefined],
    ['five', selectors(5), undefined],
    ['six', selectors(6), 'FARGATE_SELECTOR_LIMIT'],
    ['no namespace', [{ namespace: '' }], 'FARGATE_SELECTOR_INVALID'],
    ['a blank namespace', [{ namespace: ' ' }], 'FARGATE_SELECTOR_INVALID'],
    ['a namespace that cannot be', [{ namespace: 'Shop' }], 'FARGATE_SELECTOR_INVALID'],
    ['a namespace of wildcards', [{ namespace: 'team-?-*' }], undefined],
    ['a namespace known after a deploy', [{ namespace: '${TfToken[TOKEN.1]}' }], 'NAME_NOT_LITERAL'],
    ['a label without a name', [{ namespace: 'shop', labels: { '': 'x' } }], 'FARGATE_SELECTOR_INVALID'],
    ['a label without a value', [{ namespace: 'shop', labels: { spot: '' } }], undefined],
    ['a label known after a deploy', [{ namespace: 'shop', labels: { team: '${TfToken[TOKEN.1]}' } }], 'NAME_NOT_LITERAL'],
    ['five labels', [{ namespace: 'shop', labels: labels(5) }], undefined],
    ['six labels', [{ namespace: 'shop', labels: labels(6) }], 'FARGATE_LABEL_LIMIT'],
    ['the second selector wrong', [{ namespace: 'shop' }, { namespace: '' }], 'FARGATE_SELECTOR_INVALID'],
  ])('%s', (_, given, code) => {
    expect(codeOf(() => requireSelectors(scope, 'shop', given))).toBe(code);
  });

  test('raised quotas are heeded', () => {
    const raised = { selectorsPerProfile: 7, labelsPerSelector: 6 };
    const limit = (given: FargateSelector[]) => codeOf(() => requireSelectors(scope, 'shop', given, raised));
    expect(limit(selectors(7))).toBeUndefined();
    expect(limit(selectors(8))).toBe('FARGATE_SELECTOR_LIMIT');
    expect(limit([{ namespace: 'shop', labels: labels(6) }])).toBeUndefined();
    expect(limit([{ namespace: 'shop', labels: labels(7) }])).toBe('FARGATE_LABEL_LIMIT');
  });

  test('the fix says how many profiles are needed', () => {
    expect(() => requireSelectors(scope, 'shop', selectors(11))).toThrow('split the selectors over 3 profiles');
  });
});

describe('requireProfileName', () => {
  test.each([
    ['shop', undefined],
    ['Shop_2-a', undefined],
    ['a'.repeat(63), undefined],
    ['a'.repeat(64), 'FARGATE_PROFILE_NAME_INVALID'],
    ['', 'FARGATE_PROFILE_NAME_INVALID'],
    ['eks-shop', 'FARGATE_PROFILE_NAME_INVALID'],
    ['eksshop', undefined],
    ['my-eks-shop', undefined],
    ['shop.web', 'FARGATE_PROFILE_NAME_INVALID'],
    ['shop web', 'FARGATE_PROFILE_NAME_INVALID'],
    ['${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
  ])('%p: %p', (name, code) => {
    expect(codeOf(() => requireProfileName(scope, name))).toBe(code);
  });
});
