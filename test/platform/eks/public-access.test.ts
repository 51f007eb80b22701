import { eks } from '../../../lib';
import { codeOf } from '../../support/code-of';

test('nobody, some or everybody', () => {
  expect(eks.PublicAccess.none().cidrs).toEqual([]);
  expect(eks.PublicAccess.from(['203.0.113.0/24']).cidrs).toEqual(['203.0.113.0/24']);
  expect(eks.PublicAccess.anywhere().cidrs).toEqual(['0.0.0.0/0']);
});

test.each<[string[], string | undefined]>([
  [['203.0.113.7/32', '198.51.100.0/24'], undefined],
  [[], 'EKS_ENDPOINT_UNREACHABLE'],
  [['0.0.0.0/0'], 'EKS_ENDPOINT_UNREACHABLE'],
  [['203.0.113.0/24', '0.0.0.0/0'], 'EKS_ENDPOINT_UNREACHABLE'],
  [['203.0.113.7'], 'CIDR_INVALID'],
  [['203.0.113.7/24'], 'CIDR_INVALID'],
  [['::/0'], 'CIDR_INVALID'],
  [['2001:db8::/32'], 'CIDR_INVALID'],
  [['10.0.0.0/8'], 'CIDR_INVALID'],
  [['192.168.1.0/24'], 'CIDR_INVALID'],
])('from %p: %p', (cidrs, code) => {
  expect(codeOf(() => eks.PublicAccess.from(cidrs))).toBe(code);
});

test('the advice is to say which is meant', () => {
  expect(() => eks.PublicAccess.from(['0.0.0.0/0'])).toThrow('PublicAccess.none() or PublicAccess.anywhere()');
});
