import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { ClusterChart } from '../../../lib/kubernetes/cluster-chart';
import { Cluster } from '../../../lib/platform/cluster';
import { ExposureKind } from '../../../lib/platform/exposure';
import * as onprem from '../../../lib/platform/onprem';
import { codeOf } from '../../support/code-of';
import { exposureSpec } from '../../support/exposure-spec';
import { platformObjects } from './rendered';

const LAN = { name: 'default', addresses: ['192.168.1.100-192.168.1.159'], advertise: onprem.Advertise.l2() };
const PUBLIC = { name: 'public', addresses: ['203.0.113.0/28'], advertise: onprem.Advertise.l2(), external: true };

describe('OnPremCluster', () => {
  test('the example of the design page renders a pool and its advertisement into <cluster>-platform', () => {
    const app = { kubernetes: new App() };
    const onPrem = new onprem.OnPremCluster(app.kubernetes, 'dc1', {
      name: 'dc1',
      addressPools: [{ name: 'default', addresses: ['192.168.1.100-192.168.1.159'], advertise: onprem.Advertise.l2() }],
    });

    expect(onPrem.name).toBe('dc1');
    expect(onPrem.folder).toBe('dc1');
    expect(platformObjects(app.kubernetes, 'dc1')).toEqual({
      'IPAddressPool/default': {
        apiVersion: 'metallb.io/v1beta1',
        kind: 'IPAddressPool',
        metadata: { name: 'default', namespace: 'metallb-system' },
        spec: { addresses: ['192.168.1.100-192.168.1.159'], autoAssign: true },
      },
      'L2Advertisement/default': {
        apiVersion: 'metallb.io/v1beta1',
        kind: 'L2Advertisement',
        metadata: { name: 'default', namespace: 'metallb-system' },
        spec: { ipAddressPools: ['default'] },
      },
    });
  });

  test('the chart of its own objects belongs to the cluster', () => {
    const app = new App();
    const cluster = new onprem.OnPremCluster(app, 'dc1', { name: 'dc1', addressPools: [LAN] });
    expect(Cluster.of(app.node.findChild('dc1-platform'))).toBe(cluster);
  });

  test('a cluster without pools has no chart of its own', () => {
    const app = new App();
    new onprem.OnPremCluster(app, 'dc1', { name: 'dc1' });
    expect(app.charts).toEqual([]);
  });

  test.each<[string, onprem.OnPremClusterOptions & { addressPools?: onprem.AddressPool[] }, ExposureKind[]]>([
    ['nothing', {}, [ExposureKind.NONE, ExposureKind.INTERNAL_HTTP, ExposureKind.EXTERNAL_HTTP]],
    ['no controller', { ingressController: onprem.IngressController.none() }, [ExposureKind.NONE]],
    [
      'an internal pool',
      { addressPools: [LAN], ingressController: onprem.IngressController.none() },
      [ExposureKind.NONE, ExposureKind.INTERNAL],
    ],
    [
      'an external pool',
      { addressPools: [PUBLIC], ingressController: onprem.IngressController.none() },
      [ExposureKind.NONE, ExposureKind.EXTERNAL],
    ],
    ['both and a controller', { addressPools: [LAN, PUBLIC] }, Object.values(ExposureKind)],
  ])('with %s it can serve what it has the means for', (_, props, exposures) => {
    const cluster = new onprem.OnPremCluster(new App(), 'dc1', { name: 'dc1', ...props });
    expect([...cluster.capabilities.exposures].sort()).toEqual([...exposures].sort());
  });

  test('its capabilities are those of ordinary machines', () => {
    const { largestPod, exposures, ...capabilities } = new onprem.OnPremCluster(new App(), 'dc1', { name: 'dc1' }).capabilities;
    expect(capabilities).toEqual({
      udpLoadBalancers: false,
      dynamicVolumes: false,
      volumeDrivers: [],
      daemonSets: true,
      privilegedPods: true,
      hostPorts: true,
      networkPolicies: true,
      podSpread: true,
      gatewayClasses: [],
      workloadIdentity: false,
    });
    expect(exposures).toContain(ExposureKind.NONE);
    expect(String(largestPod)).toBe('as large as the largest node');
  });

  test('what is said of volumes and network policies is what it answers', () => {
    const { capabilities } = new onprem.OnPremCluster(new App(), 'dc1', {
      name: 'dc1',
      volumeDrivers: ['csi.san.synology.com'],
      dynamicVolumes: true,
      networkPolicyEnforcement: false,
      addressPools: [LAN],
    });
    expect(capabilities).toMatchObject({
      volumeDrivers: ['csi.san.synology.com'],
      dynamicVolumes: true,
      networkPolicies: false,
      udpLoadBalancers: true,
    });
  });

  test('a pool that is added later serves the workloads made after it', () => {
    const app = new App();
    const cluster = new onprem.OnPremCluster(app, 'dc1', { name: 'dc1' });
    const chart = new ClusterChart(app, 'shop', { cluster, namespace: 'shop' });
    const bind = () => cluster.bindExposure(chart, exposureSpec(ExposureKind.INTERNAL));

    expect(codeOf(bind)).toBe('EXPOSURE_UNSUPPORTED');
    cluster.addAddressPool(LAN);
    expect(bind().serviceAnnotations).toEqual({ 'metallb.io/address-pool': 'default' });
    expect(Object.keys(platformObjects(app, 'dc1'))).toEqual(['IPAddressPool/default', 'L2Advertisement/default']);
  });

  test('pods run on the nodes, with the capabilities of the cluster', () => {
    const cluster = new onprem.OnPremCluster(new App(), 'dc1', { name: 'dc1', addressPools: [LAN] });
    expect(cluster.bindPlacement(cluster, { namespace: 'shop', podLabels: {} })).toEqual({
      place: 'on-premises nodes',
      capabilities: cluster.capabilities,
    });
  });

  test('fails for identities', () => {
    const cluster = new onprem.OnPremCluster(new App(), 'dc1', { name: 'dc1' });
    const spec = { namespace: 'shop', serviceAccount: 'api', podLabels: {} };
    expect(codeOf(() => cluster.bindIdentity(cluster, spec))).toBe('IDENTITY_UNSUPPORTED');
  });

  test.each([
    ['a'.repeat(54), undefined],
    ['a'.repeat(55), 'NAME_INVALID'],
    ['DC1', 'NAME_INVALID'],
    ['', 'NAME_INVALID'],
    ['${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
  ])('the name %p gives %p', (name, code) => {
    expect(codeOf(() => new onprem.OnPremCluster(new App(), 'dc1', { name, addressPools: [LAN] }))).toBe(code);
  });

  test('the folder is its own when it is given', () => {
    expect(new onprem.OnPremCluster(new App(), 'dc1', { name: 'dc1', folder: 'tokyo/dc1' }).folder).toBe('tokyo/dc1');
  });

  test('fails in the Terraform tree', () => {
    const stack = new Construct(undefined as any, '');
    Object.defineProperty(stack, Symbol.for('cdktf/TerraformStack'), { value: true });
    expect(codeOf(() => new onprem.OnPremCluster(stack, 'dc1', { name: 'dc1' }))).toBe('WRONG_TREE');
    expect(codeOf(() => new onprem.IPAddressPool(stack, 'pool', { addresses: ['10.0.0.0/24'] }))).toBe('WRONG_TREE');
  });

  test('a second cluster of the same name has its pools in a chart of its own, named after its folder', () => {
    const app = new App();
    new onprem.OnPremCluster(app, 'a', { name: 'dc1', addressPools: [LAN] });
    new onprem.OnPremCluster(app, 'b', { name: 'dc1', folder: 'b', addressPools: [PUBLIC] });
    expect(app.charts.map(({ node }) => node.id)).toEqual(['dc1-platform', 'b-platform']);
  });

  test('two clusters may use the same private addresses', () => {
    const app = new App();
    new onprem.OnPremCluster(app, 'dc1', { name: 'dc1', addressPools: [LAN] });
    expect(codeOf(() => new onprem.OnPremCluster(app, 'dc2', { name: 'dc2', addressPools: [LAN] }))).toBeUndefined();
  });

  test('MetalLB may live in another namespace', () => {
    const app = new App();
    const cluster = new onprem.OnPremCluster(app, 'dc1', { name: 'dc1', metalLbNamespace: 'lb', addressPools: [LAN] });
    const chart = new ClusterChart(app, 'bgp', { cluster, namespace: 'lb', createNamespace: false });
    new onprem.BGPPeer(chart, 'router', { myAsn: 64512, peerAsn: 64513, peerAddress: '10.0.0.1' });

    const objects = [...Object.values(platformObjects(app, 'dc1')), ...chart.toJson()];
    expect(objects.map(({ metadata }) => metadata.namespace)).toEqual(['lb', 'lb', 'lb']);
  });
});

describe('OnPremCluster.fromAttributes', () => {
  const attrs = {
    name: 'dc1',
    addressPools: [
      { name: 'default', addresses: ['192.168.1.0/24'] },
      { name: 'public', addresses: ['203.0.113.0/28'], external: true },
    ],
  };

  test('knows the same and renders no MetalLB objects', () => {
    const app = new App();
    const cluster = onprem.OnPremCluster.fromAttributes(app, 'dc1', attrs);
    const chart = new Chart(app, 'shop');

    expect([...cluster.capabilities.exposures].sort()).toEqual(Object.values(ExposureKind).sort());
    expect(cluster.bindExposure(chart, exposureSpec(ExposureKind.EXTERNAL)).serviceAnnotations).toEqual({
      'metallb.io/address-pool': 'public',
    });
    expect(platformObjects(app, 'dc1')).toEqual({});
  });

  test.each([
    ['an overlap', [attrs.addressPools[0], { name: 'b', addresses: ['192.168.1.7/32'] }], 'ADDRESS_POOL_OVERLAP'],
    ['a bare address', [{ name: 'a', addresses: ['192.168.1.7'] }], 'IP_RANGE_INVALID'],
    ['a name twice', [attrs.addressPools[0], { name: 'default', addresses: ['10.0.0.0/24'] }], 'ADDRESS_POOL_INVALID'],
    ['a name of no object', [{ name: 'Default Pool', addresses: ['10.0.0.0/24'] }], 'NAME_INVALID'],
  ])('fails for pools with %s', (_, addressPools, code) => {
    expect(codeOf(() => onprem.OnPremCluster.fromAttributes(new App(), 'dc1', { name: 'dc1', addressPools }))).toBe(code);
  });
});

describe('Minikube', () => {
  test('is an on-premises cluster with the defaults of minikube', () => {
    const cluster = new onprem.Minikube(new App(), 'local');
    expect(cluster.name).toBe('minikube');
    expect(cluster.capabilities).toMatchObject({
      exposures: [ExposureKind.NONE, ExposureKind.INTERNAL_HTTP, ExposureKind.EXTERNAL_HTTP],
      networkPolicies: false,
      dynamicVolumes: true,
    });
  });

  test('takes a name, pools, and what was switched on', () => {
    const app = new App();
    const cluster = new onprem.Minikube(app, 'local', { name: 'laptop', addressPools: [LAN], networkPolicyEnforcement: true });
    expect(cluster.capabilities.exposures).toContain(ExposureKind.INTERNAL);
    expect(cluster.capabilities.networkPolicies).toBe(true);
    expect(Object.keys(platformObjects(app, 'laptop'))).toEqual(['IPAddressPool/default', 'L2Advertisement/default']);
  });
});
