import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeProgram } from '../../../lib/synth/write/write-program';
import { inEmptyFolder } from '../../support/in-empty-folder';
import { withoutStderr } from '../../support/on-every-platform';
import { Files, readFiles } from '../rendering';
import { sample, Sample } from '../sample';
import { killedAt } from './dying-file-system';

const PATHS = {
  terraformOutdir: 'cdktf.out',
  kubernetesOutdir: 'dist',
  writesTerraform: true,
  writesKubernetes: true,
  isTerraformExpected: false,
  isKubernetesExpected: false,
};

const rendered = (version: Sample) => withoutStderr(() => sample({}, version)._render());
const OLD = rendered({ stacks: ['net', 'gone'], charts: ['tokyo/shop', 'tokyo/gone', 'osaka/shop-osaka', 'loose'], value: 'old' });
const NEW = rendered({ stacks: ['net', 'db'], charts: ['tokyo/shop', 'tokyo/api', 'nagoya/shop-nagoya', 'loose'], value: 'new' });

/** The program may have changed between the run that was killed and the next. */
const OTHER = rendered({ stacks: ['other'], charts: ['kyoto/other'], value: 'other' });

const SCENARIOS: { [name: string]: () => void } = {
  'the first run': () => {},
  'the first run, with folders that are there already': () => {
    ['dist/tokyo', 'cdktf.out'].forEach((folder) => mkdirSync(folder, { recursive: true }));
    writeFileSync('dist/tokyo/patch.yaml', 'theirs');
  },
  'a later run': () => {
    writeProgram(OLD, PATHS);
    writeFileSync('dist/osaka/patch.yaml', 'theirs');
    writeFileSync('cdktf.out/stacks/net/terraform.tfstate', 'theirs');
  },
};

/** The folder after some runs. */
function after(...runs: (() => void)[]): Files {
  return inEmptyFolder((folder) => {
    runs.forEach((run) => run());
    return readFiles(folder);
  });
}

/** The files that Terraform and kubectl read. */
function withoutState(files: Files): [path: string, content: string][] {
  return Object.entries(files).filter(([path]) => !path.startsWith('.kasane/') && !path.includes('unfinished'));
}

/** Stacks that the manifest names and that are not there. */
function missingStacks(): string[] {
  if (!existsSync('cdktf.out/manifest.json')) return [];
  const { stacks } = JSON.parse(readFileSync('cdktf.out/manifest.json', 'utf8'));
  return Object.keys(stacks).filter((name) => !existsSync(`cdktf.out/stacks/${name}/cdk.tf.json`));
}

/** The lock of a run that was really killed would name a process that is gone. */
function buryOwner(): void {
  if (existsSync('.kasane/lock')) writeFileSync('.kasane/lock', '999999999');
}

describe.each(Object.entries(SCENARIOS))('%s, killed at any change of a file', (_, scenario) => {
  const writeNew = () => writeProgram(NEW, PATHS);
  const writeOther = () => writeProgram(OTHER, PATHS);
  const oldFiles = after(scenario);
  const newFiles = after(scenario, writeNew);

  /** Does something in a folder where the run was killed at each change in turn. */
  function atEveryChange(action: (folder: string, change: number) => void): void {
    let change = 0;
    for (let isKilled = true; isKilled; change++) {
      inEmptyFolder((folder) => {
        scenario();
        isKilled = killedAt(change, writeNew);
        buryOwner();
        action(folder, change);
      });
    }
    // there were some
    expect(change).toBeGreaterThan(20);
  }

  test('leaves whole files, and a manifest that names what is there', () => {
    atEveryChange((folder, change) => {
      const torn = withoutState(readFiles(folder)).filter(([path, content]) => ![oldFiles[path], newFiles[path]].includes(content));
      expect({ change, torn, missing: missingStacks() }).toEqual({ change, torn: [], missing: [] });
    });
  });

  test('leaves nothing that keeps one more run from making exactly the new output', () => {
    atEveryChange((folder, change) => {
      writeNew();
      expect({ change, files: readFiles(folder) }).toEqual({ change, files: newFiles });
    });
  });

  test('leaves no trace after the program was run with other output folders', () => {
    atEveryChange((folder, change) => {
      writeProgram(NEW, { ...PATHS, terraformOutdir: 'elsewhere/tf', kubernetesOutdir: 'elsewhere/k8s' });
      const unfinished = readdirSync(folder, { recursive: true }).filter((path) => String(path).includes('unfinished'));
      expect({ change, unfinished }).toEqual({ change, unfinished: [] });
    });
  });

  test('leaves no trace after another program was run', () => {
    const kubernetes = (files: Files) => withoutState(files).filter(([path]) => path.startsWith('dist/'));
    const otherFiles = after(scenario, writeOther);
    atEveryChange((folder, change) => {
      writeOther();
      const files = readFiles(folder);
      const unfinished = Object.keys(files).filter((path) => path.includes('unfinished'));
      expect({ change, unfinished, files: kubernetes(files) }).toEqual({ change, unfinished: [], files: kubernetes(otherFiles) });
    });
  });
});
