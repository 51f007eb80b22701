import { ClusterChart, Exposure, PortProtocol, Probe, WebService, testing } from '../../lib';
import { onEveryPlatform, unsupported } from '../support/on-every-platform';

const NLB = 'service.beta.kubernetes.io/aws-load-balancer';
const ALB = 'alb.ingress.kubernetes.io';

function api(exposure: Exposure) {
  return (chart: ClusterChart) =>
    void new WebService(chart, 'api', { image: 'ghcr.io/acme/api:1.4.2', port: 8080, readiness: Probe.http('/healthz'), exposure });
}

/** The Service has these fields, and nothing routes to it by name. */
function service(spec: object, annotations: object = {}, kinds: string[] = []) {
  return (rendered: testing.RenderedApp) => {
    const object = rendered.object('Service', 'api');
    expect(object.spec).toMatchObject({ ...spec, ports: [{ name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' }] });
    expect(object.metadata.annotations ?? {}).toMatchObject(annotations);
    expect(beside(rendered)).toEqual(kinds);
  };
}

/** A ClusterIP Service behind an Ingress. */
function ingress(spec: object, annotations: object, kinds: string[], serviceAnnotations: object = {}) {
  return (rendered: testing.RenderedApp) => {
    service({ type: 'ClusterIP' }, serviceAnnotations, kinds)(rendered);
    const object = rendered.object('Ingress', 'api');
    expect(object.metadata.annotations).toMatchObject(annotations);
    expect(object.spec).toMatchObject({
      ...spec,
      rules: [
        {
          host: 'shop.example.com',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { name: 'http' } } } }] },
        },
      ],
    });
  };
}

/** What the exposure made beside what every WebService has. */
function beside(rendered: testing.RenderedApp): string[] {
  const usual = ['Namespace', 'ServiceAccount', 'Deployment', 'Service', 'PodDisruptionBudget', 'IPAddressPool', 'L2Advertisement'];
  return rendered
    .objects()
    .map(({ kind }) => kind)
    .filter((kind) => !usual.includes(kind))
    .sort();
}

const clusterIp = service({ type: 'ClusterIP' });
onEveryPlatform('Exposure.none()', api(Exposure.none()), {
  eksFargate: clusterIp,
  eksNodes: clusterIp,
  gke: clusterIp,
  onPrem: clusterIp,
  minikube: clusterIp,
});

const nlb = (scheme: string) =>
  service(
    { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb', allocateLoadBalancerNodePorts: false },
    {
      [`${NLB}-nlb-target-type`]: 'ip',
      [`${NLB}-scheme`]: scheme,
      [`${NLB}-healthcheck-path`]: '/healthz',
      [`${NLB}-target-group-attributes`]: 'deregistration_delay.timeout_seconds=30',
    },
  );
onEveryPlatform('Exposure.internal()', api(Exposure.internal()), {
  eksFargate: nlb('internal'),
  eksNodes: nlb('internal'),
  gke: service({ type: 'LoadBalancer' }, { 'networking.gke.io/load-balancer-type': 'Internal' }),
  onPrem: service({ type: 'LoadBalancer' }, { 'metallb.io/address-pool': 'inside' }),
  minikube: unsupported('EXPOSURE_UNSUPPORTED'),
});

onEveryPlatform('Exposure.external()', api(Exposure.external()), {
  eksFargate: nlb('internet-facing'),
  eksNodes: nlb('internet-facing'),
  gke: service({ type: 'LoadBalancer' }, { 'cloud.google.com/l4-rbs': 'enabled' }),
  onPrem: service({ type: 'LoadBalancer' }, { 'metallb.io/address-pool': 'outside' }),
  minikube: unsupported('EXPOSURE_UNSUPPORTED'),
});

const alb = (scheme: string) =>
  ingress(
    { ingressClassName: 'alb' },
    { [`${ALB}/scheme`]: scheme, [`${ALB}/target-type`]: 'ip', [`${ALB}/healthcheck-path`]: '/healthz' },
    ['Ingress'],
  );
const gce = (ingressClass: string) => (rendered: testing.RenderedApp) => {
  ingress({}, { 'kubernetes.io/ingress.class': ingressClass }, ['BackendConfig', 'Ingress'], {
    'cloud.google.com/neg': '{"ingress":true}',
    'cloud.google.com/backend-config': '{"default":"api"}',
  })(rendered);
  // the controller of GKE reads the annotation only, and ignores an Ingress that has the field alone
  expect(rendered.object('Ingress', 'api').spec).not.toHaveProperty('ingressClassName');
  expect(rendered.object('BackendConfig', 'api').spec).toMatchObject({
    healthCheck: { requestPath: '/healthz' },
    connectionDraining: { drainingTimeoutSec: 30 },
  });
};
const nginx = ingress({ ingressClassName: 'nginx' }, {}, ['Ingress']);
const nginxWithoutAnnotations = (rendered: testing.RenderedApp) => {
  rendered.object('Ingress', 'api').metadata.annotations ??= {};
  nginx(rendered);
};

onEveryPlatform('Exposure.internalHttp(host)', api(Exposure.internalHttp('shop.example.com')), {
  eksFargate: alb('internal'),
  eksNodes: alb('internal'),
  gke: gce('gce-internal'),
  onPrem: nginxWithoutAnnotations,
  minikube: nginxWithoutAnnotations,
});

onEveryPlatform('Exposure.externalHttp(host)', api(Exposure.externalHttp('shop.example.com')), {
  eksFargate: alb('internet-facing'),
  eksNodes: alb('internet-facing'),
  gke: gce('gce'),
  onPrem: nginxWithoutAnnotations,
  minikube: nginxWithoutAnnotations,
});

const udpOverHttp = (chart: ClusterChart) =>
  void new WebService(chart, 'api', {
    image: 'ghcr.io/acme/api:1.4.2',
    port: 8080,
    protocol: PortProtocol.UDP,
    exposure: Exposure.internalHttp('shop.example.com'),
  });
onEveryPlatform('UDP behind an HTTP router', udpOverHttp, {
  eksFargate: unsupported('EXPOSURE_UNSUPPORTED'),
  eksNodes: unsupported('EXPOSURE_UNSUPPORTED'),
  gke: unsupported('EXPOSURE_UNSUPPORTED'),
  onPrem: unsupported('EXPOSURE_UNSUPPORTED'),
  minikube: unsupported('EXPOSURE_UNSUPPORTED'),
});
