import { readSettings } from '../../lib/core/settings';
import { withEnvironment } from '../support/environment';

const NOTHING = {
  CDKTF_OUTDIR: undefined,
  CDK8S_OUTDIR: undefined,
  CDK8S_RECORD_CONSTRUCT_METADATA: undefined,
  KASANE_TARGET: undefined,
  AWS_ENDPOINT_URL: undefined,
  NO_COLOR: undefined,
};

test('an environment that says nothing means AWS, both outputs and colours', () => {
  expect(withEnvironment(NOTHING, readSettings)).toEqual({
    terraformOutdir: undefined,
    kubernetesOutdir: undefined,
    recordConstructMetadata: false,
    target: 'aws',
    awsEndpoint: 'http://localhost:4566',
    noColor: false,
  });
});

test('a variable that is set but empty says nothing', () => {
  const empty = Object.fromEntries(Object.keys(NOTHING).map((name) => [name, '']));
  expect(withEnvironment(empty, readSettings)).toEqual(withEnvironment(NOTHING, readSettings));
});

test('what it says is heeded', () => {
  const said = {
    CDKTF_OUTDIR: 'tf',
    CDK8S_OUTDIR: 'k8s',
    CDK8S_RECORD_CONSTRUCT_METADATA: 'true',
    KASANE_TARGET: 'localstack',
    AWS_ENDPOINT_URL: 'http://localhost:5000',
    NO_COLOR: '1',
  };
  expect(withEnvironment(said, readSettings)).toEqual({
    terraformOutdir: 'tf',
    kubernetesOutdir: 'k8s',
    recordConstructMetadata: true,
    target: 'localstack',
    awsEndpoint: 'http://localhost:5000',
    noColor: true,
  });
});
