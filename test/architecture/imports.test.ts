import { posix } from 'node:path';
import { codeOf, importsOf, sourceFiles } from '../support/source-files';

/** The rooms of the house, and into which others each may look (docs/ARCHITECTURE.md). */
const MAY_IMPORT: { readonly [room: string]: string[] } = {
  core: [],
  platform: ['core'],
  checks: ['core'],
  terraform: ['core'],
  aws: ['core', 'checks', 'terraform'],
  kubernetes: ['core', 'platform'],
  workload: ['core', 'platform'],
  'platform/eks': ['core', 'platform', 'checks', 'terraform', 'aws', 'kubernetes'],
  'platform/gke': ['core', 'platform', 'checks', 'kubernetes'],
  'platform/onprem': ['core', 'platform', 'checks', 'kubernetes'],
  synth: ['core', 'platform', 'checks', 'terraform', 'kubernetes'],
  testing: ['core', 'synth'],
};

const files = sourceFiles('lib').filter(({ path }) => path !== 'lib/index.ts');

function roomOf(path: string): string {
  const [, room, platform, ...rest] = path.split('/');
  return room === 'platform' && rest.length > 0 ? `platform/${platform}` : room;
}

const relativeImports = files.flatMap((file) =>
  importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ from: file.path, to: posix.join(posix.dirname(file.path), specifier) })),
);
const packageImports = files.flatMap((file) =>
  importsOf(file)
    .filter((specifier) => !specifier.startsWith('.'))
    .map((specifier) => ({ from: file.path, to: specifier })),
);

/** Lines such as `lib/core/cidr.ts -> lib/aws/target`, for a report that says where to look. */
function arrows(imports: { from: string; to: string }[]): string[] {
  return imports.map(({ from, to }) => `${from} -> ${to}`);
}

test('every room is known', () => {
  expect([...new Set(files.map(({ path }) => roomOf(path)))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test('imports follow the arrows', () => {
  const against = relativeImports.filter(({ from, to }) => {
    const [here, there] = [roomOf(from), roomOf(to.endsWith('.json') ? to : `${to}.ts`)];
    // aws/index.ts shows the backends of terraform/ to users; it is the other way round nowhere
    return here !== there && !MAY_IMPORT[here].includes(there);
  });
  expect(arrows(against)).toEqual([]);
});

test('the Terraform engine stays in terraform/ folders, lib/aws and lib/synth', () => {
  const allowed = /^lib\/(terraform|aws|synth|platform\/[^/]+\/terraform)\//;
  expect(arrows(packageImports.filter(({ from, to }) => /^(cdktf|@cdktf)\b/.test(to) && !allowed.test(from)))).toEqual([]);
});

test('cdk8s stays in kubernetes/ folders, lib/workload and lib/synth', () => {
  const allowed = /^lib\/(kubernetes|workload|synth|platform\/[^/]+\/kubernetes)\//;
  expect(arrows(packageImports.filter(({ from, to }) => /^cdk8s\b/.test(to) && !allowed.test(from)))).toEqual([]);
});

test('the provider is imported by resource: the whole of it takes gigabytes', () => {
  const whole = packageImports.filter(({ to }) => /^@cdktf\/provider-aws(\/lib)?$/.test(to));
  expect(arrows(whole)).toEqual([]);
});

test('the library has no dependencies but its peers and Node', () => {
  const known = /^(constructs|cdk8s|cdk8s-plus-27|cdktf|@cdktf\/provider-aws\/lib\/[a-z0-9-]+|node:[a-z_]+)$/;
  expect(arrows(packageImports.filter(({ to }) => !known.test(to)))).toEqual([]);
});

test('only lib/synth/write touches the file system', () => {
  expect(arrows(packageImports.filter(({ from, to }) => /^node:fs/.test(to) && !from.startsWith('lib/synth/write/')))).toEqual([]);
});

test('only one file reads the environment', () => {
  expect(files.filter((file) => /process\.env/.test(codeOf(file))).map(({ path }) => path)).toEqual(['lib/core/settings.ts']);
});

test('nothing starts a process, opens a connection, asks the clock or throws dice while a program is built', () => {
  const forbidden = /node:(child_process|http|https|dgram|worker_threads)|\bfetch\(|Date\.now|new Date\b|Math\.random|randomUUID/;
  expect(files.filter((file) => forbidden.test(codeOf(file))).map(({ path }) => path)).toEqual([]);
});

test('shared rooms ask for capabilities and never name a platform', () => {
  const shared = files.filter(({ path }) => /^lib\/(workload|synth|kubernetes|checks|platform\/[^/]+\.ts)/.test(path));
  const named = shared.filter((file) => /\b(eks|gke|fargate|on-?prem|minikube|metallb)\b/i.test(codeOf(file)));
  expect(named.map(({ path }) => path)).toEqual([]);
});

test('apps and examples use the package as its users do', () => {
  const programs = [...sourceFiles('apps'), ...sourceFiles('examples')];
  const deep = programs.flatMap((file) => importsOf(file).filter((specifier) => /^kasane\/|(^|\/)\.\.\/lib/.test(specifier)));
  expect(deep).toEqual([]);
});

test('nothing imports the tests, the command line or the programs', () => {
  expect(arrows(relativeImports.filter(({ to }) => !to.startsWith('lib/')))).toEqual([]);
});
