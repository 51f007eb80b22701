import { findingsOf } from '../../../../lib/checks/findings';
import { aws } from '../../../../lib';
import { eksProgram, only, resourcesOf } from '../program';

describe('CoreDNS', () => {
  const addon = only('aws_eks_addon');

  test('is the add-on of the cluster, and takes over what is there', () => {
    expect(addon).toMatchObject({
      addon_name: 'coredns',
      cluster_name: expect.stringMatching(/^\${aws_eks_cluster\..*\.name}$/),
      resolve_conflicts_on_create: 'OVERWRITE',
      resolve_conflicts_on_update: 'OVERWRITE',
    });
  });

  test('runs on Fargate, in its smallest size', () => {
    const size = { cpu: '0.25', memory: '256M' };
    expect(JSON.parse(addon.configuration_values)).toEqual({ computeType: 'Fargate', resources: { limits: size, requests: size } });
  });

  test('waits for the profile that its pods match: with the cluster alone they would stay pending', () => {
    expect(addon.depends_on).toContainEqual(expect.stringMatching(/^aws_eks_fargate_profile\.cluster_profiles_kube-system_/));
    const [profile] = resourcesOf(eksProgram())('aws_eks_fargate_profile');
    expect(profile).toMatchObject({ fargate_profile_name: 'kube-system', selector: [{ namespace: 'kube-system' }] });
  });
});

describe('on a local target', () => {
  const program = eksProgram({}, { target: aws.Target.localstack('http://localhost:4566') });
  const findings = findingsOf(program.app.terraform);
  const resources = resourcesOf(program);

  test('what emulators lack is left out, and nothing else', () => {
    expect(resources('aws_eks_addon')).toEqual([]);
    expect(resources('aws_eks_cluster')[0].access_config).toBeUndefined();
    expect(resources('aws_eks_fargate_profile')).toHaveLength(1);
    expect(resources('aws_eks_cluster')[0].encryption_config).toBeDefined();
  });

  test('the output says so', () => {
    expect(findings.map(({ id, severity, path, message }) => [id, severity, path, message])).toEqual([
      ['LOCAL_LEFT_OUT', 'info', 'shop/cluster', expect.stringContaining('access_config')],
      ['LOCAL_LEFT_OUT', 'info', 'shop/cluster', expect.stringContaining('CoreDNS')],
    ]);
  });
});

test('on AWS there is nothing to say', () => {
  expect(findingsOf(eksProgram().app.terraform)).toEqual([]);
});
