import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { filesBelow, inEmptyFolder } from '../../support/in-empty-folder';
import { run, untouched } from '../sample';

const charts = (...paths: string[]) => ({ stacks: [], charts: paths });

describe('the manifests folder', () => {
  test('comes into being whole: nothing is left beside it', () => {
    inEmptyFolder((folder) => {
      run({ kubernetesOutdir: 'deep/dist' });
      expect(readdirSync(folder).sort()).toEqual(['.kasane', 'cdktf.out', 'deep']);
      expect(readdirSync('deep')).toEqual(['dist']);
      expect(filesBelow('.kasane')).toEqual(['written.json']);
    });
  });

  test('is not touched by a run that changes nothing', () => {
    inEmptyFolder((folder) => {
      run();
      const before = untouched(folder);
      run();
      expect(untouched(folder)).toEqual(before);
    });
  });

  test('has only those files replaced that changed', () => {
    inEmptyFolder(() => {
      run({}, charts('tokyo/shop', 'tokyo/api'));
      const before = untouched('dist');
      writeFileSync('dist/tokyo/api.k8s.yaml', 'edited by hand');
      run({}, charts('tokyo/shop', 'tokyo/api', 'loose'));
      const after = untouched('dist');
      expect(after['tokyo/shop.k8s.yaml']).toBe(before['tokyo/shop.k8s.yaml']);
      expect(after['tokyo/kustomization.yaml']).toBe(before['tokyo/kustomization.yaml']);
      expect(readFileSync('dist/tokyo/api.k8s.yaml', 'utf8')).toMatch(/^apiVersion: v1\n/);
      expect(Object.keys(after)).toContain('loose.k8s.yaml');
    });
  });

  test('loses the files that are no longer made, and folders that are empty then', () => {
    inEmptyFolder(() => {
      run({}, charts('tokyo/shop', 'osaka/shop-osaka', 'loose'));
      run({}, charts('tokyo/api'));
      expect(filesBelow('dist')).toEqual(['tokyo/api.k8s.yaml', 'tokyo/kustomization.yaml']);
      expect(readdirSync('dist')).toEqual(['tokyo']);
      run({}, charts());
      expect(readdirSync('dist')).toEqual([]);
    });
  });

  test('keeps the files of other people, also in folders that are no longer ours', () => {
    inEmptyFolder(() => {
      run({}, charts('tokyo/shop', 'osaka/shop-osaka'));
      writeFileSync('dist/README.md', 'theirs');
      writeFileSync('dist/osaka/patch.yaml', 'theirs');
      mkdirSync('dist/tokyo/empty');
      const theirs = () => [untouched('dist')['README.md'], untouched('dist')['osaka/patch.yaml']];
      const before = theirs();
      run({}, charts('tokyo/shop'));
      expect(filesBelow('dist')).toEqual(['README.md', 'osaka/patch.yaml', 'tokyo/kustomization.yaml', 'tokyo/shop.k8s.yaml']);
      expect(theirs()).toEqual(before);
      expect(statSync('dist/tokyo/empty').isDirectory()).toBe(true);
    });
  });

  test('keeps a file of other people that has the name of one that was ours long ago', () => {
    inEmptyFolder(() => {
      run({}, charts('tokyo/shop', 'tokyo/api'));
      run({}, charts('tokyo/shop'));
      writeFileSync('dist/tokyo/api.k8s.yaml', 'theirs');
      run({}, charts('tokyo/shop'));
      expect(readFileSync('dist/tokyo/api.k8s.yaml', 'utf8')).toBe('theirs');
    });
  });

  test('may be there before the first run, with files of other people in it', () => {
    inEmptyFolder(() => {
      mkdirSync('dist/tokyo', { recursive: true });
      writeFileSync('dist/tokyo/patch.yaml', 'theirs');
      run({}, charts('tokyo/shop'));
      run({}, charts('tokyo/api'));
      expect(filesBelow('dist')).toEqual(['tokyo/api.k8s.yaml', 'tokyo/kustomization.yaml', 'tokyo/patch.yaml']);
    });
  });

  test('may be a link to another folder', () => {
    inEmptyFolder(() => {
      mkdirSync('elsewhere');
      symlinkSync('elsewhere', 'dist');
      run({}, charts('loose'));
      expect(filesBelow('elsewhere')).toEqual(['loose.k8s.yaml']);
    });
  });

  test('may be the working directory', () => {
    inEmptyFolder((folder) => {
      writeFileSync('package.json', '{}');
      run({ kubernetesOutdir: '.' }, charts('tokyo/shop', 'loose'));
      run({ kubernetesOutdir: '.' }, charts('loose'));
      expect(filesBelow(folder)).toEqual(['.kasane/written.json', 'loose.k8s.yaml', 'package.json']);
    });
  });

  test('may have been removed since the last run', () => {
    inEmptyFolder(() => {
      run({}, charts('tokyo/shop'));
      const before = Object.keys(untouched('dist'));
      rmSync('dist', { recursive: true });
      run({}, charts('tokyo/shop'));
      expect(Object.keys(untouched('dist'))).toEqual(before);
    });
  });

  test('two of them are kept apart', () => {
    inEmptyFolder(() => {
      run({ kubernetesOutdir: 'a' }, charts('loose'));
      run({ kubernetesOutdir: 'b' }, charts('other'));
      run({ kubernetesOutdir: 'a' }, charts('third'));
      expect([readdirSync('a'), readdirSync('b')]).toEqual([['third.k8s.yaml'], ['other.k8s.yaml']]);
    });
  });
});

describe('what a killed run left', () => {
  const announce = (...paths: string[]) =>
    writeFileSync('.kasane/unfinished.jsonl', paths.map((path) => `${JSON.stringify(path)}\n`).join(''));

  test('unfinished files are removed, of files that are made and of files that no longer are', () => {
    inEmptyFolder(() => {
      run({}, charts('tokyo/shop', 'loose'));
      const left = ['dist/tokyo/shop.k8s.yaml.kasane-unfinished', 'dist/loose.k8s.yaml.kasane-unfinished'];
      left.forEach((path) => writeFileSync(path, 'half'));
      announce(...left);
      run({}, charts('tokyo/shop'));
      expect(filesBelow('dist')).toEqual(['tokyo/kustomization.yaml', 'tokyo/shop.k8s.yaml']);
    });
  });

  test('an unfinished folder is removed, whether the folder itself is there by now or not', () => {
    inEmptyFolder((folder) => {
      const leave = () => {
        mkdirSync('.kasane', { recursive: true });
        mkdirSync('.dist.kasane-unfinished/tokyo', { recursive: true });
        writeFileSync('.dist.kasane-unfinished/tokyo/old.k8s.yaml', 'half');
        announce('.dist.kasane-unfinished/');
      };
      leave();
      run({}, charts('loose'));
      leave();
      run({}, charts('loose'));
      expect(filesBelow(folder)).toEqual(['.kasane/written.json', 'dist/loose.k8s.yaml']);
      expect(readdirSync(folder).sort()).toEqual(['.kasane', 'dist']);
    });
  });

  test('an unfinished folder of which nobody knows does not get into the output', () => {
    inEmptyFolder(() => {
      mkdirSync('.dist.kasane-unfinished');
      writeFileSync('.dist.kasane-unfinished/old.k8s.yaml', 'half');
      run({}, charts('loose'));
      expect(readdirSync('dist')).toEqual(['loose.k8s.yaml']);
    });
  });

  test('nothing is removed that has no unfinished name, whatever the journal says', () => {
    inEmptyFolder((folder) => {
      run({}, charts('loose'));
      mkdirSync('precious');
      writeFileSync('precious/file', 'theirs');
      const before = untouched(folder);
      announce('precious', 'precious/file', '.', '..', '', `${folder}/precious`);
      writeFileSync('.kasane/unfinished.jsonl', 'no JSON\n7\nnull\n{}\n"cut off', { flag: 'a' });
      run({}, charts('loose'));
      expect(untouched(folder)).toEqual(before);
    });
  });
});
