import type { Construct } from 'constructs';
import type { INetwork } from '../../aws/network/network';
import { Cidr } from '../../core/cidr';
import { fail, failingAt } from '../../core/coded-error';
import { isPrivateBlock } from '../../core/private-blocks';

/** The two blocks that EKS itself would choose from; chosen here, because another choice replaces the cluster. */
const CANDIDATES = ['172.20.0.0/16', '10.100.0.0/16'];

/** Service addresses lie in private blocks, /12 to /24 (Amazon EKS API Reference, KubernetesNetworkConfigRequest, 2026-11). */
const LARGEST = 12;
const SMALLEST = 24;

/** The block of Service addresses. */
export function serviceCidrFor(scope: Construct, network: INetwork, given: string | undefined): string {
  if (given === undefined) {
    return CANDIDATES.find((candidate) => !network.cidr?.overlaps(Cidr.parse(candidate))) ?? CANDIDATES[0];
  }
  const block = failingAt(scope, () => Cidr.parse(given));
  if (block.prefixLength < LARGEST || block.prefixLength > SMALLEST || !isPrivateBlock(block)) {
    return fail('CIDR_INVALID', {
      scope,
      what: 'not a block for Service addresses',
      given: `"${given}"`,
      allowed: `/${LARGEST} to /${SMALLEST}, inside of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16`,
      fix: 'choose a private block of that size',
    });
  }
  if (network.cidr?.overlaps(block)) {
    return fail('NETWORK_OVERLAP', {
      scope,
      what: 'the block of Service addresses overlaps the network',
      given: `${given} and ${network.cidr}`,
    });
  }
  return block.toString();
}
