import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';

/** Accepts a community in numbers: `u16:u16`, or `large:u32:u32:u32`. */
export function requireCommunityValue(scope: IConstruct, value: string): string {
  if (!isCommunityValue(value)) refuse(scope, 'the value is no BGP community', value);
  return value;
}

/** Accepts an alias; one with colons would be read as numbers. */
export function requireCommunityAlias(scope: IConstruct, alias: string): string {
  if (!/^[^:\s]+$/.test(alias)) refuse(scope, 'a community alias is a word without colons', alias);
  return alias;
}

/** Accepts what an advertisement may name: numbers or an alias. */
export function requireCommunity(scope: IConstruct, text: string): string {
  return text.includes(':') ? requireCommunityValue(scope, text) : requireCommunityAlias(scope, text);
}

function isCommunityValue(value: string): boolean {
  const large = value.startsWith('large:');
  const numbers = (large ? value.slice('large:'.length) : value).split(':');
  const most = large ? 2 ** 32 - 1 : 2 ** 16 - 1;
  return numbers.length === (large ? 3 : 2) && numbers.every((number) => /^\d{1,10}$/.test(number) && Number(number) <= most);
}

function refuse(scope: IConstruct, what: string, value: string): never {
  return fail('BGP_COMMUNITY_INVALID', { scope, what, given: `"${value}"` });
}
