import { fail } from '../../core/coded-error';
import { requireResourceName } from './resource-name';

/** At most one IPv4 and one IPv6 address (kubernetes/ingress-gce, pkg/l4annotations, read 2026-11). */
const MOST_ADDRESSES = 2;

/** Accepts the names of the reserved addresses of one load balancer. */
export function requireReservedAddresses(names: string[]): string[] {
  names.forEach((name) => requireResourceName(undefined, 'reserved address', name));
  if (names.length < 1 || names.length > MOST_ADDRESSES || new Set(names).size < names.length) {
    return fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'a load balancer has one address of each IP family',
      given: `reservedAddresses [${names.join(', ')}]`,
      allowed: 'the names of one IPv4 address, one IPv6 address, or one of each',
    });
  }
  return [...names];
}
