import { listText, mapText, valueText, withValues } from './annotation-text';
import { sharedAttributes } from './load-balancer-attributes';
import type { LoadBalancerScheme } from './load-balancer-scheme';
import type { NlbAccess } from './nlb-access';
import type { NlbAddressing } from './nlb-addressing';
import type { NlbHealthCheck } from './nlb-health-check';
import type { NlbOptionsProps } from './nlb-options-props';
import type { NlbTargets } from './nlb-targets';
import type { NlbTls } from './nlb-tls';
import { SslPolicy } from './ssl-policy';

type Annotations = { [name: string]: string };

const PREFIX = 'service.beta.kubernetes.io';
const OURS = `${PREFIX}/aws-load-balancer`;

/**
 * The annotations of a Service (kubernetes-sigs/aws-load-balancer-controller docs/guide/service/annotations.md and
 * pkg/annotations/constants.go, 2026-11). Attributes are preferred to annotations of one attribute each: those are
 * deprecated since 2.3.0, and EKS Auto Mode does not know them.
 */
export function nlbAnnotations(scheme: LoadBalancerScheme, props: NlbOptionsProps): Annotations {
  const attributes = {
    ...sharedAttributes(props.deletionProtection, props.accessLogs),
    'load_balancing.cross_zone.enabled': valueText(props.crossZone),
    'dns_record.client_routing_policy': props.clientRoutingPolicy,
  };
  return {
    ...withValues({
      [`${OURS}-nlb-target-type`]: 'ip',
      [`${OURS}-scheme`]: scheme,
      [`${OURS}-name`]: props.loadBalancerName,
      [`${OURS}-subnets`]: listText(props.subnets),
      [`${OURS}-attributes`]: mapText(attributes),
      [`${OURS}-minimum-load-balancer-capacity`]: mapText({ CapacityUnits: valueText(props.minimumCapacityUnits) }),
      [`${OURS}-additional-resource-tags`]: mapText(props.tags ?? {}),
    }),
    ...addressingAnnotations(props.addressing ?? {}),
    ...accessAnnotations(props.access ?? {}),
    ...targetAnnotations(props.targets ?? {}),
    ...(props.tls && tlsAnnotations(props.tls)),
    ...(props.healthCheck && healthCheckAnnotations(props.healthCheck)),
  };
}

/** Restricts the clients of a Service whose spec cannot say so (`loadBalancerSourceRanges` is read first). */
export function sourceRangeAnnotations(sourceRanges: string[] | undefined): Annotations {
  return withValues({ [`${PREFIX}/load-balancer-source-ranges`]: listText(sourceRanges) });
}

/** Sets the idle timeout of the TCP listeners on these ports. */
export function idleTimeoutAnnotations(seconds: number | undefined, ports: number[]): Annotations {
  return Object.fromEntries(ports.map((port) => [`${OURS}-listener-attributes.TCP-${port}`, `tcp.idle_timeout.seconds=${seconds}`]));
}

function addressingAnnotations(addressing: NlbAddressing): Annotations {
  return withValues({
    [`${OURS}-ip-address-type`]: addressing.ipAddressType,
    [`${OURS}-private-ipv4-addresses`]: listText(addressing.privateIpv4Addresses),
    [`${OURS}-eip-allocations`]: listText(addressing.eipAllocations),
    [`${OURS}-ipv6-addresses`]: listText(addressing.ipv6Addresses),
  });
}

function accessAnnotations(access: NlbAccess): Annotations {
  const privateLink = access.inboundRulesOnPrivateLink;
  return withValues({
    [`${OURS}-security-group-prefix-lists`]: listText(access.prefixLists),
    [`${OURS}-security-groups`]: listText(access.securityGroups),
    [`${OURS}-manage-backend-security-group-rules`]: valueText(access.manageBackendSecurityGroupRules),
    [`${OURS}-inbound-sg-rules-on-private-link-traffic`]: privateLink === undefined ? undefined : privateLink ? 'on' : 'off',
  });
}

function targetAnnotations(targets: NlbTargets): Annotations {
  const attributes = {
    'preserve_client_ip.enabled': valueText(targets.preserveClientIp),
    'proxy_protocol_v2.enabled': valueText(targets.proxyProtocolV2),
    'deregistration_delay.timeout_seconds': valueText(targets.deregistrationDelaySeconds),
    'deregistration_delay.connection_termination.enabled': valueText(targets.connectionTermination),
  };
  return withValues({
    [`${OURS}-target-group-attributes`]: mapText(attributes),
    [`${OURS}-multi-cluster-target-group`]: valueText(targets.multiClusterTargetGroup),
  });
}

function tlsAnnotations(tls: NlbTls): Annotations {
  return withValues({
    [`${OURS}-ssl-cert`]: listText(tls.certificateArns),
    [`${OURS}-ssl-ports`]: listText(tls.ports?.map(String)),
    [`${OURS}-ssl-negotiation-policy`]: (tls.securityPolicy ?? SslPolicy.TLS13_1_2_RES).name,
    [`${OURS}-alpn-policy`]: tls.alpnPolicy,
    [`${OURS}-backend-protocol`]: tls.backendProtocol,
  });
}

function healthCheckAnnotations(check: NlbHealthCheck): Annotations {
  return withValues({
    [`${OURS}-healthcheck-protocol`]: check.protocol,
    [`${OURS}-healthcheck-port`]: check.port === undefined ? 'traffic-port' : String(check.port),
    [`${OURS}-healthcheck-path`]: check.path,
    [`${OURS}-healthcheck-success-codes`]: check.successCodes,
    [`${OURS}-healthcheck-interval`]: String(check.intervalSeconds),
    [`${OURS}-healthcheck-timeout`]: String(check.timeoutSeconds),
    [`${OURS}-healthcheck-healthy-threshold`]: String(check.healthyThreshold),
    [`${OURS}-healthcheck-unhealthy-threshold`]: String(check.unhealthyThreshold),
  });
}
