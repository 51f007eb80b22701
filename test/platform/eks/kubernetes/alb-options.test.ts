import { AlbBackendProtocol, AlbProtocolVersion } from '../../../../lib/platform/eks/kubernetes/alb-backend';
import { AlbOptions } from '../../../../lib/platform/eks/kubernetes/alb-options';
import { AlbIpAddressType, AlbOptionsProps } from '../../../../lib/platform/eks/kubernetes/alb-options-props';
import { LoadBalancerScheme } from '../../../../lib/platform/eks/kubernetes/load-balancer-scheme';
import { SslPolicy } from '../../../../lib/platform/eks/kubernetes/ssl-policy';
import { codeOf } from '../../../support/code-of';

const ALB = 'alb.ingress.kubernetes.io';
const CERTIFICATE = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/abc';
const TOKEN = '${TfToken[TOKEN.12]}';
const certificateArns = [CERTIFICATE];
const BASE = {
  scheme: 'internal',
  'target-type': 'ip',
  'listen-ports': '[{"HTTP":80}]',
  'healthcheck-protocol': 'HTTP',
  'healthcheck-port': 'traffic-port',
  'healthcheck-path': '/',
  'healthcheck-interval-seconds': '10',
  'healthcheck-timeout-seconds': '5',
  'healthy-threshold-count': '2',
  'unhealthy-threshold-count': '2',
};
const HTTPS = {
  'listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
  'ssl-redirect': '443',
  'certificate-arn': CERTIFICATE,
  'ssl-policy': 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
};

describe('AlbOptions become annotations', () => {
  test.each<[string, AlbOptionsProps, { [suffix: string]: string }]>([
    ['without options', {}, {}],
    ['name', { loadBalancerName: 'shop' }, { 'load-balancer-name': 'shop' }],
    ['group', { groupName: 'web.internal', groupOrder: 10 }, { 'group.name': 'web.internal', 'group.order': '10' }],
    ['certificates', { certificateArns }, HTTPS],
    [
      'two certificates, the first the default',
      { certificateArns: [`${CERTIFICATE}d`, CERTIFICATE], sslPolicy: SslPolicy.TLS13_1_3 },
      { ...HTTPS, 'certificate-arn': `${CERTIFICATE}d,${CERTIFICATE}`, 'ssl-policy': 'ELBSecurityPolicy-TLS13-1-3-2021-06' },
    ],
    ['blocks', { access: { inboundCidrs: ['10.0.0.0/8', '192.168.0.0/16'] } }, { 'inbound-cidrs': '10.0.0.0/8,192.168.0.0/16' }],
    [
      'security groups',
      { access: { securityGroups: ['sg-1'], manageBackendSecurityGroupRules: true } },
      { 'security-groups': 'sg-1', 'manage-backend-security-group-rules': 'true' },
    ],
    [
      'firewall',
      { access: { wafAclArn: 'arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/shop/1-2' } },
      { 'wafv2-acl-arn': 'arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/shop/1-2' },
    ],
    ['subnets', { subnets: ['subnet-1', 'subnet-2'] }, { subnets: 'subnet-1,subnet-2' }],
    ['both families', { ipAddressType: AlbIpAddressType.DUALSTACK }, { 'ip-address-type': 'dualstack' }],
    [
      'backend',
      { backend: { protocol: AlbBackendProtocol.HTTPS, stickinessSeconds: 60, deregistrationDelaySeconds: 0 } },
      {
        'backend-protocol': 'HTTPS',
        'healthcheck-protocol': 'HTTPS',
        'target-group-attributes':
          'deregistration_delay.timeout_seconds=0,stickiness.enabled=true,stickiness.lb_cookie.duration_seconds=60,stickiness.type=lb_cookie',
      },
    ],
    [
      'gRPC',
      { certificateArns, backend: { protocolVersion: AlbProtocolVersion.GRPC } },
      { ...HTTPS, 'backend-protocol-version': 'GRPC', 'healthcheck-path': '/AWS.ALB/healthcheck' },
    ],
    [
      'health check',
      { healthCheck: { path: '/up', port: 9000, intervalSeconds: 5, healthyThreshold: 3, unhealthyThreshold: 4, successCodes: '200-299' } },
      {
        'healthcheck-path': '/up',
        'healthcheck-port': '9000',
        'healthcheck-interval-seconds': '5',
        'healthcheck-timeout-seconds': '4',
        'healthy-threshold-count': '3',
        'unhealthy-threshold-count': '4',
        'success-codes': '200-299',
      },
    ],
    [
      'attributes, sorted',
      { idleTimeoutSeconds: 120, deletionProtection: true, accessLogs: { bucket: 'shop-logs' } },
      {
        'load-balancer-attributes':
          'access_logs.s3.bucket=shop-logs,access_logs.s3.enabled=true,deletion_protection.enabled=true,idle_timeout.timeout_seconds=120',
      },
    ],
    ['tags, sorted', { tags: { Team: 'shop', Cost: '7' } }, { tags: 'Cost=7,Team=shop' }],
  ])('%s', (_, props, expected) => {
    const prefixed = Object.fromEntries(Object.entries({ ...BASE, ...expected }).map(([suffix, value]) => [`${ALB}/${suffix}`, value]));
    expect(new AlbOptions(props).ingressAnnotations(LoadBalancerScheme.INTERNAL)).toEqual(prefixed);
  });

  test('public IPv6 alone is for internet-facing load balancers', () => {
    const options = new AlbOptions({ ipAddressType: AlbIpAddressType.DUALSTACK_WITHOUT_PUBLIC_IPV4 });
    expect(options.ingressAnnotations(LoadBalancerScheme.INTERNET_FACING)).toMatchObject({
      [`${ALB}/scheme`]: 'internet-facing',
      [`${ALB}/ip-address-type`]: 'dualstack-without-public-ipv4',
    });
    expect(codeOf(() => options.ingressAnnotations(LoadBalancerScheme.INTERNAL))).toBe('PLATFORM_OPTIONS_CONFLICT');
  });
});

describe('new AlbOptions', () => {
  const CONFLICT = 'PLATFORM_OPTIONS_CONFLICT';
  const INVALID = 'LOAD_BALANCER_OPTION_INVALID';
  const RANGE = 'NUMBER_OUT_OF_RANGE';
  const grpc = { protocolVersion: AlbProtocolVersion.GRPC };

  test.each<[AlbOptionsProps, string | undefined]>([
    [{ loadBalancerName: 'internal-shop' }, 'NAME_INVALID'],
    [{ groupName: 'a'.repeat(63) }, undefined],
    [{ groupName: 'a'.repeat(64) }, 'NAME_INVALID'],
    [{ groupName: '' }, 'NAME_INVALID'],
    [{ groupName: 'Web' }, 'NAME_INVALID'],
    [{ groupName: '-web' }, 'NAME_INVALID'],
    [{ groupName: 'web.' }, 'NAME_INVALID'],
    [{ groupName: TOKEN }, 'NAME_NOT_LITERAL'],
    [{ groupOrder: 1 }, CONFLICT],
    [{ groupName: 'web', groupOrder: -1001 }, RANGE],
    [{ groupName: 'web', groupOrder: -1000 }, undefined],
    [{ groupName: 'web', groupOrder: 1000 }, undefined],
    [{ groupName: 'web', groupOrder: 1001 }, RANGE],
    [{ certificateArns: [] }, RANGE],
    [{ certificateArns: ['shop'] }, INVALID],
    [{ certificateArns: [TOKEN] }, undefined],
    [{ sslPolicy: SslPolicy.TLS13_1_3 }, CONFLICT],
    [{ subnets: ['a'] }, RANGE],
    [{ subnets: [TOKEN] }, undefined],
    [{ subnets: ['a', 'a'] }, CONFLICT],
    [{ access: { inboundCidrs: ['10.0.0.1/8'] } }, 'CIDR_INVALID'],
    [{ access: { inboundCidrs: ['fd00::/8'] } }, CONFLICT],
    [{ access: { inboundCidrs: ['fd00::/8'] }, ipAddressType: AlbIpAddressType.IPV4 }, CONFLICT],
    [{ access: { inboundCidrs: ['fd00::/8'] }, ipAddressType: AlbIpAddressType.DUALSTACK_WITHOUT_PUBLIC_IPV4 }, undefined],
    [{ access: { inboundCidrs: ['10.0.0.0/8'], securityGroups: ['sg-1'] } }, CONFLICT],
    [{ access: { manageBackendSecurityGroupRules: true } }, CONFLICT],
    [{ access: { wafAclArn: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/1-2' } }, INVALID],
    [{ access: { wafAclArn: TOKEN } }, undefined],
    [{ idleTimeoutSeconds: 0 }, RANGE],
    [{ idleTimeoutSeconds: 1 }, undefined],
    [{ idleTimeoutSeconds: 4000 }, undefined],
    [{ idleTimeoutSeconds: 4001 }, RANGE],
    [{ backend: { stickinessSeconds: 0 } }, RANGE],
    [{ backend: { stickinessSeconds: 604_800 } }, undefined],
    [{ backend: { stickinessSeconds: 604_801 } }, RANGE],
    [{ backend: { deregistrationDelaySeconds: 3600 } }, undefined],
    [{ backend: { deregistrationDelaySeconds: 3601 } }, RANGE],
    [{ backend: { protocolVersion: AlbProtocolVersion.HTTP1 } }, undefined],
    [{ backend: { protocolVersion: AlbProtocolVersion.HTTP2 } }, CONFLICT],
    [{ backend: { protocolVersion: AlbProtocolVersion.HTTP2 }, certificateArns }, undefined],
    [{ backend: grpc }, CONFLICT],
    [{ backend: grpc, certificateArns }, undefined],
    [{ backend: grpc, certificateArns, healthCheck: { successCodes: '0-99' } }, undefined],
    [{ backend: grpc, certificateArns, healthCheck: { successCodes: '200' } }, INVALID],
    [{ healthCheck: { successCodes: '200-499' } }, undefined],
    [{ healthCheck: { successCodes: '500' } }, INVALID],
    [{ healthCheck: { successCodes: '12' } }, INVALID],
    [{ healthCheck: { intervalSeconds: 4 } }, RANGE],
    [{ healthCheck: { intervalSeconds: 5 } }, undefined],
    [{ healthCheck: { intervalSeconds: 300, timeoutSeconds: 120 } }, undefined],
    [{ healthCheck: { intervalSeconds: 300, timeoutSeconds: 121 } }, RANGE],
    [{ healthCheck: { intervalSeconds: 10, timeoutSeconds: 9 } }, undefined],
    [{ healthCheck: { intervalSeconds: 10, timeoutSeconds: 10 } }, CONFLICT],
    [{ healthCheck: { timeoutSeconds: 1 } }, RANGE],
    [{ healthCheck: { healthyThreshold: 1 } }, RANGE],
    [{ healthCheck: { unhealthyThreshold: 11 } }, RANGE],
    [{ healthCheck: { path: 'up' } }, INVALID],
    [{ healthCheck: { port: 0 } }, 'PORT_INVALID'],
    [{ accessLogs: { bucket: 'Logs' } }, INVALID],
    [{ tags: { 'ingress.k8s.aws/stack': 'x' } }, INVALID],
  ])('%j: %p', (props, code) => {
    expect(codeOf(() => new AlbOptions(props))).toBe(code);
  });

  test('is recognised by its mark, also of another copy of the package', () => {
    expect(AlbOptions.isAlbOptions(new AlbOptions({}))).toBe(true);
    expect(AlbOptions.isAlbOptions({ [Symbol.for('kasane.eks.AlbOptions')]: true })).toBe(true);
    expect(AlbOptions.isAlbOptions({ optionsKind: 'eks.alb' })).toBe(false);
    expect(AlbOptions.isAlbOptions(null)).toBe(false);
    expect(new AlbOptions({}).optionsKind).toBe('eks.alb');
  });
});
