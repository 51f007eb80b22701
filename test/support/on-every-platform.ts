import { App, ClusterChart, ICluster, aws, eks, gke, onprem, testing } from '../../lib';
import { codeOf } from './code-of';

const controller = eks.LoadBalancerController.installedSeparately();

/** Every platform, by name. A table that is keyed by it does not compile while an answer is missing. */
const CLUSTERS = {
  eksFargate: (app: App): ICluster => {
    const stack = new aws.AwsStack(app.terraform, 'stack', { region: 'ap-northeast-1', account: '111122223333', target: aws.Target.aws() });
    const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
    return new eks.FargateCluster(stack, 'cluster', { network, version: '1.33', loadBalancerController: controller });
  },
  eksNodes: (app: App): ICluster =>
    eks.Cluster.fromAttributes(app.kubernetes, 'shared', { name: 'shared', loadBalancerController: controller }),
  gke: (app: App): ICluster =>
    new gke.GkeCluster(app.kubernetes, 'gke', {
      name: 'tokyo',
      location: 'asia-northeast1',
      project: 'acme-shop',
      projectNumber: '123456789',
    }),
  onPrem: (app: App): ICluster =>
    new onprem.OnPremCluster(app.kubernetes, 'dc1', {
      name: 'dc1',
      addressPools: [
        { name: 'inside', addresses: ['192.168.1.100-192.168.1.159'], advertise: onprem.Advertise.l2() },
        { name: 'outside', addresses: ['203.0.113.0/28'], advertise: onprem.Advertise.l2(), external: true },
      ],
    }),
  minikube: (app: App): ICluster => new onprem.Minikube(app.kubernetes, 'minikube'),
};

export type Platform = keyof typeof CLUSTERS;

/** What a test expects of one platform. */
export type Answer = ((rendered: testing.RenderedApp) => void) | Unsupported;

/** A gap, on purpose: the platform refuses with this code. */
export interface Unsupported {
  readonly code: string;
}

export function unsupported(code: string): Unsupported {
  return { code };
}

/** One test for each platform: the same program, and the answer that the platform gives. */
export function onEveryPlatform(title: string, write: (chart: ClusterChart) => void, answers: Record<Platform, Answer>): void {
  describe(title, () => {
    test.each(Object.keys(CLUSTERS) as Platform[])('%s', (platform) => {
      const app = new App();
      const chart = new ClusterChart(app.kubernetes, 'shop', { cluster: CLUSTERS[platform](app), namespace: 'shop' });
      const answer = answers[platform];
      if ('code' in answer) {
        expect(codeOf(() => write(chart))).toBe(answer.code);
        return;
      }
      write(chart);
      answer(withoutStderr(() => testing.RenderedApp.of(app)));
    });
  });
}

/** Runs the action and keeps what it says on stderr out of the test report. */
export function withoutStderr<T>(action: () => T): T {
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    return action();
  } finally {
    stderr.mockRestore();
  }
}
