import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';
import { requireLiteral } from '../core/names';

/** Partitions other than `aws`, by the beginning of their regions (AWS General Reference, "AWS partitions", 2026-11). */
const PARTITIONS: readonly { readonly prefix: string; readonly partition: string }[] = [
  { prefix: 'cn-', partition: 'aws-cn' },
  { prefix: 'us-gov-', partition: 'aws-us-gov' },
  { prefix: 'us-isob-', partition: 'aws-iso-b' },
  { prefix: 'us-iso-', partition: 'aws-iso' },
  { prefix: 'us-isof-', partition: 'aws-iso-f' },
  { prefix: 'eu-isoe-', partition: 'aws-iso-e' },
  { prefix: 'eusc-', partition: 'aws-eusc' },
];

/** The partition that a region's ARNs name. */
export function partitionOfRegion(region: string): string {
  return PARTITIONS.find(({ prefix }) => region.startsWith(prefix))?.partition ?? 'aws';
}

/** Accepts a region code. */
export function requireRegion(scope: IConstruct, region: string): string {
  requireLiteral(scope, 'region', region);
  if (!/^[a-z]{2,4}(-[a-z]+)+-\d$/.test(region)) {
    return fail('AWS_REGION_INVALID', { scope, what: 'not an AWS region', given: `"${region}"` });
  }
  return region;
}

/** Accepts an account id. */
export function requireAccount(scope: IConstruct, account: string): string {
  requireLiteral(scope, 'account', account);
  if (!/^\d{12}$/.test(account)) {
    return fail('AWS_ACCOUNT_INVALID', { scope, what: 'not an AWS account id', given: `"${account}"`, allowed: 'twelve digits' });
  }
  return account;
}
