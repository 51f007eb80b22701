import { fail } from '../../../core/coded-error';
import { IpFamily, tryParseAddress } from '../../../core/ip-address';
import { requirePort, requireWholeNumberIfGiven } from '../../../core/numbers';
import { holdsToken } from '../../../core/token-markers';
import {
  CERTIFICATE_ARN,
  ID_OR_NAME,
  requireAccessLogs,
  requireBlocks,
  requireEntries,
  requireLoadBalancerName,
  requireTags,
} from './load-balancer-limits';
import type { NlbAccess } from './nlb-access';
import { NlbAddressing, NlbIpAddressType } from './nlb-addressing';
import type { NlbOptionsProps } from './nlb-options-props';
import type { NlbTls } from './nlb-tls';

/** Accepts options, and refuses those that contradict each other whatever they are given to. */
export function requireNlbProps(props: NlbOptionsProps): NlbOptionsProps {
  const { addressing = {}, access = {}, targets = {} } = props;
  const hasIpv6 = addressing.ipAddressType === NlbIpAddressType.DUALSTACK;
  requireLoadBalancerName(props.loadBalancerName);
  requireEntries('subnets', props.subnets, ID_OR_NAME, 'the id or the Name tag of a subnet');
  requireAddressing(addressing, props.subnets);
  const sourceRanges = requireBlocks('sourceRanges', access.sourceRanges, hasIpv6);
  requireAccess(access);
  if (props.tls) requireTls(props.tls);
  requireWholeNumberIfGiven(undefined, 'deregistrationDelaySeconds', targets.deregistrationDelaySeconds, 0, 3600);
  requireWholeNumberIfGiven(undefined, 'idleTimeoutSeconds', props.idleTimeoutSeconds, 60, 6000);
  requireWholeNumberIfGiven(undefined, 'minimumCapacityUnits', props.minimumCapacityUnits, 1, 2 ** 31 - 1);
  if (props.tls && !props.tls.ports && props.idleTimeoutSeconds !== undefined) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'TLS listeners have a fixed idle timeout of 350 seconds, and all listeners would be TLS',
      given: `idleTimeoutSeconds ${props.idleTimeoutSeconds} and tls without ports`,
      fix: 'remove idleTimeoutSeconds, or name the ports that speak TLS in tls.ports',
    });
  }
  requireAccessLogs(props.accessLogs);
  requireTags(props.tags);
  return sourceRanges ? { ...props, access: { ...access, sourceRanges } } : props;
}

function requireAddressing(addressing: NlbAddressing, subnets: string[] | undefined): void {
  const { privateIpv4Addresses, eipAllocations, ipv6Addresses, ipAddressType } = addressing;
  requireAddresses('privateIpv4Addresses', privateIpv4Addresses, IpFamily.IPV4);
  requireAddresses('ipv6Addresses', ipv6Addresses, IpFamily.IPV6);
  requireEntries('eipAllocations', eipAllocations, /^eipalloc-[0-9a-f]+$/, 'the allocation id of an Elastic IP: eipalloc-…');
  requireOnePerSubnet('privateIpv4Addresses', privateIpv4Addresses, subnets);
  requireOnePerSubnet('ipv6Addresses', ipv6Addresses, subnets);
  requireOnePerSubnet('eipAllocations', eipAllocations, subnets);
  if (privateIpv4Addresses && eipAllocations) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'privateIpv4Addresses are for internal load balancers, eipAllocations for internet-facing ones',
      given: 'both',
      allowed: 'one of the two',
    });
  }
  if (ipv6Addresses && ipAddressType !== NlbIpAddressType.DUALSTACK) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'ipv6Addresses need a load balancer with both families of addresses',
      given: `ipAddressType ${ipAddressType ?? NlbIpAddressType.IPV4}`,
      allowed: NlbIpAddressType.DUALSTACK,
      fix: 'set ipAddressType to NlbIpAddressType.DUALSTACK, or remove ipv6Addresses',
    });
  }
}

function requireAddresses(subject: string, addresses: string[] | undefined, family: IpFamily): void {
  requireEntries(subject, addresses, /./, `an ${family} address`);
  for (const address of addresses ?? []) {
    if (!holdsToken(address) && tryParseAddress(address)?.family !== family) {
      fail('IP_ADDRESS_INVALID', { what: `${subject} holds something else`, given: `"${address}"`, allowed: `${family} addresses` });
    }
  }
}

function requireOnePerSubnet(subject: string, entries: string[] | undefined, subnets: string[] | undefined): void {
  // one list token stands for an unknown number of entries
  if (!entries || !subnets || [...entries, ...subnets].some(holdsToken) || entries.length === subnets.length) return;
  fail('PLATFORM_OPTIONS_CONFLICT', {
    what: `${subject} needs one entry for each subnet`,
    given: `${entries.length} for ${subnets.length} subnets`,
    fix: `give ${subnets.length} entries, one in each of the subnets`,
  });
}

function requireAccess({ sourceRanges, prefixLists, securityGroups }: NlbAccess): void {
  requireEntries('prefixLists', prefixLists, /^pl-[0-9a-f]+$/, 'the id of a prefix list: pl-…');
  requireEntries('securityGroups', securityGroups, ID_OR_NAME, 'the id or the Name tag of a security group');
  if (securityGroups && (sourceRanges || prefixLists)) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'with security groups of your own, the controller ignores sourceRanges and prefixLists',
      given: `securityGroups and ${sourceRanges ? 'sourceRanges' : 'prefixLists'}`,
      fix: 'write the ranges as rules of the security groups, or remove securityGroups',
    });
  }
}

function requireTls({ certificateArns, ports }: NlbTls): void {
  requireEntries('tls.certificateArns', certificateArns, CERTIFICATE_ARN, 'the ARN of a certificate in ACM or IAM');
  if (!ports) return;
  ports.forEach((port) => requirePort(undefined, 'entry of tls.ports', port));
  requireEntries('tls.ports', ports.map(String), /./, 'a port');
}
