import { App, TerraformStack } from 'cdktf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cpu } from '../../../lib/core/cpu';
import { Memory } from '../../../lib/core/memory';
import { ExposureKind } from '../../../lib/platform/exposure';
import { GkeCluster, GkeClusterProps } from '../../../lib/platform/gke';
import { codeOf } from '../../support/code-of';
import { gkeChart } from './exposure-fixture';

const cluster = (props: Partial<GkeClusterProps> = {}) => gkeChart(props).cluster;

describe('the attributes of a GKE cluster', () => {
  test('the folder is named after the cluster unless it is given', () => {
    expect(cluster().folder).toBe('tokyo');
    expect(cluster({ folder: 'tokyo-2' }).folder).toBe('tokyo-2');
  });

  test.each(['a', 'tokyo', 'a'.repeat(40), 'tokyo-1'])('accepts the name %s', (name) => {
    expect(cluster({ name }).name).toBe(name);
  });

  test.each(['', 'Tokyo', '1tokyo', 'tokyo-', 'to_kyo', 'a'.repeat(41)])('refuses the name %p', (name) => {
    expect(codeOf(() => cluster({ name }))).toBe('NAME_INVALID');
  });

  test('refuses a name that is known only after a deploy', () => {
    expect(codeOf(() => cluster({ name: '${TfToken[TOKEN.0]}' }))).toBe('NAME_NOT_LITERAL');
  });

  test.each(['asia-northeast1', 'us-central1', 'northamerica-northeast2', 'europe-west10', 'asia-northeast1-a'])(
    'accepts %s',
    (location) => {
      expect(cluster({ location }).location).toBe(location);
    },
  );

  test.each(['', 'tokyo', 'ap-northeast-1', 'asia-northeast1-ab', 'Asia-Northeast1'])('refuses the location %p', (location) => {
    expect(codeOf(() => cluster({ location }))).toBe('NAME_INVALID');
  });

  test.each([
    ['shop', 'NAME_INVALID'],
    ['shop12', undefined],
    ['a'.repeat(30), undefined],
    ['a'.repeat(31), 'NAME_INVALID'],
    ['example.com:shop-prod', undefined],
    ['123456', 'NAME_INVALID'],
  ])('project %p: %p', (project, code) => {
    expect(codeOf(() => cluster({ project }))).toBe(code);
  });

  test.each([
    ['123456789012', undefined],
    ['shop-prod', 'NAME_INVALID'],
    ['', 'NAME_INVALID'],
  ])('project number %p: %p', (projectNumber, code) => {
    expect(codeOf(() => cluster({ projectNumber }))).toBe(code);
  });

  test('works in the Terraform tree too, and by fromAttributes', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'kasane-gke-'));
    const stack = new TerraformStack(new App({ outdir }), 'stack');
    // the engine makes folders in its constructor
    rmSync(outdir, { recursive: true });
    expect(GkeCluster.fromAttributes(stack, 'gke', { name: 'osaka', location: 'asia-northeast2-a' })).toMatchObject({
      name: 'osaka',
      folder: 'osaka',
      namespaceLabels: {},
    });
  });
});

describe('what a GKE cluster can do', () => {
  test('every exposure, and UDP', () => {
    expect([...cluster().capabilities.exposures].sort()).toEqual(Object.values(ExposureKind).sort());
    expect(cluster().capabilities.udpLoadBalancers).toBe(true);
  });

  test.each([
    ['standard', {}, { privilegedPods: true, hostPorts: true, daemonSets: true, networkPolicies: true }],
    ['Autopilot', { autopilot: true }, { privilegedPods: false, hostPorts: false, daemonSets: true, networkPolicies: true }],
    ['without Dataplane V2', { networkPolicyEnforcement: false }, { networkPolicies: false }],
  ])('%s', (_mode, props, capabilities) => {
    expect(cluster(props).capabilities).toMatchObject(capabilities);
  });

  test('volume drivers are those of the mode unless they are given', () => {
    expect(cluster().capabilities.volumeDrivers).toEqual(['pd.csi.storage.gke.io']);
    expect(cluster({ autopilot: true }).capabilities.volumeDrivers).toContain('filestore.csi.storage.gke.io');
    expect(cluster({ volumeDrivers: ['parallelstore.csi.storage.gke.io'] }).capabilities.volumeDrivers).toEqual([
      'parallelstore.csi.storage.gke.io',
    ]);
  });

  test('no pod is known to be too large', () => {
    expect(cluster().capabilities.largestPod.excludes(Cpu.units(400), Memory.gibibytes(10000))).toBe(false);
  });

  test.each([
    [false, 'GKE node pool'],
    [true, 'GKE Autopilot'],
  ])('a pod (autopilot: %p) lands on %s, with the capabilities of the cluster', (autopilot, place) => {
    const { cluster: gke, chart } = gkeChart({ autopilot });
    const binding = gke.bindPlacement(chart, { namespace: 'shop', podLabels: {} });
    expect(binding).toEqual({ place, capabilities: gke.capabilities });
  });
});

describe('identity', () => {
  const identityOf = (props: Partial<GkeClusterProps>) => {
    const { cluster: gke, chart } = gkeChart(props);
    return gke.bindIdentity(chart, { namespace: 'shop', serviceAccount: 'api', podLabels: {} });
  };

  test('is the principal of the ServiceAccount, without an annotation', () => {
    expect(identityOf({ project: 'shop-prod', projectNumber: '123456789012' })).toEqual({
      serviceAccountAnnotations: {},
      principal:
        'principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/shop-prod.svc.id.goog/subject/ns/shop/sa/api',
    });
  });

  test.each([
    [{}, 'pass project and projectNumber to the GkeCluster'],
    [{ project: 'shop-prod' }, 'pass projectNumber to the GkeCluster'],
    [{ projectNumber: '123456789012' }, 'pass project to the GkeCluster'],
  ])('is refused with %p, and the error names what is missing', (props, fix) => {
    expect(codeOf(() => identityOf(props))).toBe('IDENTITY_UNSUPPORTED');
    expect(() => identityOf(props)).toThrow(fix);
  });
});
