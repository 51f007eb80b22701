import type { AlbAccess } from './alb-access';
import { AlbBackend, AlbBackendProtocol, AlbProtocolVersion } from './alb-backend';
import type { AlbHealthCheck } from './alb-health-check';
import type { AlbOptionsProps } from './alb-options-props';
import { listText, mapText, valueText, withValues } from './annotation-text';
import { requireTiming } from './health-check-limits';
import { sharedAttributes } from './load-balancer-attributes';
import type { LoadBalancerScheme } from './load-balancer-scheme';
import { SslPolicy } from './ssl-policy';

type Annotations = { [name: string]: string };

const ALB = 'alb.ingress.kubernetes.io';

/**
 * The annotations of an Ingress (kubernetes-sigs/aws-load-balancer-controller docs/guide/ingress/annotations.md and
 * pkg/annotations/constants.go, 2026-11).
 */
export function albAnnotations(scheme: LoadBalancerScheme, props: AlbOptionsProps): Annotations {
  const attributes = {
    ...sharedAttributes(props.deletionProtection, props.accessLogs),
    'idle_timeout.timeout_seconds': valueText(props.idleTimeoutSeconds),
  };
  return {
    ...withValues({
      [`${ALB}/scheme`]: scheme,
      [`${ALB}/target-type`]: 'ip',
      [`${ALB}/load-balancer-name`]: props.loadBalancerName,
      [`${ALB}/group.name`]: props.groupName,
      [`${ALB}/group.order`]: valueText(props.groupOrder),
      [`${ALB}/subnets`]: listText(props.subnets),
      [`${ALB}/ip-address-type`]: props.ipAddressType,
      [`${ALB}/load-balancer-attributes`]: mapText(attributes),
      [`${ALB}/tags`]: mapText(props.tags ?? {}),
    }),
    ...listenerAnnotations(props),
    ...accessAnnotations(props.access ?? {}),
    ...backendAnnotations(props.backend ?? {}),
    ...healthCheckAnnotations(props.healthCheck ?? {}, props.backend ?? {}),
  };
}

function listenerAnnotations({ certificateArns, sslPolicy }: AlbOptionsProps): Annotations {
  if (!certificateArns) return { [`${ALB}/listen-ports`]: '[{"HTTP":80}]' };
  return {
    [`${ALB}/listen-ports`]: '[{"HTTP":80},{"HTTPS":443}]',
    [`${ALB}/ssl-redirect`]: '443',
    [`${ALB}/certificate-arn`]: certificateArns.join(','),
    [`${ALB}/ssl-policy`]: (sslPolicy ?? SslPolicy.TLS13_1_2_RES).name,
  };
}

function accessAnnotations(access: AlbAccess): Annotations {
  return withValues({
    [`${ALB}/inbound-cidrs`]: listText(access.inboundCidrs),
    [`${ALB}/security-groups`]: listText(access.securityGroups),
    [`${ALB}/manage-backend-security-group-rules`]: valueText(access.manageBackendSecurityGroupRules),
    [`${ALB}/wafv2-acl-arn`]: access.wafAclArn,
  });
}

function backendAnnotations(backend: AlbBackend): Annotations {
  const isSticky = backend.stickinessSeconds !== undefined;
  const attributes = {
    'deregistration_delay.timeout_seconds': valueText(backend.deregistrationDelaySeconds),
    'stickiness.enabled': isSticky ? 'true' : undefined,
    'stickiness.type': isSticky ? 'lb_cookie' : undefined,
    'stickiness.lb_cookie.duration_seconds': valueText(backend.stickinessSeconds),
  };
  return withValues({
    [`${ALB}/backend-protocol`]: backend.protocol,
    [`${ALB}/backend-protocol-version`]: backend.protocolVersion,
    [`${ALB}/target-group-attributes`]: mapText(attributes),
  });
}

function healthCheckAnnotations(check: AlbHealthCheck, { protocol, protocolVersion }: AlbBackend): Annotations {
  const timing = requireTiming(check, 1);
  return withValues({
    // the controller would ask pods that speak HTTPS by HTTP
    [`${ALB}/healthcheck-protocol`]: protocol ?? AlbBackendProtocol.HTTP,
    [`${ALB}/healthcheck-port`]: check.port === undefined ? 'traffic-port' : String(check.port),
    [`${ALB}/healthcheck-path`]: check.path ?? (protocolVersion === AlbProtocolVersion.GRPC ? '/AWS.ALB/healthcheck' : '/'),
    [`${ALB}/healthcheck-interval-seconds`]: String(timing.intervalSeconds),
    [`${ALB}/healthcheck-timeout-seconds`]: String(timing.timeoutSeconds),
    [`${ALB}/healthy-threshold-count`]: String(timing.healthyThreshold),
    [`${ALB}/unhealthy-threshold-count`]: String(timing.unhealthyThreshold),
    [`${ALB}/success-codes`]: check.successCodes,
  });
}
