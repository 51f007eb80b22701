import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWrittenFiles, recordWrittenFiles } from '../../../lib/synth/write/written-files';
import { filesBelow, inEmptyFolder } from '../../support/in-empty-folder';
import { run } from '../sample';

const RECORD = '.kasane/written.json';

function record(content: string): void {
  mkdirSync('.kasane', { recursive: true });
  writeFileSync(RECORD, content);
}

describe('the list of written files', () => {
  test('is kept by folder, whichever way the folder is named', () => {
    inEmptyFolder((folder) => {
      ['dist', 'other', '.kasane'].forEach((outdir) => mkdirSync(outdir));
      recordWrittenFiles('dist', ['b', 'a']);
      recordWrittenFiles('other', ['c']);
      expect([readWrittenFiles('./dist/'), readWrittenFiles(join(folder, 'dist')), readWrittenFiles('other')]).toEqual([
        ['a', 'b'],
        ['a', 'b'],
        ['c'],
      ]);
      expect(readWrittenFiles('third')).toEqual([]);
    });
  });

  test('forgets folders that are gone, such as those that "cdk8s synth --stdout" writes to', () => {
    inEmptyFolder(() => {
      ['dist', 'temporary', '.kasane'].forEach((outdir) => mkdirSync(outdir));
      recordWrittenFiles('temporary', ['a']);
      rmSync('temporary', { recursive: true });
      recordWrittenFiles('dist', ['b']);
      expect(JSON.parse(readFileSync(RECORD, 'utf8'))).toEqual({ dist: ['b'] });
    });
  });

  test.each([
    ['no JSON', '{"dist": ['],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"dist"'],
    ['a list', '["dist"]'],
    ['no list of a folder', '{"dist": "a"}'],
    ['no object of a folder', '{"dist": {"a": 1}}'],
    ['no paths', '{"dist": [1, null, {}, ["a"], ""]}'],
  ])('when it is damaged (%s), no file is known to be ours and none is removed', (_, content) => {
    inEmptyFolder(() => {
      run({}, { stacks: [], charts: ['loose', 'other'] });
      record(content);
      run({}, { stacks: [], charts: ['loose'] });
      expect(filesBelow('dist')).toEqual(['loose.k8s.yaml', 'other.k8s.yaml']);
      // and it is whole again
      expect(JSON.parse(readFileSync(RECORD, 'utf8'))).toEqual({ dist: ['loose.k8s.yaml'] });
    });
  });

  test('never leads out of the output folder', () => {
    inEmptyFolder((folder) => {
      mkdirSync('dist/a', { recursive: true });
      writeFileSync('precious', 'theirs');
      record(JSON.stringify({ dist: ['../precious', 'a/../../precious', join(folder, 'precious'), '..\\precious'] }));
      run({}, { stacks: [], charts: ['loose'] });
      expect(existsSync('precious')).toBe(true);
    });
  });
});
