import type { PortProtocol } from '../exposure';

/** A port of an external service. */
export interface ExternalServicePort {
  /** The port of the Service. */
  readonly port: number;
  /** The port of the endpoints. @default - the same as port */
  readonly targetPort?: number;
  /** The protocol. @default PortProtocol.TCP */
  readonly protocol?: PortProtocol;
  /** The name of the port, a DNS label. @default - protocol and port, for example `tcp-5432` */
  readonly name?: string;
}
