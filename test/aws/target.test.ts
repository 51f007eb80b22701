import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { readFileSync } from 'node:fs';
import { Target } from '../../lib/aws/target';
import { AwsFeature } from '../../lib/aws';
import { codeOf } from '../support/code-of';
import { withEnvironment } from '../support/environment';

const fromEnvironment = (KASANE_TARGET: string | undefined, AWS_ENDPOINT_URL?: string) =>
  withEnvironment({ KASANE_TARGET, AWS_ENDPOINT_URL }, () => Target.fromEnvironment());

describe('the target that the environment names', () => {
  test.each<[string | undefined, string | undefined, Partial<Target>]>([
    [undefined, undefined, { name: 'aws', endpoint: undefined, isLocal: false }],
    ['', undefined, { name: 'aws', isLocal: false }],
    ['aws', 'http://localhost:4566', { name: 'aws', endpoint: undefined, isLocal: false }],
    ['localstack', undefined, { name: 'localstack', endpoint: 'http://localhost:4566', isLocal: true }],
    ['localstack', 'http://localhost:5000', { name: 'localstack', endpoint: 'http://localhost:5000', isLocal: true }],
  ])('KASANE_TARGET %p, AWS_ENDPOINT_URL %p', (target, endpoint, expected) => {
    expect(fromEnvironment(target, endpoint)).toMatchObject(expected);
  });

  test.each(['azure', 'AWS', 'local', ' '])('KASANE_TARGET %p is refused, and the error lists the targets', (target) => {
    expect(codeOf(() => fromEnvironment(target))).toBe('AWS_TARGET_UNKNOWN');
    expect(() => fromEnvironment(target)).toThrow('aws, localstack');
  });
});

test.each(Object.values(AwsFeature))('AWS has %s, emulators lack it', (feature) => {
  expect([Target.aws().has(feature), Target.localstack('http://localhost:4566').has(feature)]).toEqual([true, false]);
});

test('every endpoint that is redirected is one that the provider knows', () => {
  const declarations = readFileSync(require.resolve('@cdktf/provider-aws/lib/provider').replace(/\.js$/, '.d.ts'), 'utf8');
  const [{ sqs, ...endpoints }] = Target.localstack('http://localhost:4566')._providerConfig.endpoints;
  expect(sqs).toBe('http://localhost:4566');
  const unknown = Object.keys(endpoints).filter((name) => !declarations.includes(`readonly ${name}?: string;`));
  expect(unknown).toEqual([]);
  expect(AwsProvider.tfResourceType).toBe('aws');
});
