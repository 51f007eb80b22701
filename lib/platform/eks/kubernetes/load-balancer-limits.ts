import { Cidr } from '../../../core/cidr';
import { fail } from '../../../core/coded-error';
import { IpFamily } from '../../../core/ip-address';
import { requireLiteral } from '../../../core/names';
import { requireWholeNumber } from '../../../core/numbers';
import { holdsToken } from '../../../core/token-markers';
import type { LoadBalancerAccessLogs } from './load-balancer-access-logs';

/** Tags that mark what a controller owns; it refuses to have them overridden. */
const CONTROLLER_TAGS = /^(aws:|(elbv2|service|ingress)\.k8s\.aws\/)/;

/** Accepts the name of a load balancer (API_CreateLoadBalancer, 2026-11). */
export function requireLoadBalancerName(name: string | undefined): void {
  if (name === undefined) return;
  requireLiteral(undefined, 'loadBalancerName', name);
  if (!/^[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/.test(name) || name.startsWith('internal-')) {
    fail('NAME_INVALID', {
      what: 'not a name for a load balancer',
      given: `"${name}" (${name.length} characters)`,
      allowed: '1 to 32 letters, digits and hyphens, not beginning or ending with a hyphen, not beginning with internal-',
      fix: 'choose another name; internal- is what AWS itself puts before the DNS names of internal load balancers',
    });
  }
}

/**
 * Accepts a list whose entries are ids, ARNs or names. An entry that a Terraform deploy will tell passes unread.
 *
 * @param allowed what an entry looks like, in words
 */
export function requireEntries(subject: string, entries: string[] | undefined, pattern: RegExp, allowed: string, least = 1): void {
  if (entries === undefined) return;
  // one list token stands for all entries of a Terraform list, so how many there are is not known
  if (!entries.some(holdsToken)) requireWholeNumber(undefined, `number of ${subject}`, entries.length, least, 1000);
  entries.forEach((entry, i) => {
    if (!holdsToken(entry) && !pattern.test(entry)) {
      fail('LOAD_BALANCER_OPTION_INVALID', { what: `entry ${i + 1} of ${subject} cannot be one`, given: `"${entry}"`, allowed });
    }
    if (entries.indexOf(entry) !== i) {
      fail('PLATFORM_OPTIONS_CONFLICT', { what: `${subject} has an entry twice`, given: `"${entry}"`, fix: 'remove one of the two' });
    }
  });
}

/** What is an id or the value of a Name tag: anything but the separator of the annotation. */
export const ID_OR_NAME = /^[^,\s][^,]*$/;

/** An ARN of a certificate. */
export const CERTIFICATE_ARN = /^arn:[^:,\s]+:(acm|iam):[^,\s]+$/;

/** The blocks in their canonical form; IPv6 needs a load balancer that has IPv6 addresses. */
export function requireBlocks(subject: string, blocks: string[] | undefined, hasIpv6: boolean): string[] | undefined {
  requireEntries(subject, blocks, /./, 'a CIDR block');
  return blocks?.map((text) => {
    if (holdsToken(text)) return text;
    const block = Cidr.parse(text);
    if (block.family === IpFamily.IPV6 && !hasIpv6) {
      fail('PLATFORM_OPTIONS_CONFLICT', {
        what: `${subject} names an IPv6 block, and the load balancer has no IPv6 address`,
        given: text,
        fix: 'set ipAddressType to DUALSTACK, or remove the block',
      });
    }
    return block.toString();
  });
}

/** Accepts additional tags of a load balancer and its parts (AWS resource tag limits, 2026-11). */
export function requireTags(tags: { [key: string]: string } | undefined): void {
  if (tags === undefined) return;
  requireWholeNumber(undefined, 'number of tags', Object.keys(tags).length, 0, 40);
  for (const [key, value] of Object.entries(tags)) {
    requireLiteral(undefined, 'tag', key);
    const isReadable = /^[^,=]{1,128}$/.test(key) && (holdsToken(value) || /^[^,]{0,256}$/.test(value));
    if (!isReadable || key.trim() !== key || CONTROLLER_TAGS.test(key)) {
      fail('LOAD_BALANCER_OPTION_INVALID', {
        what: 'this tag cannot be put on a load balancer',
        given: `"${key}=${value}"`,
        allowed:
          'a key of 1 to 128 characters without comma and equals sign, a value of up to 256 without comma; ' +
          'aws:, elbv2.k8s.aws/, service.k8s.aws/ and ingress.k8s.aws/ are reserved',
      });
    }
  }
}

/** Accepts where access logs go. */
export function requireAccessLogs(logs: LoadBalancerAccessLogs | undefined): void {
  if (logs === undefined) return;
  requireEntries('accessLogs.bucket', [logs.bucket], /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of an S3 bucket');
  if (logs.prefix === undefined) return;
  const allowed = 'a prefix without spaces and commas, not beginning or ending with /, without AWSLogs';
  requireEntries('accessLogs.prefix', [logs.prefix], /^(?!.*AWSLogs)[^,\s/]([^,\s]*[^,\s/])?$/, allowed);
}
