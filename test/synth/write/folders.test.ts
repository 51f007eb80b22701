import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { makeFolder, removeEmptyFolders } from '../../../lib/synth/write/folders';
import { inEmptyFolder } from '../../support/in-empty-folder';

const fs = jest.requireActual<typeof import('node:fs')>('node:fs');

describe('makeFolder', () => {
  test('makes the folders over it, and tells the first that it made', () => {
    inEmptyFolder((folder) => {
      expect(makeFolder('a/b/c')).toBe('a');
      expect(makeFolder('a/b/d/e')).toBe('a/b/d');
      expect(makeFolder(`${folder}/a/f`)).toBe(`${folder}/a/f`);
      expect(makeFolder('a/b')).toBeUndefined();
      expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/c', 'a/b/d', 'a/b/d/e', 'a/f']);
    });
  });

  test('takes the folder that somebody else makes at the same moment', () => {
    inEmptyFolder(() => {
      const { mkdirSync: real } = fs;
      const race = jest.spyOn(fs, 'mkdirSync').mockImplementationOnce((path) => {
        real(path);
        return real(path) as undefined;
      });
      makeFolder('a/b');
      race.mockRestore();
      expect(readdirSync('a')).toEqual(['b']);
    });
  });

  test.each([
    ['a file is in the way', () => writeFileSync('a', ''), 'ENOTDIR'],
    ['a link leads nowhere', () => symlinkSync('nowhere', 'a'), 'EEXIST'],
  ])('fails when %s', (_, prepare, code) => {
    inEmptyFolder(() => {
      prepare();
      expect(() => makeFolder('a/b')).toThrow(code);
    });
  });

  test('ends where the system denies that there is such a place', () => {
    expect(() => makeFolder('/proc/none/a/b')).toThrow('ENOENT');
  });
});

test('removeEmptyFolders removes what is empty, up to the folder that stays', () => {
  inEmptyFolder((folder) => {
    mkdirSync('a/b/c/d', { recursive: true });
    mkdirSync('a/x');
    removeEmptyFolders('a/b/c/d', 'a');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/x']);
    removeEmptyFolders('a/x', 'a/x');
    removeEmptyFolders('a', 'a/x');
    removeEmptyFolders('gone', '.');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/x']);
  });
});
