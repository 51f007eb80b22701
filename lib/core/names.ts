import type { IConstruct } from 'constructs';
import { fail } from './coded-error';
import { tryParseAddress } from './ip-address';
import { holdsToken } from './token-markers';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * Accepts a DNS label (RFC 1123), what Services and namespaces must be called.
 *
 * @param subject what the name is for, in the words of the user ("workload name")
 * @param longest 63 unless the system appends something of its own (a CronJob's limit is 52)
 */
export function requireDnsLabel(scope: IConstruct | undefined, subject: string, name: string, longest = 63): string {
  requireLiteral(scope, subject, name);
  if (name.length > longest || !DNS_LABEL.test(name)) {
    return fail('NAME_INVALID', {
      scope,
      what: `${subject} is no DNS label`,
      given: `"${name}" (${name.length} characters)`,
      allowed: `1 to ${longest} lower-case ASCII letters, digits and hyphens, beginning and ending with a letter or digit`,
      fix: suggestion(name, longest),
    });
  }
  return name;
}

/** Accepts a DNS subdomain (RFC 1123), what most Kubernetes objects may be called. */
export function requireDnsSubdomain(scope: IConstruct | undefined, subject: string, name: string): string {
  requireLiteral(scope, subject, name);
  if (name.length > 253 || !DNS_SUBDOMAIN.test(name)) {
    return fail('NAME_INVALID', {
      scope,
      what: `${subject} is no DNS subdomain`,
      given: `"${name}"`,
      allowed: 'up to 253 lower-case ASCII letters, digits, hyphens and dots',
    });
  }
  return name;
}

/** Accepts a DNS host name; refuses IP addresses, which many fields take without a complaint and never resolve. */
export function requireHost(scope: IConstruct | undefined, subject: string, host: string): string {
  requireLiteral(scope, subject, host);
  const name = host.startsWith('*.') ? host.slice(2) : host;
  const isTooLong = host.length > 253 || name.split('.').some((label) => label.length > 63);
  if (tryParseAddress(host) || isTooLong || !DNS_SUBDOMAIN.test(name) || !name.includes('.')) {
    return fail('HOST_INVALID', { scope, what: `${subject} is no fully qualified DNS name`, given: `"${host}"` });
  }
  return host;
}

/** Refuses a name that holds a Terraform token. */
export function requireLiteral(scope: IConstruct | undefined, subject: string, name: string): string {
  if (holdsToken(name)) {
    return fail('NAME_NOT_LITERAL', { scope, what: `${subject} holds a Terraform token`, given: `"${name}"` });
  }
  return name;
}

function suggestion(name: string, longest: number): string | undefined {
  const candidate = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return candidate && candidate !== name ? `for example "${candidate}"` : undefined;
}
