import { App, Chart } from 'cdk8s';
import * as onprem from '../../../../lib/platform/onprem';
import { codeOf } from '../../../support/code-of';
import { renderOne } from './metal-lb-chart';

const community = (communities: { [alias: string]: string }) =>
  renderOne((scope) => new onprem.Community(scope, 'well-known', { communities }));

describe('Community', () => {
  test('lists its aliases', () => {
    expect(community({ 'no-export': '65535:65281', blue: 'large:64512:1:2' })).toEqual({
      apiVersion: 'metallb.io/v1beta1',
      kind: 'Community',
      metadata: { name: 'well-known', namespace: 'metallb-system' },
      spec: {
        communities: [
          { name: 'no-export', value: '65535:65281' },
          { name: 'blue', value: 'large:64512:1:2' },
        ],
      },
    });
  });

  test.each<[{ [alias: string]: string }, string | undefined]>([
    [{}, 'BGP_COMMUNITY_INVALID'],
    [{ a: '0:0' }, undefined],
    [{ a: '65535:65535' }, undefined],
    [{ a: '65535:65536' }, 'BGP_COMMUNITY_INVALID'],
    [{ a: 'no-export' }, 'BGP_COMMUNITY_INVALID'],
    [{ a: 'large:1:2:4294967295' }, undefined],
    [{ a: 'large:1:2:4294967296' }, 'BGP_COMMUNITY_INVALID'],
    [{ a: 'extended:1:2:3' }, 'BGP_COMMUNITY_INVALID'],
    [{ a: '1:2:3:4' }, 'BGP_COMMUNITY_INVALID'],
    [{ 'a:b': '1:2' }, 'BGP_COMMUNITY_INVALID'],
    [{ 'a b': '1:2' }, 'BGP_COMMUNITY_INVALID'],
  ])('%p gives %p', (communities, code) => {
    expect(codeOf(() => community(communities))).toBe(code);
  });

  test('fails for an alias that another object of the cluster has', () => {
    const chart = new Chart(new App(), 'metallb');
    new onprem.Community(chart, 'one', { communities: { a: '1:2' } });
    expect(codeOf(() => new onprem.Community(chart, 'two', { communities: { a: '1:3' } }))).toBe('BGP_COMMUNITY_INVALID');
  });
});
