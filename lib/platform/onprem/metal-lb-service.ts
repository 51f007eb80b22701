import type { Construct } from 'constructs';
import { fail } from '../../core/coded-error';
import { IpFamily, tryParseAddress } from '../../core/ip-address';
import type { ICluster } from '../cluster';
import { ExposureBinding, ExposureKind, ExposureSpec } from '../exposure';
import { KnownMetalLb } from './known-metal-lb';
import type { KnownPool } from './known-objects';
import { MetalLbOptions } from './metal-lb-options';
import type { ServedPool } from './served-pool';

/** The cluster, and its pools in the order in which they were added. */
export interface MetalLbContext {
  readonly cluster: ICluster;
  readonly pools: readonly ServedPool[];
}

/** Says what a Service must look like to get an address from the right pool. */
export function bindMetalLb(
  scope: Construct,
  context: MetalLbContext,
  spec: ExposureSpec,
  options: MetalLbOptions = new MetalLbOptions(),
): ExposureBinding {
  const pool = choosePool(scope, context, spec, options);
  refuseSharingByService(scope, context, pool, options);
  const { addresses, allowSharedIp, localTraffic } = options;
  return {
    serviceType: 'LoadBalancer',
    serviceAnnotations: {
      'metallb.io/address-pool': pool.name,
      ...(addresses.length > 0 && { 'metallb.io/loadBalancerIPs': addresses.join(',') }),
      ...(allowSharedIp !== undefined && { 'metallb.io/allow-shared-ip': allowSharedIp }),
    },
    externalTrafficPolicy: localTraffic === undefined ? undefined : localTraffic ? 'Local' : 'Cluster',
  };
}

/** The first pool of the right side that admits the namespace and holds every requested address; MetalLB takes them from one pool. */
function choosePool(scope: Construct, context: MetalLbContext, spec: ExposureSpec, options: MetalLbOptions): KnownPool {
  const metalLb = KnownMetalLb.ofCluster(context.cluster);
  const candidates = options.pool === undefined ? poolsFor(metalLb, context, spec) : [namedPool(scope, context, spec, options.pool)];
  const admitting = candidates.filter(({ namespaces }) => !namespaces || namespaces.includes(spec.namespace));
  if (admitting.length === 0) {
    fail(options.pool === undefined ? 'EXPOSURE_UNSUPPORTED' : 'PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: `no address pool for Exposure.${spec.kind} admits the namespace`,
      given: `namespace ${spec.namespace}; ${namesOf(candidates)}`,
      fix: 'add the namespace to a pool, or add a pool for it',
    });
  }
  return admitting.find((pool) => options.addresses.every((address) => gives(pool, address))) ?? refuseAddresses(scope, options, admitting);
}

function poolsFor(metalLb: KnownMetalLb, { pools }: MetalLbContext, { kind }: ExposureSpec): KnownPool[] {
  const served = pools.filter(({ external }) => external === (kind === ExposureKind.EXTERNAL));
  return served.map(({ name }) => metalLb.tryFindPool(name)!);
}

function namedPool(scope: Construct, { cluster, pools }: MetalLbContext, { kind }: ExposureSpec, name: string): KnownPool {
  const metalLb = KnownMetalLb.ofCluster(cluster);
  const pool = metalLb.tryFindPool(name);
  if (!pool) {
    return fail('ADDRESS_POOL_INVALID', {
      scope,
      what: `cluster ${cluster.name} has no such address pool`,
      given: `"${name}"`,
      allowed: metalLb.pools.map((known) => known.name).join(', '),
      fix: 'name a pool of the cluster, and add pools before the workloads that use them',
    });
  }
  const served = pools.find((candidate) => candidate.name === name);
  if (served && served.external !== (kind === ExposureKind.EXTERNAL)) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: `address pool ${name} is ${served.external ? '' : 'not '}external, and the exposure is${served.external ? ' not' : ''}`,
      given: `pool ${name} for Exposure.${kind}`,
      fix: 'name a pool of the other side, or choose the other exposure',
    });
  }
  return pool;
}

function gives({ ranges, avoidBuggyIps }: KnownPool, address: string): boolean {
  const isAvoided = avoidBuggyIps && tryParseAddress(address)?.family === IpFamily.IPV4 && /\.(0|255)$/.test(address);
  return !isAvoided && ranges.some((range) => range.containsAddress(address));
}

function refuseAddresses(scope: Construct, { addresses }: MetalLbOptions, pools: KnownPool[]): never {
  return fail('ADDRESS_NOT_IN_POOL', {
    scope,
    what: `no address pool gives out ${addresses.length > 1 ? 'these addresses together' : 'this address'}`,
    given: addresses.join(', '),
    allowed: pools
      .map(({ name, ranges, avoidBuggyIps }) => `${name}: ${ranges.join(', ')}${avoidBuggyIps ? ' without .0 and .255' : ''}`)
      .join('; '),
  });
}

/**
 * Services of one address must elect one announcing node, and service selectors can give each another one; MetalLB
 * disallows the combination (metallb#3025, metallb#3032, 0.16.2, read 2026-11).
 */
function refuseSharingByService(scope: Construct, { cluster }: MetalLbContext, pool: KnownPool, { allowSharedIp }: MetalLbOptions): void {
  if (allowSharedIp === undefined || !KnownMetalLb.ofCluster(cluster).isLimitedByService(pool)) return;
  fail('PLATFORM_OPTIONS_CONFLICT', {
    scope,
    what: `addresses of pool ${pool.name} cannot be shared: an L2Advertisement chooses among its Services`,
    given: `allowSharedIp ${allowSharedIp}`,
    fix: 'remove allowSharedIp, or the serviceSelectors of the advertisement',
  });
}

function namesOf(pools: readonly KnownPool[]): string {
  return pools.map(({ name, namespaces }) => `pool ${name} is for ${namespaces?.join(', ') ?? 'all'}`).join('; ');
}
