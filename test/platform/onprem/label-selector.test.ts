import * as onprem from '../../../lib/platform/onprem';
import { codeOf } from '../../support/code-of';
import { renderOne } from './kubernetes/metal-lb-chart';

const { IN, NOT_IN, EXISTS, DOES_NOT_EXIST } = onprem.LabelSelectorOperator;
const select = (...nodeSelectors: onprem.LabelSelector[]) =>
  renderOne((scope) => new onprem.L2Advertisement(scope, 'lan', { nodeSelectors })).spec.nodeSelectors;

describe('label selectors', () => {
  test('are rendered as they are', () => {
    const selector = {
      matchLabels: { 'kubernetes.io/os': 'linux' },
      matchExpressions: [
        { key: 'rack', operator: IN, values: ['a', 'b'] },
        { key: 'edge', operator: EXISTS },
      ],
    };
    expect(select(selector)).toEqual([
      {
        matchLabels: { 'kubernetes.io/os': 'linux' },
        matchExpressions: [
          { key: 'rack', operator: 'In', values: ['a', 'b'] },
          { key: 'edge', operator: 'Exists' },
        ],
      },
    ]);
  });

  test.each<[onprem.LabelSelectorRequirement, string | undefined]>([
    [{ key: 'rack', operator: IN, values: ['a'] }, undefined],
    [{ key: 'rack', operator: IN }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'rack', operator: IN, values: [] }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'rack', operator: NOT_IN, values: [] }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'rack', operator: NOT_IN, values: ['a', 'a'] }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'rack', operator: EXISTS, values: [] }, undefined],
    [{ key: 'rack', operator: EXISTS, values: ['a'] }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'rack', operator: DOES_NOT_EXIST, values: ['a'] }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'rack', operator: IN, values: [''] }, undefined],
    [{ key: 'rack', operator: IN, values: ['a'.repeat(63)] }, undefined],
    [{ key: 'rack', operator: IN, values: ['a'.repeat(64)] }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'rack', operator: IN, values: ['-a'] }, 'LABEL_SELECTOR_INVALID'],
    [{ key: '', operator: EXISTS }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'a/b/c', operator: EXISTS }, 'LABEL_SELECTOR_INVALID'],
    [{ key: 'Example.com/rack', operator: EXISTS }, 'LABEL_SELECTOR_INVALID'],
    [{ key: `${'a'.repeat(253)}/rack`, operator: EXISTS }, undefined],
    [{ key: `${'a'.repeat(254)}/rack`, operator: EXISTS }, 'LABEL_SELECTOR_INVALID'],
  ])('%p gives %p', (expression, code) => {
    expect(codeOf(() => select({ matchExpressions: [expression] }))).toBe(code);
  });

  test.each<[string, onprem.LabelSelector[], string | undefined]>([
    ['a label with a blank', [{ matchLabels: { rack: 'a b' } }], 'LABEL_SELECTOR_INVALID'],
    ['a key with a blank', [{ matchLabels: { 'my rack': 'a' } }], 'LABEL_SELECTOR_INVALID'],
    ['two selectors that differ', [{ matchLabels: { rack: 'a' } }, { matchLabels: { rack: 'b' } }], undefined],
    [
      'one selector twice, its labels in another order',
      [{ matchLabels: { a: '1', b: '2' } }, { matchLabels: { b: '2', a: '1' } }],
      'LABEL_SELECTOR_INVALID',
    ],
    [
      'one selector twice, its values in another order',
      [
        { matchExpressions: [{ key: 'rack', operator: IN, values: ['a', 'b'] }] },
        { matchExpressions: [{ key: 'rack', operator: IN, values: ['b', 'a'] }] },
      ],
      'LABEL_SELECTOR_INVALID',
    ],
    [
      'an expression twice',
      [
        {
          matchExpressions: [
            { key: 'rack', operator: EXISTS },
            { key: 'rack', operator: EXISTS },
          ],
        },
      ],
      'LABEL_SELECTOR_INVALID',
    ],
  ])('%s', (_, selectors, code) => {
    expect(codeOf(() => select(...selectors))).toBe(code);
  });
});
