import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Errors, aws, eks, App } from '../../lib';
import { inEmptyFolder } from '../support/in-empty-folder';
import { ROOT } from '../support/source-files';

/** What the README shows is what the README's program makes: its blocks are excerpts, line by line, of real output. */
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text);
}

/** Whether the lines stand in the output in this order; what lies between them was cut. */
function missingLines(excerpt: string, output: string): string[] {
  const lines = output.split('\n').map((line) => line.trim());
  let from = 0;
  return excerpt
    .trimEnd()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => {
      const found = lines.indexOf(line, from);
      if (found >= 0) from = found + 1;
      return found < 0;
    });
}

const output = inEmptyFolder((folder) => {
  const stderr: string[] = [];
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(stderr.push(String(text))));
  try {
    jest.isolateModules(() => require(join(ROOT, 'examples', 'fargate-nlb.ts')));
  } finally {
    spy.mockRestore();
  }
  return {
    terraform: readFileSync(join(folder, 'cdktf.out/stacks/eks-fargate/cdk.tf.json'), 'utf8'),
    manifests: readFileSync(join(folder, 'dist/eks-fargate/shop.k8s.yaml'), 'utf8'),
    stderr: stderr.join(''),
  };
});

test('the Terraform excerpt is in the output', () => {
  expect(missingLines(blocks('json')[0], output.terraform)).toEqual([]);
});

test('the manifest excerpt is in the output', () => {
  expect(missingLines(blocks('yaml')[0], output.manifests)).toEqual([]);
});

test('the findings are what is printed', () => {
  expect(output.stderr).toBe(blocks('text')[0]);
});

test('the refusal is what is thrown', () => {
  const stack = new aws.AwsStack(new App().terraform, 'eks-fargate', { region: 'ap-northeast-1' });
  const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16' });
  const cluster = new eks.FargateCluster(stack, 'cluster', { network, version: '1.33' });
  try {
    cluster.addFargateProfile('shop', { selectors: [] });
    throw new Error('nothing was thrown');
  } catch (error) {
    expect(Errors.detailsOf(error)).toBeDefined();
    expect(`${(error as Error).message}\n`).toBe(blocks('text')[1]);
  }
});

test('every file and script that the documents name exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const pages = ['README.md', 'CONTRIBUTING.md', 'docs/ARCHITECTURE.md'].map((page) => readFileSync(join(ROOT, page), 'utf8')).join('\n');
  const named = [...pages.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script);
  expect([...new Set(named)].filter((script) => !(script in scripts))).toEqual([]);
});
