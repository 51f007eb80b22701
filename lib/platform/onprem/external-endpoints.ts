import type { IConstruct } from 'constructs';
import { Cidr } from '../../core/cidr';
import { fail } from '../../core/coded-error';
import { formatAddress, IpFamily, tryParseAddress } from '../../core/ip-address';

/** An EndpointSlice takes no more (kubernetes pkg/apis/discovery/validation, read 2026-11). */
const MOST_ENDPOINTS = 1000;

/** Blocks that mean nothing to another machine, or many machines; Kubernetes refuses most of them. */
const UNUSABLE: readonly { readonly block: Cidr; readonly why: string }[] = [
  { block: Cidr.parse('0.0.0.0/32'), why: 'unspecified' },
  { block: Cidr.parse('127.0.0.0/8'), why: 'loopback' },
  { block: Cidr.parse('169.254.0.0/16'), why: 'link-local' },
  { block: Cidr.parse('224.0.0.0/4'), why: 'multicast' },
  { block: Cidr.parse('::/128'), why: 'unspecified' },
  { block: Cidr.parse('::1/128'), why: 'loopback' },
  { block: Cidr.parse('fe80::/10'), why: 'link-local' },
  { block: Cidr.parse('ff00::/8'), why: 'multicast' },
  { block: Cidr.parse('::ffff:0:0/96'), why: 'an IPv4 address in IPv6 notation' },
];

/** The addresses of one family, in the order in which they were given. */
export interface EndpointGroup {
  readonly family: IpFamily;
  readonly addresses: string[];
}

/** Accepts addresses outside the cluster, and sorts them by family: an EndpointSlice holds one. */
export function groupEndpoints(scope: IConstruct, texts: string[]): EndpointGroup[] {
  if (texts.length === 0) fail('EXTERNAL_SERVICE_INVALID', { scope, what: 'an external service needs an address', given: 'none' });
  const addresses = texts.map((text) => requireEndpoint(scope, text));
  const families = [IpFamily.IPV4, IpFamily.IPV6].map((family) => ({
    family,
    addresses: addresses.filter((address) => tryParseAddress(address)!.family === family),
  }));
  return families.filter((group) => group.addresses.length > 0).map((group) => requireCount(scope, group));
}

function requireEndpoint(scope: IConstruct, text: string): string {
  const parsed = tryParseAddress(text);
  if (!parsed) {
    return fail('EXTERNAL_SERVICE_INVALID', {
      scope,
      what: 'not an IP address',
      given: `"${text}"`,
      fix: 'use ExternalService.fromHostname for a DNS name',
    });
  }
  const address = formatAddress(parsed);
  const unusable = UNUSABLE.find(({ block }) => block.containsAddress(address));
  if (unusable) {
    fail('EXTERNAL_SERVICE_INVALID', {
      scope,
      what: `the address cannot be an endpoint: it is ${unusable.why}`,
      given: text,
      fix: 'give an address that nodes of the cluster can reach',
    });
  }
  return address;
}

function requireCount(scope: IConstruct, group: EndpointGroup): EndpointGroup {
  const { family, addresses } = group;
  if (addresses.length > MOST_ENDPOINTS) {
    fail('EXTERNAL_SERVICE_INVALID', {
      scope,
      what: `too many ${family} endpoints`,
      given: String(addresses.length),
      allowed: `1 to ${MOST_ENDPOINTS}`,
      fix: 'split the service, or put a load balancer in front of the machines',
    });
  }
  const repeated = addresses.find((address, i) => addresses.indexOf(address) < i);
  if (repeated) fail('EXTERNAL_SERVICE_INVALID', { scope, what: 'an address is given twice', given: repeated, fix: 'give it once' });
  return group;
}
