import { App, Chart } from 'cdk8s';
import { withEnvironment } from '../support/environment';
import { configMap, renderTree, synthPlain } from './rendering';

const tree = (root: App) => {
  const first = new Chart(root, 'first');
  const second = new Chart(root, 'second');
  configMap(first, 'late', 'same').addDependency(configMap(first, 'early'));
  configMap(second, 'other', 'same');
  configMap(new Chart(second, 'nested'), 'x');
  first.addDependency(second);
};

describe('construct-metadata.json', () => {
  test('is what cdk8s writes, when cdk8s-cli asks for it', () => {
    withEnvironment({ CDK8S_RECORD_CONSTRUCT_METADATA: 'true' }, () => {
      expect(renderTree(tree).manifest('construct-metadata.json')).toBe(synthPlain(tree)['construct-metadata.json']);
    });
  });

  test.each([undefined, 'false', '1'])('is not made when the variable is %p', (value) => {
    withEnvironment({ CDK8S_RECORD_CONSTRUCT_METADATA: value }, () => {
      expect(renderTree(tree).manifests).not.toContain('construct-metadata.json');
    });
  });
});
