import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { requireDnsLabel } from '../../core/names';
import { requirePort } from '../../core/numbers';
import { PortProtocol } from '../exposure';
import type { ExternalServicePort } from './external-service-port';

/** A port with its defaults filled in. */
export interface ResolvedPort {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
  readonly protocol: PortProtocol;
}

/** Accepts the ports of an external service. Every one gets a name, which ties the Service to its EndpointSlices. */
export function resolvePorts(scope: IConstruct, ports: ExternalServicePort[]): ResolvedPort[] {
  if (ports.length === 0) {
    fail('EXTERNAL_SERVICE_INVALID', { scope, what: 'an external service needs a port', given: 'none', fix: 'give at least one port' });
  }
  const resolved = ports.map((port) => resolvePort(scope, port));
  refuseTwice(
    scope,
    'port name',
    resolved.map(({ name }) => name),
  );
  refuseTwice(
    scope,
    'port',
    resolved.map(({ port, protocol }) => `${port}/${protocol}`),
  );
  return resolved;
}

function resolvePort(scope: IConstruct, { name, port, targetPort = port, protocol = PortProtocol.TCP }: ExternalServicePort): ResolvedPort {
  return {
    name: requireDnsLabel(scope, 'port name', name ?? `${protocol.toLowerCase()}-${port}`),
    port: requirePort(scope, 'port', port),
    targetPort: requirePort(scope, 'targetPort', targetPort),
    protocol,
  };
}

function refuseTwice(scope: IConstruct, subject: string, values: string[]): void {
  const repeated = values.find((value, i) => values.indexOf(value) < i);
  if (repeated === undefined) return;
  fail('EXTERNAL_SERVICE_INVALID', { scope, what: `a ${subject} is given twice`, given: repeated, fix: 'give each once' });
}
