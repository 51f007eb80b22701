import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from '../support/engine-tools';
import { filesBelow } from '../support/in-empty-folder';
import { ROOT } from '../support/source-files';

/** The checkout as a newcomer has it: a clone, and the quickstart run in it twice. */
const clone = join(mkdtempSync(join(tmpdir(), 'kasane-clone-')), 'kasane');
const endpoint = 'http://127.0.0.1:4577';
const environment = { ...process.env, AWS_ENDPOINT_URL: endpoint, KASANE_TARGET: undefined };

function npmRun(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: clone,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`npm run ${script} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** What the AWS API says; moto answers as AWS does. */
function aws(...args: string[]): any {
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_PAGER: '' };
  const stdout = execFileSync('aws', [...args, '--region', 'ap-northeast-1', '--endpoint-url', endpoint, '--output', 'json'], {
    env: { ...environment, ...credentials },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout);
}

/** Every file of the output with its content and the time of its last change. */
function outputState(): { [path: string]: string } {
  return Object.fromEntries(
    ['cdktf.out', 'dist'].flatMap((folder) =>
      filesBelow(join(clone, folder))
        .filter((path) => !path.includes('.terraform'))
        .map((path) => [
          `${folder}/${path}`,
          `${statSync(join(clone, folder, path)).mtimeMs} ${readFileSync(join(clone, folder, path), 'utf8')}`,
        ]),
    ),
  );
}

describeWith(['terraform', 'aws', 'kubectl', 'python'], 'quickstart, from a clone with nothing installed', () => {
  let first: string;

  beforeAll(() => {
    execFileSync('git', ['clone', '--quiet', ROOT, clone]);
    first = npmRun('quickstart');
  });

  afterAll(() => {
    spawnSync('npm', ['run', '--silent', 'local:down'], { cwd: clone, env: environment });
    rmSync(join(clone, '..'), { recursive: true, force: true });
  });

  test('shows every cluster, where its files are, and what to do next', () => {
    for (const cluster of ['eks-fargate', 'tokyo', 'dc1']) expect(first).toContain(cluster);
    expect(first).toMatch(/added/);
  });

  test('made the network', () => {
    const [vpc] = aws('ec2', 'describe-vpcs', '--filters', 'Name=tag:kasane:stack,Values=eks-fargate').Vpcs;
    expect(vpc.CidrBlock).toBe('10.0.0.0/16');
    const filter = `Name=vpc-id,Values=${vpc.VpcId}`;
    const { Subnets } = aws('ec2', 'describe-subnets', '--filters', filter);
    const roleOf = (subnet: any) => subnet.Tags.map(({ Key }: any) => Key).find((key: string) => key.startsWith('kubernetes.io/role/'));
    expect(Subnets.map((subnet: any) => [subnet.CidrBlock, roleOf(subnet), subnet.MapPublicIpOnLaunch]).sort()).toEqual([
      ['10.0.0.0/19', 'kubernetes.io/role/internal-elb', false],
      ['10.0.192.0/22', 'kubernetes.io/role/elb', false],
      ['10.0.196.0/22', 'kubernetes.io/role/elb', false],
      ['10.0.200.0/22', 'kubernetes.io/role/elb', false],
      ['10.0.32.0/19', 'kubernetes.io/role/internal-elb', false],
      ['10.0.64.0/19', 'kubernetes.io/role/internal-elb', false],
    ]);
    expect(new Set(Subnets.map(({ AvailabilityZone }: any) => AvailabilityZone)).size).toBe(3);
    for (const attribute of ['enableDnsSupport', 'enableDnsHostnames']) {
      const answer = aws('ec2', 'describe-vpc-attribute', '--vpc-id', vpc.VpcId, '--attribute', attribute);
      expect(Object.values(answer)).toContainEqual({ Value: true });
    }
    expect(aws('ec2', 'describe-nat-gateways', '--filter', filter).NatGateways).toHaveLength(1);
  });

  test('made the cluster, its key, its identity provider and its profiles', () => {
    const { cluster } = aws('eks', 'describe-cluster', '--name', 'eks-fargate');
    expect(cluster).toMatchObject({ version: '1.33', resourcesVpcConfig: { endpointPrivateAccess: true, endpointPublicAccess: false } });
    const key = aws('kms', 'describe-key', '--key-id', 'alias/eks/eks-fargate').KeyMetadata;
    expect(cluster.encryptionConfig).toEqual([{ resources: ['secrets'], provider: { keyArn: key.Arn } }]);
    const { OpenIDConnectProviderList } = aws('iam', 'list-open-id-connect-providers');
    expect(OpenIDConnectProviderList[0].Arn).toContain(cluster.identity.oidc.issuer.replace('https://', ''));
    expect(aws('eks', 'list-fargate-profiles', '--cluster-name', 'eks-fargate').fargateProfileNames.sort()).toEqual([
      'kube-system',
      'shop',
    ]);
    const { fargateProfile } = aws('eks', 'describe-fargate-profile', '--cluster-name', 'eks-fargate', '--fargate-profile-name', 'shop');
    expect(fargateProfile.selectors).toEqual([{ namespace: 'shop' }]);
  });

  test('made roles that trust whom they should, and the manifests name one of them', () => {
    const trust = (name: string) => {
      const document = aws('iam', 'get-role', '--role-name', name).Role.AssumeRolePolicyDocument;
      return (typeof document === 'string' ? JSON.parse(decodeURIComponent(document)) : document).Statement[0];
    };
    expect(trust('eks-fargate-fargate-pods').Condition.ArnLike['aws:SourceArn']).toMatch(/:fargateprofile\/eks-fargate\/\*$/);
    const conditions: { [key: string]: string } = trust('eks-fargate.shop.order-worker').Condition.StringEquals;
    const bySuffix = Object.fromEntries(Object.entries(conditions).map(([key, value]) => [key.split(':').pop(), value]));
    expect(bySuffix).toEqual({ aud: 'sts.amazonaws.com', sub: 'system:serviceaccount:shop:order-worker' });
    expect(readFileSync(join(clone, 'dist/eks-fargate/eks-fargate-shop.k8s.yaml'), 'utf8')).toContain('role/eks-fargate.shop.order-worker');
  });

  test('a second run changes no file and no resource', () => {
    const before = outputState();
    expect(npmRun('quickstart')).toContain('No changes');
    expect(outputState()).toEqual(before);
  });

  test('destroy leaves nothing', () => {
    npmRun('local:destroy');
    expect(aws('eks', 'list-clusters').clusters).toEqual([]);
    expect(aws('ec2', 'describe-vpcs', '--filters', 'Name=tag:kasane:stack,Values=eks-fargate').Vpcs).toEqual([]);
  });
});
