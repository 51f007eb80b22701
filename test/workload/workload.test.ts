import { Construct } from 'constructs';
import {
  App,
  Autoscaling,
  ClusterChart,
  Config,
  Cpu,
  EnvironmentValue,
  Exposure,
  Memory,
  Probe,
  ScheduledJob,
  WebService,
  Worker,
  eks,
  gke,
  testing,
} from '../../lib';
import { codeOf } from '../support/code-of';
import { withoutStderr } from '../support/on-every-platform';

const IMAGE = 'ghcr.io/acme/api:1.4.2';

/** A program for one cluster; `write` fills the chart of namespace shop. */
function render(write: (chart: ClusterChart) => void, cluster: 'gke' | 'fargate' = 'gke'): testing.RenderedApp {
  const app = new App();
  const target =
    cluster === 'gke'
      ? new gke.GkeCluster(app.kubernetes, 'gke', { name: 'tokyo', location: 'asia-northeast1' })
      : eks.Cluster.fromAttributes(app.kubernetes, 'eks', { name: 'tokyo', fargateOnly: true });
  write(new ClusterChart(app.kubernetes, 'shop', { cluster: target, namespace: 'shop' }));
  return withoutStderr(() => testing.RenderedApp.of(app));
}

/** The code of the error that the constructor throws. */
function refusal(write: (chart: ClusterChart) => void): string | undefined {
  return codeOf(() => render(write));
}

const podOf = (object: any) => (object.spec.jobTemplate ?? object).spec.template.spec;

describe('every workload', () => {
  const rendered = render((chart) => {
    new WebService(chart, 'api', { image: IMAGE, port: 8080 });
    new Worker(chart, 'orders', { image: IMAGE });
    new ScheduledJob(chart, 'report', { image: IMAGE, schedule: '0 3 * * *' });
  });
  const pods = [
    ['WebService', podOf(rendered.object('Deployment', 'api'))],
    ['Worker', podOf(rendered.object('Deployment', 'orders'))],
    ['ScheduledJob', podOf(rendered.object('CronJob', 'report'))],
  ] as const;

  test('makes what it says, and nothing else', () => {
    expect(rendered.inventory()).toEqual([
      'CronJob/report',
      'Deployment/api',
      'Deployment/orders',
      'Namespace/shop',
      'PodDisruptionBudget/api',
      'PodDisruptionBudget/orders',
      'Service/api',
      'ServiceAccount/api',
      'ServiceAccount/orders',
      'ServiceAccount/report',
    ]);
  });

  test.each(pods)('%s passes the Pod Security level "restricted"', (_, pod) => {
    expect(pod.securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    });
    expect(pod.volumes).toEqual([{ name: 'writable-1', emptyDir: { sizeLimit: '64Mi' } }]);
    expect(pod.automountServiceAccountToken).toBe(false);
  });

  test.each(pods)('%s requests what fits the smallest size of Fargate exactly, and is limited to it', (_, pod) => {
    const amounts = { cpu: '250m', memory: '256Mi', 'ephemeral-storage': '1Gi' };
    expect(pod.containers[0].resources).toEqual({ requests: amounts, limits: amounts });
  });

  test('selects by name, so that no refactoring changes an immutable selector', () => {
    expect(rendered.object('Deployment', 'api').spec.selector).toEqual({ matchLabels: { 'app.kubernetes.io/name': 'api' } });
    expect(rendered.object('Service', 'api').spec.selector).toEqual({ 'app.kubernetes.io/name': 'api' });
  });

  test('changes no byte when it moves into a sub-construct', () => {
    const flat = render(
      (chart) => void new WebService(chart, 'api', { image: IMAGE, port: 8080, exposure: Exposure.externalHttp('a.example.com') }),
    );
    const nested = render((chart) => {
      const group = new Construct(new Construct(chart, 'backend'), 'team');
      new WebService(group, 'api', { image: IMAGE, port: 8080, exposure: Exposure.externalHttp('a.example.com') });
    });
    expect(nested.manifest('tokyo/shop.k8s.yaml')).toBe(flat.manifest('tokyo/shop.k8s.yaml'));
  });

  test.each(['API', 'café', 'an_api', '-api', 'a'.repeat(64), 'api.v1'])('fails for the name %p', (name) => {
    expect(refusal((chart) => void new Worker(chart, name, { image: IMAGE }))).toBe('NAME_INVALID');
  });

  test('an upper-case name is answered with a lower-case one', () => {
    expect(() => render((chart) => void new Worker(chart, 'OrderWorker', { image: IMAGE }))).toThrow('for example "order-worker"');
  });

  test('fails where no cluster is known', () => {
    const app = new App();
    expect(codeOf(() => new Worker(new Construct(app.kubernetes, 'x'), 'orders', { image: IMAGE }))).toBe('CLUSTER_MISSING');
  });

  test('fails when a pod is larger than anything Fargate offers', () => {
    const write = (memory: Memory) => () =>
      render((chart) => void new Worker(chart, 'orders', { image: IMAGE, cpu: Cpu.units(16), memory }), 'fargate');
    expect(write(Memory.mebibytes(120 * 1024 - 256))).not.toThrow();
    expect(write(Memory.mebibytes(120 * 1024 - 255))).toThrow('POD_TOO_LARGE');
  });
});

describe('settings of a workload', () => {
  test('come from ConfigMaps, Secrets, pod fields and literals', () => {
    const { env, envFrom } = podOf(
      render((chart) => {
        const config = new Config(chart, 'settings', { data: { LEVEL: 'info' } });
        const worker = new Worker(chart, 'orders', { image: IMAGE, config: [config], environment: { LEVEL: config.valueOf('LEVEL') } });
        worker.addEnvironment('PASSWORD', EnvironmentValue.fromSecret('database', 'password'));
        worker.addEnvironment('POD', EnvironmentValue.fromPodField('metadata.name'));
        worker.addEnvironment('MODE', EnvironmentValue.of('fast'));
      }).object('Deployment', 'orders'),
    ).containers[0];
    expect(envFrom).toEqual([{ configMapRef: { name: 'settings' } }]);
    expect(env).toEqual([
      { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'LEVEL' } } },
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'database', key: 'password' } } },
      { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      { name: 'MODE', value: 'fast' },
    ]);
  });

  test('an entry that changes replaces the pods, also one that is added after the workload', () => {
    const checksum = (value: string) =>
      render((chart) => {
        const config = new Config(chart, 'settings');
        new Worker(chart, 'orders', { image: IMAGE, config: [config] });
        config.addEntry('LEVEL', value);
      }).object('Deployment', 'orders').spec.template.metadata.annotations;
    expect(checksum('info')).toEqual(checksum('info'));
    expect(checksum('info')).not.toEqual(checksum('debug'));
  });

  test('fails for a variable that is there already, or has no valid name', () => {
    const add = (name: string) => (chart: ClusterChart) =>
      new Worker(chart, 'orders', { image: IMAGE, environment: { A: EnvironmentValue.of('1') } }).addEnvironment(
        name,
        EnvironmentValue.of('2'),
      );
    expect(refusal(add('A'))).toBe('ENVIRONMENT_DUPLICATE');
    expect(refusal(add('1A'))).toBe('ENVIRONMENT_DUPLICATE');
    expect(refusal(add('B'))).toBeUndefined();
  });

  test('fails for a ConfigMap over 1 MiB', () => {
    const data = (bytes: number) => (chart: ClusterChart) => void new Config(chart, 'settings', { data: { k: 'x'.repeat(bytes - 1) } });
    expect(refusal(data(1024 * 1024))).toBeUndefined();
    expect(refusal(data(1024 * 1024 + 1))).toBe('NUMBER_OUT_OF_RANGE');
  });
});

describe('replicas', () => {
  const deployment = (props: object, cluster: 'gke' | 'fargate' = 'gke') =>
    render((chart) => void new WebService(chart, 'api', { image: IMAGE, port: 8080, ...props }), cluster);

  test('several have a disruption budget and are spread over zones and hosts', () => {
    const rendered = deployment({ replicas: 2 });
    expect(rendered.object('PodDisruptionBudget', 'api').spec).toEqual({
      maxUnavailable: 1,
      selector: { matchLabels: { 'app.kubernetes.io/name': 'api' } },
    });
    const keys = podOf(rendered.object('Deployment', 'api')).topologySpreadConstraints.map(({ topologyKey }: any) => topologyKey);
    expect(keys).toEqual(['topology.kubernetes.io/zone', 'kubernetes.io/hostname']);
  });

  test('one has neither: a budget would keep its node from ever being drained', () => {
    const rendered = deployment({ replicas: 1 });
    expect(rendered.object('PodDisruptionBudget', 'api')).toBeUndefined();
    expect(podOf(rendered.object('Deployment', 'api'))).not.toHaveProperty('topologySpreadConstraints');
  });

  test('are not spread on Fargate, where every pod has a node of its own', () => {
    const rendered = deployment({ replicas: 3 }, 'fargate');
    expect(podOf(rendered.object('Deployment', 'api'))).not.toHaveProperty('topologySpreadConstraints');
    expect(rendered.object('PodDisruptionBudget', 'api')).toBeDefined();
  });

  test('are owned by the autoscaler when there is one', () => {
    const rendered = deployment({ autoscaling: Autoscaling.onCpu({ minReplicas: 3, maxReplicas: 9, targetCpuPercent: 60 }) });
    expect(rendered.object('Deployment', 'api').spec).not.toHaveProperty('replicas');
    expect(rendered.object('HorizontalPodAutoscaler', 'api').spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
      minReplicas: 3,
      maxReplicas: 9,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 60 } } }],
    });
  });

  test('fails for replicas beside an autoscaler, and for bounds that contradict', () => {
    expect(codeOf(() => deployment({ replicas: 2, autoscaling: Autoscaling.onCpu({ maxReplicas: 4 }) }))).toBe('REPLICAS_AND_AUTOSCALING');
    expect(codeOf(() => Autoscaling.onCpu({ minReplicas: 5, maxReplicas: 4 }))).toBe('NUMBER_OUT_OF_RANGE');
    expect(codeOf(() => Autoscaling.onCpu({ maxReplicas: 4, targetCpuPercent: 101 }))).toBe('NUMBER_OUT_OF_RANGE');
    expect(codeOf(() => deployment({ replicas: -1 }))).toBe('NUMBER_OUT_OF_RANGE');
  });
});

describe('WebService', () => {
  const web = (props: object) => render((chart) => void new WebService(chart, 'api', { image: IMAGE, port: 8080, ...props }));

  test.each([0, 70000, 1.5, -1, NaN])('fails for port %p', (port) => {
    expect(codeOf(() => web({ port }))).toBe('PORT_INVALID');
    expect(codeOf(() => web({ servicePort: port }))).toBe('PORT_INVALID');
  });

  test.each([1, 65535])('takes port %p', (port) => {
    expect(podOf(web({ port }).object('Deployment', 'api')).containers[0].ports[0].containerPort).toBe(port);
  });

  test.each(['HTTP', 'a-name-over-fifteen', '8080', 'a--b'])('fails for port name %p', (portName) => {
    expect(codeOf(() => web({ portName }))).toBe('NAME_INVALID');
  });

  test.each([
    ['inside the cluster', Exposure.none(), 5, 30, undefined],
    ['behind a load balancer', Exposure.internalHttp('a.example.com'), 20, 60, 30],
  ])('%s, a pod serves until it is heard of, drains, and only then is killed', (_, exposure, preStop, grace, drain) => {
    const rendered = web({ exposure });
    const pod = podOf(rendered.object('Deployment', 'api'));
    expect(pod.containers[0].lifecycle.preStop.exec.command).toEqual(['sleep', String(preStop)]);
    expect(pod.terminationGracePeriodSeconds).toBe(grace);
    expect(rendered.object('BackendConfig', 'api')?.spec.connectionDraining.drainingTimeoutSec).toBe(drain);
    if (drain !== undefined) expect([preStop < drain, drain < grace]).toEqual([true, true]);
  });

  test('asks readiness and liveness in different ways, by the name of the port', () => {
    const { readinessProbe, livenessProbe } = podOf(web({ readiness: Probe.http('/ready', { port: 9000 }) }).object('Deployment', 'api'))
      .containers[0];
    expect(readinessProbe).toMatchObject({ httpGet: { path: '/ready', port: 9000 }, periodSeconds: 10 });
    expect(livenessProbe).toMatchObject({ tcpSocket: { port: 'http' }, periodSeconds: 20 });
  });

  test.each(['192.0.2.10', 'shop', 'Shop.example.com', ''])('fails for host %p', (host) => {
    expect(codeOf(() => Exposure.externalHttp(host))).toBe('HOST_INVALID');
  });
});

describe('ScheduledJob', () => {
  const job = (props: object) =>
    render((chart) => void new ScheduledJob(chart, 'report', { image: IMAGE, schedule: '0 3 * * *', ...props }));

  test('does not overlap, is limited in time, and goes away when it has finished', () => {
    const { spec } = job({ timeZone: 'Asia/Tokyo', retries: 1 }).object('CronJob', 'report');
    expect(spec).toMatchObject({
      schedule: '0 3 * * *',
      timeZone: 'Asia/Tokyo',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 300,
    });
    expect(spec.jobTemplate.spec).toMatchObject({ backoffLimit: 1, activeDeadlineSeconds: 3600, ttlSecondsAfterFinished: 600 });
    expect(podOf({ spec })).toMatchObject({ restartPolicy: 'Never' });
  });

  test.each([
    '0 3 * *',
    '60 3 * * *',
    '0 24 * * *',
    '0 3 0 * *',
    '0 3 * 13 *',
    '0 3 * * 8',
    '5-1 * * * *',
    '*/0 * * * *',
    '@daily',
    'a b c d e',
  ])('fails for schedule %p', (schedule) => {
    expect(codeOf(() => job({ schedule }))).toBe('CRON_INVALID');
  });

  test.each(['*/15 * * * *', '0 3 1,15 * *', '0 9-17 * * mon-fri', '0 0 1 jan *', '59 23 31 12 7'])('takes schedule %p', (schedule) => {
    expect(job({ schedule }).object('CronJob', 'report').spec.schedule).toBe(schedule);
  });

  test('fails for a name over 52 characters, because its Jobs append eleven', () => {
    const named = (length: number) => codeOf(() => job({ name: 'a'.repeat(length) }));
    expect([named(52), named(53)]).toEqual([undefined, 'NAME_INVALID']);
  });
});
