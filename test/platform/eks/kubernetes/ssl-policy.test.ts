import { SslPolicy } from '../../../../lib/platform/eks/kubernetes/ssl-policy';
import { codeOf } from '../../../support/code-of';

describe('SslPolicy', () => {
  test.each(Object.values(SslPolicy).filter((value): value is SslPolicy => value instanceof SslPolicy))(
    '$name could be given by name',
    (policy) => {
      expect(SslPolicy.of(policy.name).name).toBe(policy.name);
    },
  );

  test.each(['', 'TLS13', 'ELBSecurityPolicy-', 'ELBSecurityPolicy-a,b'])('refuses %p', (name) => {
    expect(codeOf(() => SslPolicy.of(name))).toBe('LOAD_BALANCER_OPTION_INVALID');
  });
});
