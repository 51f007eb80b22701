import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { IpFamily, tryParseAddress } from '../../../core/ip-address';
import { requireDnsLabel, requireHost } from '../../../core/names';
import { requireKubernetesTree } from '../../../core/trees';
import { EndpointGroup, groupEndpoints } from '../external-endpoints';
import { ResolvedPort, resolvePorts } from '../external-ports';
import type { ExternalServicePort } from '../external-service-port';

/** What `ExternalService.fromIps` takes. */
export interface ExternalServiceIpsProps {
  /** The addresses of the machines, at most 1000 of each family. */
  readonly addresses: string[];
  /** The ports; the Service's may differ from those of the machines. */
  readonly ports: ExternalServicePort[];
  /** The name of the Service. @default - the construct id */
  readonly name?: string;
}

/** What `ExternalService.fromHostname` takes. */
export interface ExternalServiceHostnameProps {
  /** The fully qualified DNS name, for example `db.example.com`. */
  readonly hostname: string;
  /** The name of the Service. @default - the construct id */
  readonly name?: string;
}

/**
 * A Service in the cluster that stands for machines outside of it, so that pods find them by a name of the cluster.
 */
export class ExternalService extends Construct {
  /**
   * A Service for fixed addresses. The cluster's own load balancing spreads connections over them and may map
   * ports; nothing checks whether they answer.
   *
   * Creates: one Service without a selector, and one EndpointSlice for each family of addresses.
   *
   * @throws EXTERNAL_SERVICE_INVALID without an address or port, for more than 1000 addresses of a family, for an
   * address that is given twice, and for unspecified, loopback, link-local and multicast addresses
   * @throws PORT_INVALID, NAME_INVALID or WRONG_TREE
   */
  public static fromIps(scope: Construct, id: string, props: ExternalServiceIpsProps): ExternalService {
    const service = new ExternalService(scope, id, props.name ?? id);
    const ports = resolvePorts(service, props.ports);
    const groups = groupEndpoints(service, props.addresses);
    service.createService({ ports, ...familiesOf(groups) });
    groups.forEach((group) => service.createEndpointSlice(group, ports));
    return service;
  }

  /**
   * A Service that is an alias of a DNS name. Ports are not mapped, and TLS and HTTP clients send the name by which
   * they call: the name of the Service, unless told otherwise.
   *
   * Creates: one Service of type ExternalName.
   *
   * @throws EXTERNAL_SERVICE_INVALID for an IP address, which Kubernetes accepts and which never resolves
   * @throws HOST_INVALID, NAME_INVALID or WRONG_TREE
   */
  public static fromHostname(scope: Construct, id: string, props: ExternalServiceHostnameProps): ExternalService {
    const service = new ExternalService(scope, id, props.name ?? id);
    service.createService({ type: 'ExternalName', externalName: requireHostname(service, props.hostname) });
    return service;
  }

  /** The name of the Service, by which pods of the namespace call it. */
  public readonly name: string;

  private constructor(scope: Construct, id: string, name: string) {
    requireKubernetesTree(scope, id, 'ExternalService');
    super(scope, id);
    this.name = requireServiceName(this, name);
  }

  private createService(spec: object): void {
    new ApiObject(this, 'Resource', { apiVersion: 'v1', kind: 'Service', metadata: { name: this.name }, spec });
  }

  private createEndpointSlice({ family, addresses }: EndpointGroup, ports: ResolvedPort[]): void {
    new ApiObject(this, `Endpoints${family}`, {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: `${this.name}-${family.toLowerCase()}`,
        // the second label keeps the cluster's own controllers from managing, and emptying, the slice
        labels: { 'kubernetes.io/service-name': this.name, 'endpointslice.kubernetes.io/managed-by': 'kasane' },
      },
      addressType: family,
      endpoints: addresses.map((address) => ({ addresses: [address], conditions: { ready: true } })),
      ports: ports.map(({ name, targetPort, protocol }) => ({ name, port: targetPort, protocol })),
    });
  }
}

/** The Service must be of the endpoints' family; the cluster's default family would find no endpoints of the other. */
function familiesOf(groups: EndpointGroup[]): { ipFamilies?: IpFamily[]; ipFamilyPolicy: string } {
  if (groups.length > 1) return { ipFamilyPolicy: 'PreferDualStack' };
  return { ipFamilies: groups.map(({ family }) => family), ipFamilyPolicy: 'SingleStack' };
}

function requireServiceName(scope: Construct, name: string): string {
  requireDnsLabel(scope, 'service name', name);
  if (/^\d/.test(name)) {
    fail('NAME_INVALID', { scope, what: 'a Service name begins with a letter', given: `"${name}"`, fix: `for example "svc-${name}"` });
  }
  return name;
}

function requireHostname(scope: Construct, hostname: string): string {
  // a last label of digits alone is no top-level domain; resolvers take such names for malformed addresses
  if (tryParseAddress(hostname) || /(^|\.)\d+$/.test(hostname) || hostname.startsWith('*')) {
    fail('EXTERNAL_SERVICE_INVALID', {
      scope,
      what: 'an external name is the DNS name of one host',
      given: `"${hostname}"`,
      fix: tryParseAddress(hostname) ? 'use ExternalService.fromIps for addresses' : undefined,
    });
  }
  return requireHost(scope, 'hostname', hostname);
}
