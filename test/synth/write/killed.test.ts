import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** The folder after a scenario, and after the run that follows it. */
function undisturbed(scenario: () => void): { before: Files; after: Files } {
  return inEmptyFolder((folder) => {
    scenario();
    const before = readFiles(folder);
    writeProgram(NEW, PATHS);
    return { before, after: readFiles(folder) };
  });
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

test.each(Object.entries(SCENARIOS))(
  '%s, killed at any change of a file, leaves whole files; one more run makes the new output',
  (_, scenario) => {
    const { before, after } = undisturbed(scenario);
    let changes = 0;
    for (let isKilled = true; isKilled; changes++) {
      inEmptyFolder((folder) => {
        scenario();
        isKilled = killedAt(changes, () => writeProgram(NEW, PATHS));
        const left = Object.entries(readFiles(folder)).filter(([path]) => !path.startsWith('.kasane/') && !path.includes('unfinished'));
        const torn = left.filter(([path, content]) => ![before[path], after[path]].includes(content));
        expect({ changes, torn }).toEqual({ changes, torn: [] });
        expect({ changes, missing: missingStacks() }).toEqual({ changes, missing: [] });
        buryOwner();
        writeProgram(NEW, PATHS);
        expect({ changes, files: readFiles(folder) }).toEqual({ changes, files: after });
      });
    }
    // there were some
    expect(changes).toBeGreaterThan(20);
  },
);
