import { LoadBalancerScheme } from '../../../../lib/platform/eks/kubernetes/load-balancer-scheme';
import { NlbIpAddressType } from '../../../../lib/platform/eks/kubernetes/nlb-addressing';
import { NlbOptions } from '../../../../lib/platform/eks/kubernetes/nlb-options';
import { NlbClientRoutingPolicy, NlbOptionsProps } from '../../../../lib/platform/eks/kubernetes/nlb-options-props';
import { NlbAlpnPolicy, NlbBackendProtocol } from '../../../../lib/platform/eks/kubernetes/nlb-tls';
import { SslPolicy } from '../../../../lib/platform/eks/kubernetes/ssl-policy';
import { codeOf } from '../../../support/code-of';

const NLB = 'service.beta.kubernetes.io/aws-load-balancer';
const BASE = { [`${NLB}-nlb-target-type`]: 'ip', [`${NLB}-scheme`]: 'internal' };
const CERTIFICATE = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/abc';
const TOKEN = '${TfToken[TOKEN.12]}';
const LIST_TOKEN = '#{TfToken[TOKEN.13]}';
const { IPV4, DUALSTACK } = NlbIpAddressType;
const annotations = (props: NlbOptionsProps) => new NlbOptions(props).serviceAnnotations(LoadBalancerScheme.INTERNAL, [443]);

describe('NlbOptions become annotations', () => {
  test('without options: pods as targets, and the scheme', () => {
    expect(annotations({})).toEqual(BASE);
    expect(new NlbOptions({}).serviceAnnotations(LoadBalancerScheme.INTERNET_FACING)[`${NLB}-scheme`]).toBe('internet-facing');
  });

  test.each<[string, NlbOptionsProps, { [suffix: string]: string }]>([
    ['name', { loadBalancerName: 'shop-api' }, { '-name': 'shop-api' }],
    ['subnets', { subnets: ['subnet-1', 'private b'] }, { '-subnets': 'subnet-1,private b' }],
    ['private addresses', { addressing: { privateIpv4Addresses: ['10.0.0.5'] } }, { '-private-ipv4-addresses': '10.0.0.5' }],
    [
      'both families',
      { addressing: { ipAddressType: DUALSTACK, ipv6Addresses: ['fd00::5'] } },
      { '-ip-address-type': 'dualstack', '-ipv6-addresses': 'fd00::5' },
    ],
    ['prefix lists', { access: { prefixLists: ['pl-0a', 'pl-0b'] } }, { '-security-group-prefix-lists': 'pl-0a,pl-0b' }],
    [
      'security groups',
      { access: { securityGroups: ['sg-1', 'web'], manageBackendSecurityGroupRules: true } },
      { '-security-groups': 'sg-1,web', '-manage-backend-security-group-rules': 'true' },
    ],
    ['PrivateLink', { access: { inboundRulesOnPrivateLink: true } }, { '-inbound-sg-rules-on-private-link-traffic': 'on' }],
    ['no PrivateLink', { access: { inboundRulesOnPrivateLink: false } }, { '-inbound-sg-rules-on-private-link-traffic': 'off' }],
    [
      'attributes, sorted',
      {
        crossZone: true,
        deletionProtection: false,
        clientRoutingPolicy: NlbClientRoutingPolicy.AVAILABILITY_ZONE_AFFINITY,
        accessLogs: { bucket: 'shop-logs', prefix: 'api' },
      },
      {
        '-attributes':
          'access_logs.s3.bucket=shop-logs,access_logs.s3.enabled=true,access_logs.s3.prefix=api,deletion_protection.enabled=false,' +
          'dns_record.client_routing_policy=availability_zone_affinity,load_balancing.cross_zone.enabled=true',
      },
    ],
    [
      'targets, sorted',
      { targets: { preserveClientIp: true, proxyProtocolV2: true, deregistrationDelaySeconds: 0, connectionTermination: true } },
      {
        '-target-group-attributes':
          'deregistration_delay.connection_termination.enabled=true,deregistration_delay.timeout_seconds=0,' +
          'preserve_client_ip.enabled=true,proxy_protocol_v2.enabled=true',
      },
    ],
    ['several clusters', { targets: { multiClusterTargetGroup: true } }, { '-multi-cluster-target-group': 'true' }],
    [
      'TLS with a modern policy',
      { tls: { certificateArns: [CERTIFICATE] } },
      { '-ssl-cert': CERTIFICATE, '-ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06' },
    ],
    [
      'TLS with everything',
      {
        tls: {
          certificateArns: [CERTIFICATE, `${CERTIFICATE}d`],
          ports: [443, 8443],
          securityPolicy: SslPolicy.TLS13_1_3,
          alpnPolicy: NlbAlpnPolicy.HTTP2_PREFERRED,
          backendProtocol: NlbBackendProtocol.SSL,
        },
      },
      {
        '-ssl-cert': `${CERTIFICATE},${CERTIFICATE}d`,
        '-ssl-ports': '443,8443',
        '-ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-3-2021-06',
        '-alpn-policy': 'HTTP2Preferred',
        '-backend-protocol': 'ssl',
      },
    ],
    ['idle timeout', { idleTimeoutSeconds: 60 }, { '-listener-attributes.TCP-443': 'tcp.idle_timeout.seconds=60' }],
    ['capacity', { minimumCapacityUnits: 3000 }, { '-minimum-load-balancer-capacity': 'CapacityUnits=3000' }],
    ['tags, sorted', { tags: { Team: 'shop', Cost: '' } }, { '-additional-resource-tags': 'Cost=,Team=shop' }],
    ['no tags', { tags: {} }, {}],
    [
      'values known after a deploy',
      { subnets: [LIST_TOKEN], tags: { Team: TOKEN } },
      { '-subnets': LIST_TOKEN, '-additional-resource-tags': `Team=${TOKEN}` },
    ],
  ])('%s', (_, props, expected) => {
    const prefixed = Object.fromEntries(Object.entries(expected).map(([suffix, value]) => [`${NLB}${suffix}`, value]));
    expect(annotations(props)).toEqual({ ...BASE, ...prefixed });
  });

  test('Elastic IPs are for the other scheme', () => {
    const options = new NlbOptions({ addressing: { eipAllocations: ['eipalloc-0a', 'eipalloc-0b'] } });
    const external = options.serviceAnnotations(LoadBalancerScheme.INTERNET_FACING);
    expect(external[`${NLB}-eip-allocations`]).toBe('eipalloc-0a,eipalloc-0b');
    expect(codeOf(() => options.serviceAnnotations(LoadBalancerScheme.INTERNAL))).toBe('PLATFORM_OPTIONS_CONFLICT');
  });

  test("a Service of one's own gets its source ranges by an annotation, in canonical form", () => {
    const access = { sourceRanges: ['10.0.0.0/8', 'FD00:0::/8'] };
    const props = { access, addressing: { ipAddressType: DUALSTACK } };
    expect(annotations(props)['service.beta.kubernetes.io/load-balancer-source-ranges']).toBe('10.0.0.0/8,fd00::/8');
  });

  test('an idle timeout needs a TCP port without TLS', () => {
    const timeout = new NlbOptions({ idleTimeoutSeconds: 60 });
    expect(codeOf(() => timeout.serviceAnnotations(LoadBalancerScheme.INTERNAL))).toBe('PLATFORM_OPTIONS_CONFLICT');
    const withTls = new NlbOptions({ idleTimeoutSeconds: 60, tls: { certificateArns: [CERTIFICATE], ports: [443] } });
    expect(withTls.serviceAnnotations(LoadBalancerScheme.INTERNAL, [80, 443])).toMatchObject({
      [`${NLB}-listener-attributes.TCP-80`]: 'tcp.idle_timeout.seconds=60',
    });
    expect(codeOf(() => withTls.serviceAnnotations(LoadBalancerScheme.INTERNAL, [443]))).toBe('PLATFORM_OPTIONS_CONFLICT');
  });
});

describe('new NlbOptions', () => {
  const many = (count: number, entry: (i: number) => string) => Array.from({ length: count }, (_, i) => entry(i));
  const tagged = (count: number) => Object.fromEntries(many(count, String).map((key) => [key, 'x']));
  const CONFLICT = 'PLATFORM_OPTIONS_CONFLICT';
  const INVALID = 'LOAD_BALANCER_OPTION_INVALID';
  const RANGE = 'NUMBER_OUT_OF_RANGE';

  test.each<[NlbOptionsProps, string | undefined]>([
    [{ loadBalancerName: 'a' }, undefined],
    [{ loadBalancerName: 'a'.repeat(32) }, undefined],
    [{ loadBalancerName: 'a'.repeat(33) }, 'NAME_INVALID'],
    [{ loadBalancerName: '' }, 'NAME_INVALID'],
    [{ loadBalancerName: '-a' }, 'NAME_INVALID'],
    [{ loadBalancerName: 'a-' }, 'NAME_INVALID'],
    [{ loadBalancerName: 'a_b' }, 'NAME_INVALID'],
    [{ loadBalancerName: 'internal-api' }, 'NAME_INVALID'],
    [{ loadBalancerName: 'internal' }, undefined],
    [{ loadBalancerName: 'Shop' }, undefined],
    [{ loadBalancerName: TOKEN }, 'NAME_NOT_LITERAL'],
    [{ subnets: [] }, RANGE],
    [{ subnets: [''] }, INVALID],
    [{ subnets: ['a,b'] }, INVALID],
    [{ subnets: ['a', 'a'] }, CONFLICT],
    [{ addressing: { privateIpv4Addresses: ['10.0.0.256'] } }, 'IP_ADDRESS_INVALID'],
    [{ addressing: { privateIpv4Addresses: ['fd00::1'] } }, 'IP_ADDRESS_INVALID'],
    [{ addressing: { privateIpv4Addresses: ['10.0.0.5', '10.0.0.5'] } }, CONFLICT],
    [{ addressing: { privateIpv4Addresses: ['10.0.0.5', '10.0.1.5'] }, subnets: ['a', 'b'] }, undefined],
    [{ addressing: { privateIpv4Addresses: ['10.0.0.5'] }, subnets: ['a', 'b'] }, CONFLICT],
    [{ addressing: { privateIpv4Addresses: ['10.0.0.5'] }, subnets: [LIST_TOKEN, 'b'] }, undefined],
    [{ addressing: { privateIpv4Addresses: ['10.0.0.5'], eipAllocations: ['eipalloc-0a'] } }, CONFLICT],
    [{ addressing: { eipAllocations: ['eipalloc-0a'] }, subnets: ['a', 'b'] }, CONFLICT],
    [{ addressing: { eipAllocations: ['eip-0a'] } }, INVALID],
    [{ addressing: { eipAllocations: [TOKEN] } }, undefined],
    [{ addressing: { ipv6Addresses: ['fd00::5'] } }, CONFLICT],
    [{ addressing: { ipv6Addresses: ['fd00::5'], ipAddressType: IPV4 } }, CONFLICT],
    [{ addressing: { ipv6Addresses: ['10.0.0.5'], ipAddressType: DUALSTACK } }, 'IP_ADDRESS_INVALID'],
    [{ addressing: { ipv6Addresses: ['fd00::5'], ipAddressType: DUALSTACK }, subnets: ['a', 'b'] }, CONFLICT],
    [{ access: { sourceRanges: ['10.0.0.1/8'] } }, 'CIDR_INVALID'],
    [{ access: { sourceRanges: [] } }, RANGE],
    [{ access: { sourceRanges: ['fd00::/8'] } }, CONFLICT],
    [{ access: { sourceRanges: ['fd00::/8'] }, addressing: { ipAddressType: DUALSTACK } }, undefined],
    [{ access: { sourceRanges: ['10.0.0.0/8'], prefixLists: ['pl-0a'] } }, undefined],
    [{ access: { sourceRanges: ['10.0.0.0/8'], securityGroups: ['sg-1'] } }, CONFLICT],
    [{ access: { prefixLists: ['pl-0a'], securityGroups: ['sg-1'] } }, CONFLICT],
    [{ access: { prefixLists: ['0a'] } }, INVALID],
    [{ tls: { certificateArns: [] } }, RANGE],
    [{ tls: { certificateArns: ['shop.example.com'] } }, INVALID],
    [{ tls: { certificateArns: [TOKEN] } }, undefined],
    [{ tls: { certificateArns: ['arn:aws-cn:iam::123456789012:server-certificate/shop'] } }, undefined],
    [{ tls: { certificateArns: [CERTIFICATE], ports: [0] } }, 'PORT_INVALID'],
    [{ tls: { certificateArns: [CERTIFICATE], ports: [65535] } }, undefined],
    [{ tls: { certificateArns: [CERTIFICATE], ports: [65536] } }, 'PORT_INVALID'],
    [{ tls: { certificateArns: [CERTIFICATE], ports: [] } }, RANGE],
    [{ tls: { certificateArns: [CERTIFICATE], ports: [443, 443] } }, CONFLICT],
    [{ tls: { certificateArns: [CERTIFICATE] }, idleTimeoutSeconds: 60 }, CONFLICT],
    [{ targets: { deregistrationDelaySeconds: -1 } }, RANGE],
    [{ targets: { deregistrationDelaySeconds: 0 } }, undefined],
    [{ targets: { deregistrationDelaySeconds: 3600 } }, undefined],
    [{ targets: { deregistrationDelaySeconds: 3601 } }, RANGE],
    [{ idleTimeoutSeconds: 59 }, RANGE],
    [{ idleTimeoutSeconds: 60 }, undefined],
    [{ idleTimeoutSeconds: 6000 }, undefined],
    [{ idleTimeoutSeconds: 6001 }, RANGE],
    [{ minimumCapacityUnits: 0 }, RANGE],
    [{ minimumCapacityUnits: 1.5 }, RANGE],
    [{ accessLogs: { bucket: 'Logs' } }, INVALID],
    [{ accessLogs: { bucket: 'lo' } }, INVALID],
    [{ accessLogs: { bucket: 'log' } }, undefined],
    [{ accessLogs: { bucket: 'l'.repeat(63) } }, undefined],
    [{ accessLogs: { bucket: 'l'.repeat(64) } }, INVALID],
    [{ accessLogs: { bucket: TOKEN } }, undefined],
    [{ accessLogs: { bucket: 'logs', prefix: 'shop/api' } }, undefined],
    [{ accessLogs: { bucket: 'logs', prefix: '/api' } }, INVALID],
    [{ accessLogs: { bucket: 'logs', prefix: 'api/' } }, INVALID],
    [{ accessLogs: { bucket: 'logs', prefix: 'my-AWSLogs' } }, INVALID],
    [{ accessLogs: { bucket: 'logs', prefix: 'a,b' } }, INVALID],
    [{ tags: { Team: 'a=b' } }, undefined],
    [{ tags: { Team: 'a,b' } }, INVALID],
    [{ tags: { 'a=b': 'x' } }, INVALID],
    [{ tags: { '': 'x' } }, INVALID],
    [{ tags: { 'aws:team': 'x' } }, INVALID],
    [{ tags: { 'elbv2.k8s.aws/cluster': 'x' } }, INVALID],
    [{ tags: { ['k'.repeat(128)]: 'v'.repeat(256) } }, undefined],
    [{ tags: { ['k'.repeat(129)]: 'x' } }, INVALID],
    [{ tags: { Team: 'v'.repeat(257) } }, INVALID],
    [{ tags: { [TOKEN]: 'x' } }, 'NAME_NOT_LITERAL'],
    [{ tags: tagged(40) }, undefined],
    [{ tags: tagged(41) }, RANGE],
  ])('%j: %p', (props, code) => {
    expect(codeOf(() => new NlbOptions(props))).toBe(code);
  });

  test('is recognised by its mark, also of another copy of the package', () => {
    expect(NlbOptions.isNlbOptions(new NlbOptions({}))).toBe(true);
    expect(NlbOptions.isNlbOptions({ [Symbol.for('kasane.eks.NlbOptions')]: true })).toBe(true);
    expect(NlbOptions.isNlbOptions({ optionsKind: 'eks.nlb' })).toBe(false);
    expect(NlbOptions.isNlbOptions(undefined)).toBe(false);
    expect(new NlbOptions({}).optionsKind).toBe('eks.nlb');
  });
});
