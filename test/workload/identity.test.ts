import { ClusterChart, Identity, Worker, testing } from '../../lib';
import { onEveryPlatform, unsupported } from '../support/on-every-platform';

const worker = (chart: ClusterChart) =>
  void new Worker(chart, 'orders', { image: 'ghcr.io/acme/worker:1.4.2', identity: Identity.workload() });

const annotations = (expected: object | undefined) => (rendered: testing.RenderedApp) =>
  expect(rendered.object('ServiceAccount', 'orders').metadata.annotations).toEqual(expected);

onEveryPlatform('Identity.workload()', worker, {
  eksFargate: (rendered) => {
    annotations({ 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/stack.shop.orders' })(rendered);
    expect(rendered.resources('stack', 'aws_iam_role').map(({ name }) => name)).toContain('stack.shop.orders');
  },
  eksNodes: unsupported('EKS_ATTRIBUTE_MISSING'),
  gke: annotations(undefined),
  onPrem: unsupported('IDENTITY_UNSUPPORTED'),
  minikube: unsupported('IDENTITY_UNSUPPORTED'),
});
