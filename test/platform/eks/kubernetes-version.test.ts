import { findingsOf } from '../../../lib/checks/findings';
import { codeOf } from '../../support/code-of';
import { eksProgram, only } from './program';

describe('a Kubernetes version', () => {
  test.each(['1.31', '1.33', '1.36'])('%s is taken', (version) => {
    expect(only('aws_eks_cluster', { version }).version).toBe(version);
    expect(findingsOf(eksProgram({ version }).app.terraform)).toEqual([]);
  });

  test.each(['1.30', '1.9', '0.33', '1', '', 'latest', 'v1.33', '1.33.1', '1.033', '1.33 ', '2.0'])('%p is refused', (version) => {
    expect(codeOf(() => eksProgram({ version }))).toBe('KUBERNETES_VERSION_UNSUPPORTED');
  });

  test('that is refused is answered with those that EKS runs, and where that is said', () => {
    expect(() => eksProgram({ version: '1.30' })).toThrow(
      /EKS no longer runs.*\n.*at: {6}shop\/cluster\n.*"1.30"\n.*1\.31 to 1\.36 \(Amazon EKS/,
    );
    expect(() => eksProgram({ version: 'latest' })).toThrow('not a Kubernetes version');
  });

  test.each(['1.37', '1.99'])('%s, which may exist by now, is taken with a warning', (version) => {
    const { app } = eksProgram({ version });
    expect(findingsOf(app.terraform)).toEqual([
      {
        id: 'EKS_VERSION_UNKNOWN',
        severity: 'warning',
        path: 'shop/cluster',
        message: expect.stringContaining(version),
        fix: expect.any(String),
      },
    ]);
  });
});
