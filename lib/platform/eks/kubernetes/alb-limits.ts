import type { IConstruct } from 'constructs';
import { fail } from '../../../core/coded-error';
import { requireLiteral } from '../../../core/names';
import { requirePort, requireWholeNumberIfGiven } from '../../../core/numbers';
import type { AlbAccess } from './alb-access';
import { AlbBackend, AlbProtocolVersion } from './alb-backend';
import type { AlbHealthCheck } from './alb-health-check';
import { AlbIpAddressType, AlbOptionsProps } from './alb-options-props';
import { requireHealthPath, requireSuccessCodes, requireTiming } from './health-check-limits';
import {
  CERTIFICATE_ARN,
  ID_OR_NAME,
  requireAccessLogs,
  requireBlocks,
  requireEntries,
  requireLoadBalancerName,
  requireTags,
} from './load-balancer-limits';
import { LoadBalancerScheme } from './load-balancer-scheme';

/** Accepts options, and refuses those that contradict each other whatever they are given to. */
export function requireAlbProps(props: AlbOptionsProps): AlbOptionsProps {
  const { access = {}, backend = {} } = props;
  requireLoadBalancerName(props.loadBalancerName);
  requireGroup(props);
  requireEntries('subnets', props.subnets, ID_OR_NAME, 'the id or the Name tag of a subnet', 2);
  requireEntries('certificateArns', props.certificateArns, CERTIFICATE_ARN, 'the ARN of a certificate in ACM or IAM');
  requireCertificates(props);
  const hasIpv6 = props.ipAddressType !== undefined && props.ipAddressType !== AlbIpAddressType.IPV4;
  const inboundCidrs = requireBlocks('inboundCidrs', access.inboundCidrs, hasIpv6);
  requireAccess(access);
  requireWholeNumberIfGiven(undefined, 'idleTimeoutSeconds', props.idleTimeoutSeconds, 1, 4000);
  requireWholeNumberIfGiven(undefined, 'stickinessSeconds', backend.stickinessSeconds, 1, 604_800);
  requireWholeNumberIfGiven(undefined, 'deregistrationDelaySeconds', backend.deregistrationDelaySeconds, 0, 3600);
  requireHealthCheck(props.healthCheck ?? {}, backend);
  requireAccessLogs(props.accessLogs);
  requireTags(props.tags);
  return inboundCidrs ? { ...props, access: { ...access, inboundCidrs } } : props;
}

/** Refuses addresses that a load balancer of this scheme cannot have. */
export function requireAlbScheme(scope: IConstruct | undefined, props: AlbOptionsProps, scheme: LoadBalancerScheme): void {
  if (scheme === LoadBalancerScheme.INTERNAL && props.ipAddressType === AlbIpAddressType.DUALSTACK_WITHOUT_PUBLIC_IPV4) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      scope,
      what: 'an internal load balancer has no public addresses to leave out',
      given: `ipAddressType ${props.ipAddressType}`,
      allowed: `${AlbIpAddressType.IPV4}, ${AlbIpAddressType.DUALSTACK}`,
      fix: 'choose another ipAddressType',
    });
  }
}

function requireGroup({ groupName, groupOrder }: AlbOptionsProps): void {
  requireWholeNumberIfGiven(undefined, 'groupOrder', groupOrder, -1000, 1000);
  if (groupName === undefined) {
    if (groupOrder === undefined) return;
    return fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'groupOrder orders the Ingresses of a group, and there is none',
      given: `groupOrder ${groupOrder} without groupName`,
      fix: 'set groupName, or remove groupOrder',
    });
  }
  requireLiteral(undefined, 'groupName', groupName);
  if (groupName.length > 63 || !/^([a-z0-9][-a-z0-9.]*)?[a-z0-9]$/.test(groupName)) {
    fail('NAME_INVALID', {
      what: 'groupName is no name for a group of Ingresses',
      given: `"${groupName}" (${groupName.length} characters)`,
      allowed: '1 to 63 lower-case letters, digits, hyphens and dots, beginning and ending with a letter or digit',
    });
  }
}

function requireCertificates({ certificateArns, sslPolicy, backend }: AlbOptionsProps): void {
  if (certificateArns) return;
  const version = backend?.protocolVersion ?? AlbProtocolVersion.HTTP1;
  if (!sslPolicy && version === AlbProtocolVersion.HTTP1) return;
  fail('PLATFORM_OPTIONS_CONFLICT', {
    what: sslPolicy ? 'sslPolicy is for HTTPS listeners, and there is none' : `${version} is served behind HTTPS listeners only`,
    given: `${sslPolicy ? `sslPolicy ${sslPolicy.name}` : `protocolVersion ${version}`} without certificateArns`,
    fix: 'set certificateArns',
  });
}

function requireAccess({ inboundCidrs, securityGroups, manageBackendSecurityGroupRules, wafAclArn }: AlbAccess): void {
  requireEntries('securityGroups', securityGroups, ID_OR_NAME, 'the id or the Name tag of a security group');
  if (wafAclArn !== undefined) {
    requireEntries(
      'wafAclArn',
      [wafAclArn],
      /^arn:[^:,\s]+:wafv2:[^:,\s]+:\d{12}:regional\/webacl\/[^,\s]+$/,
      'the ARN of a regional WAFv2 web ACL',
    );
  }
  if (securityGroups && inboundCidrs) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'with security groups of your own, the controller ignores inboundCidrs',
      given: 'securityGroups and inboundCidrs',
      fix: 'write the blocks as rules of the security groups, or remove securityGroups',
    });
  }
  if (!securityGroups && manageBackendSecurityGroupRules !== undefined) {
    fail('PLATFORM_OPTIONS_CONFLICT', {
      what: 'without security groups of your own, the controller always manages the rules of the pods',
      given: `manageBackendSecurityGroupRules ${manageBackendSecurityGroupRules} without securityGroups`,
      fix: 'remove manageBackendSecurityGroupRules',
    });
  }
}

function requireHealthCheck(check: AlbHealthCheck, { protocolVersion }: AlbBackend): void {
  const [least, most] = protocolVersion === AlbProtocolVersion.GRPC ? [0, 99] : [200, 499];
  requireTiming(check, 1);
  if (check.path !== undefined) requireHealthPath(undefined, 'healthCheck.path', check.path);
  if (check.port !== undefined) requirePort(undefined, 'healthCheck.port', check.port);
  if (check.successCodes !== undefined) requireSuccessCodes('healthCheck.successCodes', check.successCodes, least, most);
}
