import { LoadBalancerController } from '../../../lib/platform/eks/load-balancer-controller';
import { codeOf } from '../../support/code-of';

describe('LoadBalancerController', () => {
  test('installed separately, it has the classes of an ordinary installation', () => {
    expect(LoadBalancerController.installedSeparately()).toMatchObject({
      loadBalancerClass: 'service.k8s.aws/nlb',
      ingressClass: 'alb',
      managedByEks: false,
      version: undefined,
    });
  });

  test('flags of the installation are kept', () => {
    const props = { version: '2.13.0', loadBalancerClass: 'example.com/nlb', ingressClass: 'alb-internal' };
    expect(LoadBalancerController.installedSeparately(props)).toMatchObject(props);
  });

  test('Auto Mode has a class of its own', () => {
    expect(LoadBalancerController.autoMode()).toMatchObject({
      loadBalancerClass: 'eks.amazonaws.com/nlb',
      ingressClass: 'alb',
      managedByEks: true,
    });
    expect(LoadBalancerController.autoMode({ ingressClass: 'web' }).ingressClass).toBe('web');
  });

  test.each([
    ['2.3.9', 'LOAD_BALANCER_CONTROLLER_UNSUPPORTED'],
    ['2.4.0', undefined],
    ['2.13.0', undefined],
    ['3.0.0', undefined],
    ['3.5.0', undefined],
    ['1.9.0', 'LOAD_BALANCER_CONTROLLER_UNSUPPORTED'],
    ['v2.13.0', 'LOAD_BALANCER_CONTROLLER_UNSUPPORTED'],
    ['2.13', 'LOAD_BALANCER_CONTROLLER_UNSUPPORTED'],
    ['latest', 'LOAD_BALANCER_CONTROLLER_UNSUPPORTED'],
    ['', 'LOAD_BALANCER_CONTROLLER_UNSUPPORTED'],
  ])('version %p: %p', (version, code) => {
    expect(codeOf(() => LoadBalancerController.installedSeparately({ version }))).toBe(code);
  });

  test.each([
    ['nlb', undefined],
    ['service.k8s.aws/nlb', undefined],
    ['Example.com/nlb', 'NAME_INVALID'],
    ['a/b/c', 'NAME_INVALID'],
    ['/nlb', 'NAME_INVALID'],
    ['nlb/', 'NAME_INVALID'],
    ['', 'NAME_INVALID'],
    [`a/${'b'.repeat(63)}`, undefined],
    [`a/${'b'.repeat(64)}`, 'NAME_INVALID'],
  ])('load balancer class %p: %p', (loadBalancerClass, code) => {
    expect(codeOf(() => LoadBalancerController.installedSeparately({ loadBalancerClass }))).toBe(code);
  });

  test('an Ingress class is a Kubernetes name', () => {
    expect(codeOf(() => LoadBalancerController.installedSeparately({ ingressClass: 'ALB' }))).toBe('NAME_INVALID');
    expect(codeOf(() => LoadBalancerController.autoMode({ ingressClass: '' }))).toBe('NAME_INVALID');
  });
});
