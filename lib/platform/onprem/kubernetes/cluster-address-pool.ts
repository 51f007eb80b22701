import { Construct } from 'constructs';
import { requireDnsSubdomain } from '../../../core/names';
import { platformChart } from '../../../kubernetes/platform-chart';
import { Cluster, ICluster } from '../../cluster';
import type { AddressPool } from '../address-pool';
import { KnownMetalLb } from '../known-metal-lb';
import { BGPAdvertisement } from './bgp-advertisement';
import { IPAddressPool } from './ip-address-pool';
import { L2Advertisement } from './l2-advertisement';

/** Creates the pool and its advertisement, both of the pool's name, in the chart of the cluster's own objects. */
export function createClusterAddressPool(cluster: ICluster, pool: AddressPool): void {
  requireDnsSubdomain(cluster, 'pool name', pool.name);
  KnownMetalLb.ofCluster(cluster).requireNewPoolName(cluster, pool.name);
  const scope = new Construct(addressPools(cluster), pool.name);
  new IPAddressPool(scope, 'Pool', {
    name: pool.name,
    addresses: pool.addresses,
    // addresses of the internet are given to those only who ask for them
    autoAssign: pool.autoAssign ?? !pool.external,
    avoidBuggyIps: pool.avoidBuggyIps,
    serviceAllocation: pool.namespaces || pool.priority !== undefined ? allocationOf(pool) : undefined,
  });
  const announced = { name: pool.name, ipAddressPools: [pool.name] };
  const { _l2, _bgp } = pool.advertise;
  if (_l2) new L2Advertisement(scope, 'Advertisement', { ..._l2, ...announced });
  if (_bgp) new BGPAdvertisement(scope, 'Advertisement', { ..._bgp, ...announced });
}

function allocationOf({ namespaces, priority }: AddressPool): { namespaces?: string[]; priority?: number } {
  return { namespaces, priority };
}

function addressPools(cluster: ICluster): Construct {
  const chart = platformChart(cluster);
  // the chart is found by the cluster's name: a second cluster of that name must not fill the first one's chart
  Cluster.assign(chart, cluster);
  return (chart.node.tryFindChild('AddressPools') as Construct | undefined) ?? new Construct(chart, 'AddressPools');
}
