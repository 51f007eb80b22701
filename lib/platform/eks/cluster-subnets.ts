import type { Construct } from 'constructs';
import type { INetwork } from '../../aws/network/network';
import { fail } from '../../core/coded-error';
import { holdsToken } from '../../core/token-markers';

/** EKS wants subnets in two zones at least (Amazon EKS User Guide, "VPC and subnet requirements", 2026-11). */
const FEWEST = 2;

/** The ids of the subnets that the control plane's interfaces go to: all private ones. */
export function clusterSubnetIds(scope: Construct, network: INetwork): string[] {
  const ids = network.privateSubnets.map(({ subnetId }) => subnetId);
  // one id that is known after a deploy may stand for a list of them
  const mayBeList = ids.length === 1 && holdsToken(ids[0]);
  if (ids.length >= FEWEST || mayBeList) return ids;
  return fail('SUBNET_ATTRIBUTE_MISSING', {
    scope,
    what: 'the network has too few private subnets for a cluster',
    given: String(ids.length),
    allowed: `at least ${FEWEST}, in different zones`,
    fix: 'pass privateSubnetIds of at least two zones to Network.fromAttributes',
  });
}
