import { Chart } from 'cdk8s';
import { Severity } from '../../lib/checks/finding';
import { noteFinding } from '../../lib/checks/findings';
import { inEmptyFolder } from '../support/in-empty-folder';
import { withoutStderr } from '../support/on-every-platform';
import { readFiles } from './rendering';
import { sample, warn } from './sample';

/** The annotations of the stack in the manifest, which `cdktf` prints. */
function annotations(prepare: (app: ReturnType<typeof sample>) => void): unknown[] {
  return inEmptyFolder((folder) => {
    const app = sample();
    prepare(app);
    withoutStderr(() => app.synth());
    return JSON.parse(readFiles(folder)['cdktf.out/manifest.json']).stacks.net.annotations;
  });
}

test('cdktf is told the findings of the Terraform tree, and where they are', () => {
  const told = annotations((app) => {
    warn(app);
    warn(app, 'SAMPLE_INFO', Severity.INFO);
  });
  expect(told).toEqual([
    { constructPath: 'net', level: '@cdktf/warn', message: 'SAMPLE_WARNING: the message of SAMPLE_WARNING (the fix of SAMPLE_WARNING)' },
    { constructPath: 'net', level: '@cdktf/info', message: 'SAMPLE_INFO: the message of SAMPLE_INFO (the fix of SAMPLE_INFO)' },
  ]);
});

test('and not those of the Kubernetes tree, even where a construct of one path stands in both', () => {
  const told = annotations((app) => {
    noteFinding(new Chart(app.kubernetes, 'net'), 'SAMPLE_WARNING', Severity.WARNING, 'a message', 'a fix');
  });
  expect(told).toEqual([]);
});

test('once, however often the program is rendered', () => {
  const told = annotations((app) => {
    warn(app);
    withoutStderr(() => app.synth());
  });
  expect(told).toHaveLength(1);
});
