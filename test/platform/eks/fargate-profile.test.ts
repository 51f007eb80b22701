import { App, aws, eks } from '../../../lib';
import { codeOf } from '../../support/code-of';
import { ClusterProps, eksProgram, EksProgram, resourcesOf } from './program';

const SHOP = { selectors: [{ namespace: 'shop' }] };
const labels = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`label-${i}`, 'x']));

/** The profiles that a program makes, by name. */
function profilesOf(program: EksProgram): { [name: string]: any } {
  const profiles = resourcesOf(program)('aws_eks_fargate_profile');
  return Object.fromEntries(profiles.map((profile) => [profile.fargate_profile_name, profile]));
}

/** A program whose cluster has one profile beside that of kube-system. */
function withProfile(options: eks.FargateProfileOptions = SHOP, props?: ClusterProps): EksProgram {
  const program = eksProgram(props);
  program.cluster.addFargateProfile('shop', options);
  return program;
}

describe('a profile', () => {
  test('states everything, because AWS can change nothing of it', () => {
    expect(profilesOf(withProfile({ selectors: [{ namespace: 'shop', labels: { tier: 'web' } }, { namespace: 'batch' }] })).shop).toEqual({
      cluster_name: expect.stringMatching(/^\${aws_eks_cluster\..*\.name}$/),
      fargate_profile_name: 'shop',
      pod_execution_role_arn: expect.stringMatching(/^\${aws_iam_role\.cluster_PodExecutionRole.*\.arn}$/),
      selector: [{ namespace: 'shop', labels: { tier: 'web' } }, { namespace: 'batch' }],
      subnet_ids: ['private-1', 'private-2'],
      depends_on: expect.any(Array),
    });
  });

  test('is called after its id unless it is given a name', () => {
    const { cluster } = eksProgram();
    expect(cluster.addFargateProfile('shop', SHOP).profileName).toBe('shop');
    expect(cluster.addFargateProfile('web', { ...SHOP, profileName: 'Web_1' }).profileName).toBe('Web_1');
    expect(cluster.fargateProfiles.map(({ profileName }) => profileName)).toEqual(['kube-system', 'shop', 'Web_1']);
  });

  test('passes wildcards on to AWS as they are', () => {
    const selectors = [{ namespace: 'team-?-*', labels: { 'example.com/*': 'a?' } }];
    expect(profilesOf(withProfile({ selectors })).shop.selector).toEqual(selectors);
  });

  test('is not changed by what happens to the lists that it was given or gave', () => {
    const { cluster } = eksProgram();
    const selectors: eks.FargateSelector[] = [{ namespace: 'shop' }];
    const profile = cluster.addFargateProfile('shop', { selectors });
    selectors.push({ namespace: 'more' });
    profile.selectors.push({ namespace: 'more' });
    cluster.fargateProfiles.pop();
    expect(profile.selectors).toEqual([{ namespace: 'shop' }]);
    expect(cluster.fargateProfiles).toHaveLength(2);
  });

  test('may be made beside the cluster too', () => {
    const program = eksProgram();
    new eks.FargateProfile(program.stack, 'shop', { ...SHOP, cluster: program.cluster });
    expect(Object.keys(profilesOf(program)).sort()).toEqual(['kube-system', 'shop']);
  });
});

test('profiles are created one after another, and after the role can be used', () => {
  const program = eksProgram();
  ['one', 'two', 'three'].forEach((id) => program.cluster.addFargateProfile(id, { selectors: [{ namespace: id }] }));
  const profiles = profilesOf(program);
  const before = (name: string) =>
    profiles[name].depends_on.map((address: string) => /^[a-z_]+\.cluster_(?:profiles_)?([A-Za-z-]+)_/.exec(address)?.[1]);
  expect(before('kube-system')).toEqual(['PodExecutionRolePolicy']);
  expect(before('one')).toEqual(['PodExecutionRolePolicy', 'kube-system']);
  expect(before('two')).toEqual(['PodExecutionRolePolicy', 'one']);
  expect(before('three')).toEqual(['PodExecutionRolePolicy', 'two']);
  expect(resourcesOf(program)('aws_iam_role').filter(({ name }) => name.endsWith('-fargate-pods'))).toHaveLength(1);
});

describe('pods run', () => {
  const zonesOf = (program: EksProgram) => profilesOf(program).shop.subnet_ids.map((id: string) => Number(/^private-(\d)$/.exec(id)?.[1]));

  test.each([
    ['in two zones, unless something else is said', undefined, [1, 2]],
    ['in one', 1, [1]],
    ['in all', 3, [1, 2, 3]],
  ])('%s', (_, podZones, expected) => {
    expect(zonesOf(withProfile(SHOP, { podZones }))).toEqual(expected);
  });

  test.each([0, 4, -1, 1.5, NaN])('not in %p of three zones', (podZones) => {
    expect(codeOf(() => eksProgram({ podZones }))).toBe('NUMBER_OUT_OF_RANGE');
    expect(() => eksProgram({ podZones })).toThrow('1 to 3');
  });

  test('in the subnets that the profile names', () => {
    const program = eksProgram();
    program.cluster.addFargateProfile('shop', { ...SHOP, subnets: program.network.privateSubnets.slice(2) });
    expect(zonesOf(program)).toEqual([3]);
  });

  test.each([
    ['public subnets', (network: aws.INetwork) => network.publicSubnets, 'FARGATE_PUBLIC_SUBNET'],
    ['one public subnet', (network: aws.INetwork) => [...network.privateSubnets, network.publicSubnets[0]], 'FARGATE_PUBLIC_SUBNET'],
    ['a public subnet of elsewhere', () => [aws.Subnet.fromAttributes({ subnetId: 'subnet-x', isPublic: true })], 'FARGATE_PUBLIC_SUBNET'],
    ['no subnet', () => [], 'SUBNET_ATTRIBUTE_MISSING'],
  ])('not in %s', (_, subnetsOf, code) => {
    const { cluster, network } = eksProgram();
    expect(codeOf(() => cluster.addFargateProfile('shop', { ...SHOP, subnets: subnetsOf(network) }))).toBe(code);
  });
});

describe('bad input', () => {
  const { cluster: shared } = eksProgram({ quotas: { fargateProfiles: 100 } });
  let count = 0;
  const add = (options: Partial<eks.FargateProfileOptions>) => () =>
    shared.addFargateProfile(`profile-${++count}`, { ...SHOP, ...options });
  const namespaces = (count: number) => Array.from({ length: count }, (_, i) => ({ namespace: `team-${i}` }));

  test.each<[string, Partial<eks.FargateProfileOptions>, string | undefined]>([
    ['no selector', { selectors: [] }, 'FARGATE_SELECTOR_LIMIT'],
    ['five selectors', { selectors: namespaces(5) }, undefined],
    ['six selectors', { selectors: namespaces(6) }, 'FARGATE_SELECTOR_LIMIT'],
    ['a selector without a namespace', { selectors: [{ namespace: '' }] }, 'FARGATE_SELECTOR_INVALID'],
    ['five labels', { selectors: [{ namespace: 'shop', labels: labels(5) }] }, undefined],
    ['six labels', { selectors: [{ namespace: 'shop', labels: labels(6) }] }, 'FARGATE_LABEL_LIMIT'],
    ['a name that EKS reserves', { profileName: 'eks-shop' }, 'FARGATE_PROFILE_NAME_INVALID'],
    ['a name that another profile has', { profileName: 'kube-system' }, 'FARGATE_PROFILE_DUPLICATE'],
    ['a name that is known after a deploy', { profileName: '${TfToken[TOKEN.1]}' }, 'NAME_NOT_LITERAL'],
  ])('%s: %p', (_, options, code) => {
    expect(codeOf(add(options))).toBe(code);
    if (code) expect(add(options)).toThrow(/at: {6}shop\/cluster\/profiles\/profile-\d+\n/);
  });

  test('an id that is reserved as a name, or taken', () => {
    const { cluster } = eksProgram();
    expect(codeOf(() => cluster.addFargateProfile('eks-shop', SHOP))).toBe('FARGATE_PROFILE_NAME_INVALID');
    expect(codeOf(() => cluster.addFargateProfile('kube-system', SHOP))).toBe('CONSTRUCT_ID_TAKEN');
  });

  test('an eleventh profile, of which kube-system is the first', () => {
    const { cluster } = eksProgram();
    for (let i = 2; i <= 10; i++) cluster.addFargateProfile(`team-${i}`, SHOP);
    expect(codeOf(() => cluster.addFargateProfile('team-11', SHOP))).toBe('FARGATE_PROFILE_LIMIT');
    expect(() => cluster.addFargateProfile('team-12', SHOP)).toThrow('profile 11: "team-12"');
  });

  test('a profile where Terraform would not see it, or not see its order', () => {
    const { app, cluster } = eksProgram();
    const props = { ...SHOP, cluster };
    const other = new aws.AwsStack(app.terraform, 'other', { region: 'ap-northeast-1', target: aws.Target.aws() });
    expect(codeOf(() => new eks.FargateProfile(app.kubernetes, 'shop', props))).toBe('WRONG_TREE');
    expect(codeOf(() => new eks.FargateProfile(app.terraform, 'shop', props))).toBe('AWS_STACK_MISSING');
    expect(codeOf(() => new eks.FargateProfile(other, 'shop', props))).toBe('FARGATE_PROFILE_FOREIGN_STACK');
    expect(() => new eks.FargateProfile(other, 'web', props)).toThrow(/given: {3}stack "other"\n.*stack "shop"/);
  });
});

describe('quotas that AWS raised', () => {
  test('hold', () => {
    const { cluster } = eksProgram({ quotas: { fargateProfiles: 11, selectorsPerProfile: 6, labelsPerSelector: 7 } });
    const selectors = Array.from({ length: 6 }, (_, i) => ({ namespace: `team-${i}`, labels: labels(7) }));
    for (let i = 2; i <= 11; i++) cluster.addFargateProfile(`team-${i}`, { selectors });
    expect(codeOf(() => cluster.addFargateProfile('team-12', { selectors }))).toBe('FARGATE_PROFILE_LIMIT');
  });

  test.each<[eks.Quotas, string]>([
    [{ selectorsPerProfile: 6 }, 'FARGATE_LABEL_LIMIT'],
    [{ labelsPerSelector: 6 }, 'FARGATE_SELECTOR_LIMIT'],
    [{ fargateProfiles: undefined, selectorsPerProfile: undefined, labelsPerSelector: undefined }, 'FARGATE_SELECTOR_LIMIT'],
  ])('%p leave the others as they are', (quotas, code) => {
    const selectors = Array.from({ length: 6 }, (_, i) => ({ namespace: `team-${i}`, labels: labels(6) }));
    expect(codeOf(() => withProfile({ selectors }, { quotas }))).toBe(code);
  });

  test('of which one is undefined leave that one as it is', () => {
    const { cluster } = eksProgram({ quotas: { fargateProfiles: undefined } });
    for (let i = 2; i <= 10; i++) cluster.addFargateProfile(`team-${i}`, SHOP);
    expect(codeOf(() => cluster.addFargateProfile('team-11', SHOP))).toBe('FARGATE_PROFILE_LIMIT');
  });

  test.each([0, -1, 1.5, NaN, 10_001])('cannot be %p', (fargateProfiles) => {
    expect(codeOf(() => eksProgram({ quotas: { fargateProfiles } }))).toBe('NUMBER_OUT_OF_RANGE');
  });
});

test('a profile of one program does not meet that of another', () => {
  expect(codeOf(() => [withProfile(), withProfile()])).toBeUndefined();
  expect(new App().terraform.node.children).toEqual([]);
});
