import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from '../support/engine-tools';
import { ROOT } from '../support/source-files';

/** Programs given to the real Terraform with the real AWS provider; one endpoint for all of them. */
const folder = mkdtempSync(join(tmpdir(), 'kasane-terraform-'));
const endpoint = 'http://127.0.0.1:4578';
const tsx = join(ROOT, 'node_modules/.bin/tsx');
const tsconfig = join(ROOT, 'tsconfig.dev.json');

/** The environment that `npm run local:deploy` works with, from the same place. */
function terraformEnvironment(): NodeJS.ProcessEnv {
  const script = `import { localEnvironment } from ${JSON.stringify(join(ROOT, 'tools/local/environment.mjs'))}; process.stdout.write(JSON.stringify(localEnvironment(${JSON.stringify(endpoint)}).env))`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

function synth(program: string, target: string): void {
  const file = join(folder, 'program.ts');
  writeFileSync(file, program);
  execFileSync(tsx, ['--tsconfig', tsconfig, file], {
    cwd: folder,
    env: { ...terraformEnvironment(), KASANE_TARGET: target },
    stdio: 'pipe',
  });
}

function terraform(stack: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('terraform', [...args, '-no-color'], {
    cwd: join(folder, 'cdktf.out/stacks', stack),
    env: terraformEnvironment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`terraform ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (zones: number, more = '') => `
import { App, aws, eks } from 'kasane';
const app = new App();
const stack = new aws.AwsStack(app.terraform, 'grows', { region: 'us-east-1' });
const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16', availabilityZones: ${zones} });
const cluster = new eks.FargateCluster(stack, 'cluster', { network, version: '1.33' });
cluster.addFargateProfile('shop', { selectors: [{ namespace: 'shop', labels: { tier: 'web-*' } }, { namespace: 'batch-?' }] });
${more}
app.synth();`;

/** A program with every option that makes another resource or block. */
const everyOption = `
import { App, aws, eks } from 'kasane';
const app = new App();
const stack = new aws.AwsStack(app.terraform, 'full', {
  region: 'us-east-1',
  account: '111122223333',
  environment: 'production',
  assumeRole: { roleArn: 'arn:aws:iam::111122223333:role/deployer', externalId: 'kasane' },
  backend: aws.Backend.s3({ bucket: 'acme-state', kmsKeyId: 'alias/state' }),
  tags: { team: 'shop' },
});
const network = new aws.Network(stack, 'network', {
  cidr: '172.20.0.0/16',
  zoneNames: ['us-east-1a', 'us-east-1b'],
  natGateways: aws.NatGateways.perZone(),
  flowLogs: aws.FlowLogs.toCloudWatch(30),
});
const cluster = new eks.FargateCluster(stack, 'cluster', {
  network,
  version: '1.34',
  publicAccess: eks.PublicAccess.from(['203.0.113.0/24']),
  podZones: 1,
  logRetentionDays: 30,
  quotas: { fargateProfiles: 20 },
});
const role = cluster.workloadRole('shop', 'api');
role.allow({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::acme/*'] });
role.attachPolicy('ReadOnly', 'arn:aws:iam::aws:policy/ReadOnlyAccess');
app.synth();`;

describeWith(['terraform'], 'terraform validate', () => {
  test.each([
    ['every option of the network and the cluster', 'full', everyOption],
    ['the program of the README for AWS', 'grows', program(3)],
  ])('accepts %s', (_, stack, text) => {
    synth(text, 'aws');
    terraform(stack, 'init', '-input=false', '-backend=false');
    expect(JSON.parse(terraform(stack, 'validate', '-json'))).toMatchObject({ valid: true, error_count: 0, warning_count: 0 });
  });
});

describeWith(['terraform', 'python'], 'a network that grows', () => {
  const node = (script: string) =>
    execFileSync(process.execPath, [join(ROOT, 'tools/local', script)], {
      cwd: ROOT,
      env: { ...process.env, AWS_ENDPOINT_URL: endpoint },
      encoding: 'utf8',
    });

  beforeAll(() => void node('up.mjs'));
  afterAll(() => void node('down.mjs'));

  test('from two zones to three and more only adds', () => {
    synth(program(2), 'localstack');
    terraform('grows', 'init', '-input=false');
    terraform('grows', 'apply', '-auto-approve', '-input=false');
    for (const zones of [3, 5]) {
      synth(program(zones), 'localstack');
      terraform('grows', 'plan', '-input=false', '-out=plan');
      const changes: any[] = JSON.parse(terraform('grows', 'show', '-json', 'plan')).resource_changes;
      const touched = changes.filter(({ change }) => change.actions.join() !== 'no-op' && change.actions.join() !== 'create');
      expect(touched.map(({ type, change }) => [type, change.actions])).toEqual([['aws_eks_cluster', ['update']]]);
    }
  });

  test('with a NAT gateway for each zone later replaces no route table', () => {
    synth(program(2).replace('availabilityZones: 2', 'availabilityZones: 2, natGateways: aws.NatGateways.perZone()'), 'localstack');
    terraform('grows', 'plan', '-input=false', '-out=plan');
    const changes: any[] = JSON.parse(terraform('grows', 'show', '-json', 'plan')).resource_changes;
    expect(changes.filter(({ change }) => change.actions.includes('delete'))).toEqual([]);
    terraform('grows', 'destroy', '-auto-approve', '-input=false');
  });
});
