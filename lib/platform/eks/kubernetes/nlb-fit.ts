import type { IConstruct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { ExposureSpec, PortProtocol } from '../../exposure';
import { LoadBalancerScheme } from './load-balancer-scheme';
import type { NlbOptionsProps } from './nlb-options-props';

/** Refuses addresses that a load balancer of this scheme cannot have. */
export function requireScheme(scope: IConstruct | undefined, { addressing = {} }: NlbOptionsProps, scheme: LoadBalancerScheme): void {
  const misfit = scheme === LoadBalancerScheme.INTERNAL ? 'eipAllocations' : 'privateIpv4Addresses';
  if (addressing[misfit] === undefined) return;
  fail('PLATFORM_OPTIONS_CONFLICT', {
    scope,
    what: `an ${scheme} load balancer cannot have ${misfit}`,
    given: misfit,
    allowed: scheme === LoadBalancerScheme.INTERNAL ? 'privateIpv4Addresses' : 'eipAllocations',
    fix: `remove ${misfit}, or expose the workload the other way`,
  });
}

/** Refuses options that are for another port or protocol than the one that is exposed. */
export function requirePortFit(scope: IConstruct, { tls, targets }: NlbOptionsProps, { protocol, servicePort }: ExposureSpec): void {
  const otherPorts = tls?.ports?.filter((port) => port !== servicePort) ?? [];
  if (otherPorts.length > 0) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: 'tls.ports names a port that the Service does not have, which the controller refuses',
      given: otherPorts.join(', '),
      allowed: String(servicePort),
      fix: `remove tls.ports; port ${servicePort} is the only one`,
    });
  }
  if (protocol !== PortProtocol.UDP) return;
  if (tls) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: 'TLS cannot end at a UDP listener',
      given: 'tls with protocol UDP',
      fix: 'remove tls',
    });
  }
  if (targets?.preserveClientIp === false) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: 'pods behind a UDP listener always see the address of the client',
      given: 'preserveClientIp false with protocol UDP',
      fix: 'remove preserveClientIp',
    });
  }
}

/**
 * The TCP ports that an idle timeout is set on: those that do not speak TLS, whose timeout AWS lets nobody change. None
 * without `idleTimeoutSeconds`.
 */
export function idleTimeoutPorts(scope: IConstruct | undefined, props: NlbOptionsProps, tcpPorts: number[]): number[] {
  if (props.idleTimeoutSeconds === undefined) return [];
  const ports = tcpPorts.filter((port) => !props.tls?.ports?.includes(port));
  if (ports.length > 0) return ports;
  return fail('PLATFORM_OPTIONS_CONFLICT', {
    scope,
    what: 'idleTimeoutSeconds is for TCP listeners without TLS, and there is none',
    given: tcpPorts.length > 0 ? `ports ${tcpPorts.join(', ')}, all in tls.ports` : 'no TCP port',
    fix: 'remove idleTimeoutSeconds',
  });
}
