import { App } from 'cdk8s';
import { partitionOfRegion, requireAccount, requireRegion } from '../../lib/aws/region';
import { codeOf } from '../support/code-of';

const scope = new App();

test.each([
  ['ap-northeast-1', 'aws'],
  ['us-east-1', 'aws'],
  ['eu-isolated-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['cn-northwest-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['us-isof-south-1', 'aws-iso-f'],
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['eusc-de-east-1', 'aws-eusc'],
])('region %s belongs to partition %s', (region, partition) => {
  expect(requireRegion(scope, region)).toBe(region);
  expect(partitionOfRegion(region)).toBe(partition);
});

test.each([
  ['', 'AWS_REGION_INVALID'],
  ['tokyo', 'AWS_REGION_INVALID'],
  ['ap-northeast', 'AWS_REGION_INVALID'],
  ['ap-northeast-1a', 'AWS_REGION_INVALID'],
  ['apne1-az1', 'AWS_REGION_INVALID'],
  ['AP-NORTHEAST-1', 'AWS_REGION_INVALID'],
  ['ap-northeast-1 ', 'AWS_REGION_INVALID'],
  ['asia-northeast1', 'AWS_REGION_INVALID'],
  ['${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
])('region %p: %s', (region, code) => {
  expect(codeOf(() => requireRegion(scope, region))).toBe(code);
});

test.each([
  ['111122223333', undefined],
  ['000000000000', undefined],
  ['11112222333', 'AWS_ACCOUNT_INVALID'],
  ['1111222233334', 'AWS_ACCOUNT_INVALID'],
  ['1111-2222-3333', 'AWS_ACCOUNT_INVALID'],
  ['production', 'AWS_ACCOUNT_INVALID'],
  ['', 'AWS_ACCOUNT_INVALID'],
  ['${TfToken[TOKEN.1]}', 'NAME_NOT_LITERAL'],
])('account %p: %p', (account, code) => {
  expect(codeOf(() => requireAccount(scope, account))).toBe(code);
});
