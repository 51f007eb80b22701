import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { filesBelow, inEmptyFolder } from '../../support/in-empty-folder';
import { run, untouched } from '../sample';

const stacks = (...ids: string[]) => ({ charts: [], stacks: ids });

/** What a terraform run leaves beside a configuration. */
const TERRAFORM_FILES = [
  'stacks/net/.terraform/providers/registry.example.com/x',
  'stacks/net/.terraform/terraform.tfstate',
  'stacks/net/.terraform.lock.hcl',
  'stacks/net/.terraform.tfstate.lock.info',
  'stacks/net/terraform.tfstate',
  'stacks/net/terraform.tfstate.backup',
  'stacks/net/plan',
  'stacks/gone/terraform.tfstate',
  'outputs.json',
];

function leaveTerraformFiles(): void {
  mkdirSync('cdktf.out/stacks/net/.terraform/providers/registry.example.com', { recursive: true });
  mkdirSync('cdktf.out/stacks/gone', { recursive: true });
  TERRAFORM_FILES.forEach((path) => writeFileSync(`cdktf.out/${path}`, `theirs ${path}`));
}

describe('the Terraform folder', () => {
  test('is not touched by a run that changes nothing', () => {
    inEmptyFolder((folder) => {
      run({}, stacks('net', 'db'));
      const before = untouched(folder);
      run({}, stacks('net', 'db'));
      expect(untouched(folder)).toEqual(before);
    });
  });

  test('has only the stacks replaced that changed; what Terraform left stays', () => {
    inEmptyFolder(() => {
      run({}, stacks('net', 'db'));
      leaveTerraformFiles();
      writeFileSync('cdktf.out/stacks/db/cdk.tf.json', '{}');
      const before = untouched('cdktf.out');
      run({}, stacks('net', 'db'));
      const { 'stacks/db/cdk.tf.json': db, ...rest } = untouched('cdktf.out');
      expect(rest).toEqual(Object.fromEntries(Object.entries(before).filter(([path]) => path !== 'stacks/db/cdk.tf.json')));
      expect(db).not.toBe(before['stacks/db/cdk.tf.json']);
      expect(Object.keys(rest)).toEqual(expect.arrayContaining(TERRAFORM_FILES));
    });
  });

  test('keeps stacks that are gone, which cdktf removes itself, and no longer names them', () => {
    inEmptyFolder(() => {
      run({}, stacks('net', 'db'));
      run({}, stacks('net'));
      expect(filesBelow('cdktf.out')).toEqual(['manifest.json', 'stacks/db/cdk.tf.json', 'stacks/net/cdk.tf.json']);
      expect(Object.keys(JSON.parse(readFileSync('cdktf.out/manifest.json', 'utf8')).stacks)).toEqual(['net']);
    });
  });

  test('may have lost a stack to cdktf', () => {
    inEmptyFolder(() => {
      run({}, stacks('net', 'db'));
      rmSync('cdktf.out/stacks/db', { recursive: true });
      run({}, stacks('net', 'db'));
      expect(filesBelow('cdktf.out')).toContain('stacks/db/cdk.tf.json');
    });
  });

  test('loses the unfinished files of a killed run, also of a stack that is gone', () => {
    inEmptyFolder(() => {
      run({}, stacks('net', 'db'));
      const left = ['manifest.json', 'stacks/db/cdk.tf.json'].map((path) => `cdktf.out/${path}.kasane-unfinished`);
      left.forEach((path) => writeFileSync(path, 'half'));
      writeFileSync('.kasane/unfinished.jsonl', left.map((path) => `${JSON.stringify(path)}\n`).join(''));
      run({}, stacks('net'));
      expect(filesBelow('cdktf.out')).toEqual(['manifest.json', 'stacks/db/cdk.tf.json', 'stacks/net/cdk.tf.json']);
    });
  });

  test('and kasane’s own state have the same paths, whichever command line asked', () => {
    inEmptyFolder((folder) => {
      run({ terraformOutdir: 'cdktf.out' }, stacks('net'));
      const before = untouched(folder);
      run({ terraformOutdir: `${folder}/cdktf.out` }, stacks('net'));
      expect(untouched(folder)).toEqual(before);
    });
  });
});
