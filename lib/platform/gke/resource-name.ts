import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { requireLiteral } from '../../core/names';

/** What Compute Engine resources are called: addresses, subnets, certificates, NEGs (RFC 1035; cloud.google.com/compute/docs/naming-resources, read 2026-11). */
const RESOURCE_NAME = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** The rule in words, for error texts. */
export const RESOURCE_NAME_RULE =
  '1 to 63 lower-case letters, digits and hyphens, beginning with a letter and ending with a letter or digit';

/** Whether Compute Engine accepts the text as the name of a resource. */
export function isResourceName(text: string): boolean {
  return RESOURCE_NAME.test(text);
}

/**
 * Accepts the name of a Compute Engine resource.
 *
 * Fields that name one take its name only: an address such as 34.1.2.3 or a self link is refused by the controllers much later.
 */
export function requireResourceName(scope: IConstruct | undefined, subject: string, name: string): string {
  requireLiteral(scope, subject, name);
  if (!isResourceName(name)) {
    return fail('NAME_INVALID', {
      scope,
      what: `${subject} is no name of a Compute Engine resource`,
      given: `"${name}"`,
      allowed: RESOURCE_NAME_RULE,
      fix: 'give the name that the resource has in Google Cloud, no address and no self link',
    });
  }
  return name;
}
