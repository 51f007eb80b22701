import { App } from 'cdk8s';
import { Severity } from '../../../../lib/checks/finding';
import { ClusterChart } from '../../../../lib/kubernetes/cluster-chart';
import { ExposureKind, ExposureSpec, PortProtocol } from '../../../../lib/platform/exposure';
import { AlbOptions } from '../../../../lib/platform/eks/kubernetes/alb-options';
import { AlbIpAddressType } from '../../../../lib/platform/eks/kubernetes/alb-options-props';
import { bindEksExposure } from '../../../../lib/platform/eks/kubernetes/exposure';
import { NlbHealthCheck } from '../../../../lib/platform/eks/kubernetes/nlb-health-check';
import { NlbOptions } from '../../../../lib/platform/eks/kubernetes/nlb-options';
import type { NlbOptionsProps } from '../../../../lib/platform/eks/kubernetes/nlb-options-props';
import { LoadBalancerController } from '../../../../lib/platform/eks/load-balancer-controller';
import { codeOf } from '../../../support/code-of';
import { exposed, exposedWithoutController, SPEC } from './exposed';
import { FakeCluster } from './fake-cluster';

const NLB = 'service.beta.kubernetes.io/aws-load-balancer';
const ALB = 'alb.ingress.kubernetes.io';
const CERTIFICATE = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/abc';
const HTTP = { kind: ExposureKind.EXTERNAL_HTTP, host: 'shop.example.com' };
const nlb = (props: NlbOptionsProps) => ({ platformOptions: [new NlbOptions(props)] });

describe('Exposure.none', () => {
  test('is a ClusterIP Service and nothing else', () => {
    const { binding, objects, findings } = exposedWithoutController({ kind: ExposureKind.NONE });
    expect(binding).toEqual({ serviceType: 'ClusterIP', serviceAnnotations: {} });
    expect(objects).toEqual([]);
    expect(findings).toEqual([]);
  });
});

describe('a Network Load Balancer', () => {
  test.each([
    [ExposureKind.INTERNAL, 'internal'],
    [ExposureKind.EXTERNAL, 'internet-facing'],
  ])('serves Exposure.%s with scheme %s, pods as targets and no node ports', (kind, scheme) => {
    const { binding, objects } = exposed({ kind });
    expect(binding).toMatchObject({
      serviceType: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      allocateLoadBalancerNodePorts: false,
    });
    expect(binding.serviceAnnotations).toMatchObject({
      [`${NLB}-nlb-target-type`]: 'ip',
      [`${NLB}-scheme`]: scheme,
      [`${NLB}-target-group-attributes`]: 'deregistration_delay.timeout_seconds=30',
    });
    expect(objects).toEqual([]);
  });

  test('never carries the deprecated or the in-tree annotations, and strings only', () => {
    const { serviceAnnotations } = exposed({ healthPath: '/healthz' }).binding;
    expect(Object.keys(serviceAnnotations)).not.toContain(`${NLB}-internal`);
    expect(Object.keys(serviceAnnotations)).not.toContain(`${NLB}-type`);
    expect(Object.values(serviceAnnotations).every((value) => typeof value === 'string')).toBe(true);
  });

  test('asks pods by HTTP at the health path, by TCP without one', () => {
    expect(exposed({ healthPath: '/healthz' }).binding.serviceAnnotations).toMatchObject({
      [`${NLB}-healthcheck-protocol`]: 'http',
      [`${NLB}-healthcheck-path`]: '/healthz',
      [`${NLB}-healthcheck-port`]: 'traffic-port',
      [`${NLB}-healthcheck-interval`]: '10',
      [`${NLB}-healthcheck-timeout`]: '5',
      [`${NLB}-healthcheck-healthy-threshold`]: '2',
      [`${NLB}-healthcheck-unhealthy-threshold`]: '2',
    });
    const tcp = exposed({}).binding.serviceAnnotations;
    expect(tcp[`${NLB}-healthcheck-protocol`]).toBe('tcp');
    expect(tcp).not.toHaveProperty([`${NLB}-healthcheck-path`]);
    expect(tcp).not.toHaveProperty([`${NLB}-healthcheck-success-codes`]);
  });

  test.each([
    ['a class of its own', LoadBalancerController.installedSeparately({ loadBalancerClass: 'example.com/nlb' }), 'example.com/nlb'],
    ['Auto Mode', LoadBalancerController.autoMode(), 'eks.amazonaws.com/nlb'],
  ])('is of the class that the controller takes: %s', (_, controller, loadBalancerClass) => {
    expect(exposed({}, controller).binding.loadBalancerClass).toBe(loadBalancerClass);
  });

  test('options win over what the workload says', () => {
    const healthCheck = NlbHealthCheck.tcp({ port: 9000 });
    const { serviceAnnotations } = exposed({
      healthPath: '/healthz',
      ...nlb({ healthCheck, targets: { deregistrationDelaySeconds: 0, preserveClientIp: true } }),
    }).binding;
    expect(serviceAnnotations).toMatchObject({
      [`${NLB}-healthcheck-protocol`]: 'tcp',
      [`${NLB}-healthcheck-port`]: '9000',
      [`${NLB}-target-group-attributes`]: 'deregistration_delay.timeout_seconds=0,preserve_client_ip.enabled=true',
    });
  });

  test('source ranges go to the field of the Service, which every controller reads', () => {
    const { binding } = exposed(nlb({ access: { sourceRanges: ['10.0.0.0/8', '192.168.0.0/16'] } }));
    expect(binding.loadBalancerSourceRanges).toEqual(['10.0.0.0/8', '192.168.0.0/16']);
    expect(Object.keys(binding.serviceAnnotations).filter((name) => name.includes('source-ranges'))).toEqual([]);
    expect(exposed({}).binding.loadBalancerSourceRanges).toBeUndefined();
  });

  test('an idle timeout is set on the TCP listener', () => {
    const { serviceAnnotations } = exposed({ servicePort: 5432, ...nlb({ idleTimeoutSeconds: 3600 }) }).binding;
    expect(serviceAnnotations[`${NLB}-listener-attributes.TCP-5432`]).toBe('tcp.idle_timeout.seconds=3600');
  });

  test.each<[string, Partial<ExposureSpec>, string | undefined]>([
    ['private addresses inside', nlb({ addressing: { privateIpv4Addresses: ['10.0.0.5'] } }), undefined],
    [
      'private addresses outside',
      { kind: ExposureKind.EXTERNAL, ...nlb({ addressing: { privateIpv4Addresses: ['10.0.0.5'] } }) },
      'PLATFORM_OPTIONS_CONFLICT',
    ],
    ['Elastic IPs outside', { kind: ExposureKind.EXTERNAL, ...nlb({ addressing: { eipAllocations: ['eipalloc-0a'] } }) }, undefined],
    ['Elastic IPs inside', nlb({ addressing: { eipAllocations: ['eipalloc-0a'] } }), 'PLATFORM_OPTIONS_CONFLICT'],
    ['TLS on the port', nlb({ tls: { certificateArns: [CERTIFICATE], ports: [80] } }), undefined],
    ['TLS on another port', nlb({ tls: { certificateArns: [CERTIFICATE], ports: [80, 443] } }), 'PLATFORM_OPTIONS_CONFLICT'],
    ['TLS on UDP', { protocol: PortProtocol.UDP, ...nlb({ tls: { certificateArns: [CERTIFICATE] } }) }, 'PLATFORM_OPTIONS_CONFLICT'],
    [
      'an idle timeout on the TLS port',
      nlb({ tls: { certificateArns: [CERTIFICATE], ports: [80] }, idleTimeoutSeconds: 60 }),
      'PLATFORM_OPTIONS_CONFLICT',
    ],
    ['an idle timeout on UDP', { protocol: PortProtocol.UDP, ...nlb({ idleTimeoutSeconds: 60 }) }, 'PLATFORM_OPTIONS_CONFLICT'],
    [
      'client addresses hidden on UDP',
      { protocol: PortProtocol.UDP, ...nlb({ targets: { preserveClientIp: false } }) },
      'PLATFORM_OPTIONS_CONFLICT',
    ],
    ['client addresses shown on UDP', { protocol: PortProtocol.UDP, ...nlb({ targets: { preserveClientIp: true } }) }, undefined],
    ['draining for 3600 seconds', { drainSeconds: 3600 }, undefined],
    ['draining for longer', { drainSeconds: 3601 }, 'NUMBER_OUT_OF_RANGE'],
    ['a health path without a slash', { healthPath: 'healthz' }, 'LOAD_BALANCER_OPTION_INVALID'],
    ['options for two', { platformOptions: [new NlbOptions({}), new NlbOptions({})] }, 'PLATFORM_OPTIONS_CONFLICT'],
    ['options for routers', { platformOptions: [new AlbOptions({})] }, 'PLATFORM_OPTIONS_CONFLICT'],
    ['options of another platform', { platformOptions: [{ optionsKind: 'gke.backendConfig' }] }, undefined],
    ['options for nothing', { kind: ExposureKind.NONE, ...nlb({}) }, 'PLATFORM_OPTIONS_CONFLICT'],
  ])('%s', (_, changes, code) => {
    expect(codeOf(() => exposed(changes))).toBe(code);
  });
});

describe('an Application Load Balancer', () => {
  test.each([
    [ExposureKind.INTERNAL_HTTP, 'internal'],
    [ExposureKind.EXTERNAL_HTTP, 'internet-facing'],
  ])('serves Exposure.%s with scheme %s by an Ingress beside a plain Service', (kind, scheme) => {
    const { binding, objects } = exposed({ kind, host: 'shop.example.com', healthPath: '/healthz' });
    expect(binding).toEqual({ serviceType: 'ClusterIP', serviceAnnotations: {} });
    expect(objects).toHaveLength(1);
    expect(objects[0]).toMatchObject({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: 'api',
        namespace: 'shop',
        annotations: {
          [`${ALB}/scheme`]: scheme,
          [`${ALB}/target-type`]: 'ip',
          [`${ALB}/healthcheck-path`]: '/healthz',
          [`${ALB}/listen-ports`]: '[{"HTTP":80}]',
          [`${ALB}/target-group-attributes`]: 'deregistration_delay.timeout_seconds=30',
        },
      },
      spec: {
        ingressClassName: 'alb',
        rules: [
          {
            host: 'shop.example.com',
            http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { name: 'http' } } } }] },
          },
        ],
      },
    });
  });

  test('the Ingress is the child "Ingress" of the scope', () => {
    const app = new App();
    const cluster = new FakeCluster(app);
    const chart = new ClusterChart(app, 'shop', { cluster, namespace: 'shop' });
    bindEksExposure(chart, cluster, LoadBalancerController.installedSeparately(), { ...SPEC, ...HTTP });
    expect(chart.node.tryFindChild('Ingress')).toBeDefined();
  });

  test('without a health path, pods are asked at /', () => {
    expect(exposed(HTTP).objects[0].metadata.annotations[`${ALB}/healthcheck-path`]).toBe('/');
  });

  test('the Ingress is of the class that the controller takes', () => {
    const controller = LoadBalancerController.installedSeparately({ ingressClass: 'alb-2' });
    expect(exposed(HTTP, controller).objects[0].spec.ingressClassName).toBe('alb-2');
  });

  test('options win over what the workload says', () => {
    const options = new AlbOptions({ healthCheck: { path: '/ready' }, backend: { deregistrationDelaySeconds: 5 } });
    const { annotations } = exposed({ ...HTTP, healthPath: '/healthz', platformOptions: [options] }).objects[0].metadata;
    expect(annotations).toMatchObject({
      [`${ALB}/healthcheck-path`]: '/ready',
      [`${ALB}/target-group-attributes`]: 'deregistration_delay.timeout_seconds=5',
    });
  });

  test('certificates bring HTTPS, and send HTTP there', () => {
    const options = new AlbOptions({ certificateArns: [CERTIFICATE] });
    expect(exposed({ ...HTTP, platformOptions: [options] }).objects[0].metadata.annotations).toMatchObject({
      [`${ALB}/listen-ports`]: '[{"HTTP":80},{"HTTPS":443}]',
      [`${ALB}/ssl-redirect`]: '443',
      [`${ALB}/certificate-arn`]: CERTIFICATE,
      [`${ALB}/ssl-policy`]: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
    });
  });

  const withoutIpv4 = new AlbOptions({ ipAddressType: AlbIpAddressType.DUALSTACK_WITHOUT_PUBLIC_IPV4 });
  test.each<[string, Partial<ExposureSpec>, string | undefined]>([
    ['no host', { host: undefined }, 'HOST_INVALID'],
    ['an address as host', { host: '10.0.0.1' }, 'HOST_INVALID'],
    ['any host of a domain', { host: '*.example.com' }, undefined],
    ['UDP', { protocol: PortProtocol.UDP }, 'EXPOSURE_UNSUPPORTED'],
    ['draining for longer than 3600 seconds', { drainSeconds: 3601 }, 'NUMBER_OUT_OF_RANGE'],
    ['a health path without a slash', { healthPath: 'healthz' }, 'LOAD_BALANCER_OPTION_INVALID'],
    ['options for network load balancers', { platformOptions: [new NlbOptions({})] }, 'PLATFORM_OPTIONS_CONFLICT'],
    ['no public IPv4 outside', { platformOptions: [withoutIpv4] }, undefined],
    ['no public IPv4 inside', { kind: ExposureKind.INTERNAL_HTTP, platformOptions: [withoutIpv4] }, 'PLATFORM_OPTIONS_CONFLICT'],
  ])('%s', (_, changes, code) => {
    expect(codeOf(() => exposed({ ...HTTP, ...changes }))).toBe(code);
  });

  test('Auto Mode takes no group from an Ingress', () => {
    const changes = { ...HTTP, platformOptions: [new AlbOptions({ groupName: 'web' })] };
    expect(codeOf(() => exposed(changes, LoadBalancerController.autoMode()))).toBe('PLATFORM_OPTIONS_CONFLICT');
    expect(exposed(changes).objects[0].metadata.annotations[`${ALB}/group.name`]).toBe('web');
  });
});

describe('a cluster', () => {
  test('that cannot serve an exposure refuses it', () => {
    const app = new App();
    const cluster = new FakeCluster(app, undefined, [ExposureKind.NONE]);
    const chart = new ClusterChart(app, 'shop', { cluster, namespace: 'shop' });
    expect(codeOf(() => cluster.bindExposure(chart, SPEC))).toBe('EXPOSURE_UNSUPPORTED');
    expect(codeOf(() => cluster.bindExposure(chart, { ...SPEC, kind: ExposureKind.NONE }))).toBeUndefined();
  });

  test.each([
    [ExposureKind.INTERNAL, 'Service shop/api', 'stays Pending without an address'],
    [ExposureKind.EXTERNAL, 'Service shop/api', 'stays Pending without an address'],
    [ExposureKind.INTERNAL_HTTP, 'Ingress shop/api', 'gets no address'],
    [ExposureKind.EXTERNAL_HTTP, 'Ingress shop/api', 'gets no address'],
  ])('without a controller gets one finding for Exposure.%s and the usual classes', (kind, object, outcome) => {
    const { findings, binding, objects } = exposedWithoutController({ kind, host: 'shop.example.com' });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ id: 'EKS_LOAD_BALANCER_CONTROLLER_UNDECLARED', severity: Severity.WARNING, path: 'shop' });
    expect(findings[0].message).toContain(object);
    expect(findings[0].message).toContain(outcome);
    expect(findings[0].fix).toContain("loadBalancerController: eks.LoadBalancerController.installedSeparately({ version: '2.13.0' })");
    expect(binding.loadBalancerClass ?? objects[0].spec.ingressClassName).toMatch(/^(service\.k8s\.aws\/nlb|alb)$/);
  });

  test('with a controller gets no finding', () => {
    expect(exposed({}).findings).toEqual([]);
    expect(exposed(HTTP).findings).toEqual([]);
  });
});
