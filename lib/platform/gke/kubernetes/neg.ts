import type { IConstruct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { holdsToken } from '../../../core/token-markers';
import { isResourceName, RESOURCE_NAME_RULE } from '../resource-name';
import type { NegPort } from './neg-port';

/**
 * Network endpoint groups of a Service: load balancers reach its pods without a detour over the nodes. Put `annotations`
 * on the Service. What is refused here the NEG controller refuses by an event on the Service
 * (kubernetes/ingress-gce, pkg/neg/controller.go, read 2026-11).
 */
export class Neg {
  /** For Ingresses that name the Service. */
  public static ingress(): Neg {
    return new Neg(true, []);
  }

  /**
   * For load balancers that are made outside of the cluster.
   *
   * @param ports at least one port of the Service
   * @throws NEG_INVALID for no port, a port twice, no port number, or a name that is taken or invalid
   */
  public static exposed(ports: NegPort[]): Neg {
    return new Neg(false, requirePorts(ports));
  }

  /**
   * For Ingresses and for load balancers that are made outside of the cluster.
   *
   * @param ports at least one port of the Service, none with a name: the controller refuses names beside an Ingress
   * @throws NEG_INVALID for what `exposed` refuses, and for a name
   */
  public static ingressAndExposed(ports: NegPort[]): Neg {
    const named = ports.find(({ name }) => name !== undefined);
    if (named) {
      return fail('NEG_INVALID', {
        what: 'a NEG cannot have a name of its own while Ingresses use the Service',
        given: `name "${named.name}" for port ${named.port}`,
        fix: 'leave the name out, or use a second Service with Neg.exposed',
      });
    }
    return new Neg(true, requirePorts(ports));
  }

  private constructor(
    private readonly forIngress: boolean,
    private readonly ports: NegPort[],
  ) {}

  /** The annotations of the Service. */
  public get annotations(): { [name: string]: string } {
    // an object's integer keys are always in ascending order
    const exposed = Object.fromEntries(this.ports.map(({ port, name }) => [port, name === undefined ? {} : { name }]));
    const value = {
      ...(this.ports.length > 0 ? { exposed_ports: exposed } : {}),
      ...(this.forIngress ? { ingress: true } : {}),
    };
    return { 'cloud.google.com/neg': JSON.stringify(value) };
  }

  /**
   * Refuses a Service that lacks an exposed port.
   *
   * @param scope the construct of the Service
   * @param servicePorts the ports of the Service
   * @throws NEG_INVALID
   */
  public checkServicePorts(scope: IConstruct, servicePorts: number[]): void {
    const missing = this.ports.find(({ port }) => !servicePorts.includes(port));
    if (!missing) return;
    fail('NEG_INVALID', {
      scope,
      what: 'a NEG exposes a port that the Service does not have',
      given: String(missing.port),
      allowed: servicePorts.join(', '),
      fix: 'expose a port of the Service; the port of the pods does not count',
    });
  }
}

function requirePorts(ports: NegPort[]): NegPort[] {
  if (ports.length === 0) {
    return fail('NEG_INVALID', { what: 'no port is exposed', given: 'an empty list', allowed: 'at least one port of the Service' });
  }
  ports.forEach(requirePort);
  refuseTwice(
    'port',
    ports.map(({ port }) => String(port)),
  );
  refuseTwice(
    'name',
    ports.flatMap(({ name }) => name ?? []),
  );
  return ports.map(({ port, name }) => ({ port, name }));
}

function requirePort({ port, name }: NegPort): void {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    fail('NEG_INVALID', { what: 'a NEG is for no port', given: String(port), allowed: 'a whole number from 1 to 65535' });
  }
  if (name !== undefined && (holdsToken(name) || !isResourceName(name))) {
    fail('NEG_INVALID', {
      what: 'the name of a NEG is no name of a Compute Engine resource',
      given: `"${name}"`,
      allowed: RESOURCE_NAME_RULE,
      fix: 'give a literal name, or leave it out',
    });
  }
}

function refuseTwice(subject: string, values: string[]): void {
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice === undefined) return;
  fail('NEG_INVALID', { what: `a ${subject} is used twice`, given: twice, fix: `use each ${subject} once` });
}
