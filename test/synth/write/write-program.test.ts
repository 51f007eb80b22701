import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Errors } from '../../../lib/core/errors';
import type { AppProps } from '../../../lib/synth/app';
import { inEmptyFolder } from '../../support/in-empty-folder';
import { run, Sample, untouched } from '../sample';
import { withFates } from './dying-file-system';

const NEW: Sample = { stacks: ['net', 'db'], charts: ['tokyo/shop', 'nagoya/shop-nagoya', 'loose'], value: 'new' };

/** The coded error of a run that cannot write. */
function refusal(props: AppProps = {}): { code: string; given?: string } {
  try {
    run(props, NEW);
  } catch (error) {
    const details = Errors.detailsOf(error);
    if (!details) throw error;
    return { code: details.code, given: details.given };
  }
  throw new Error('the run did not fail');
}

/** Replaces what is at a path. */
function put(path: string, kind: 'file' | 'folder'): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(kind === 'folder' ? path : dirname(path), { recursive: true });
  if (kind === 'file') writeFileSync(path, 'in the way');
}

describe('output that cannot be written', () => {
  test.each<[kind: 'file' | 'folder', path: string, props: AppProps]>([
    ['file', 'dist', {}],
    ['file', 'dist/tokyo', {}],
    ['file', 'dist/nagoya', {}],
    ['file', 'cdktf.out', {}],
    ['file', 'cdktf.out/stacks', {}],
    ['file', 'cdktf.out/stacks/net', {}],
    ['file', 'cdktf.out/stacks/db', {}],
    ['file', 'parent', { kubernetesOutdir: 'parent/dist' }],
    ['file', 'parent', { terraformOutdir: 'parent/cdktf.out' }],
    ['folder', 'dist/loose.k8s.yaml', {}],
    ['folder', 'dist/tokyo/shop.k8s.yaml', {}],
    ['folder', 'dist/nagoya/kustomization.yaml', {}],
    ['folder', 'dist/loose.k8s.yaml.kasane-unfinished', {}],
    ['folder', 'cdktf.out/manifest.json', {}],
    ['folder', 'cdktf.out/stacks/net/cdk.tf.json', {}],
    ['folder', '.kasane/written.json', {}],
  ])('a %s in the way at %s: nothing is replaced', (kind, path, props) => {
    inEmptyFolder((folder) => {
      run();
      put(path, kind);
      if (kind === 'folder') writeFileSync(`${path}/theirs`, 'in the way');
      const before = untouched(folder);
      const { code, given } = refusal(props);
      expect(code).toBe('OUTPUT_UNWRITABLE');
      expect(given).toContain(path);
      expect(untouched(folder)).toEqual(before);
    });
  });

  test('a file where kasane keeps its state', () => {
    inEmptyFolder((folder) => {
      writeFileSync('.kasane', 'in the way');
      expect(refusal().code).toBe('OUTPUT_UNWRITABLE');
      expect(Object.keys(untouched(folder))).toEqual(['.kasane']);
    });
  });

  test.each<[AppProps]>([[{ kubernetesOutdir: '/proc/none/dist' }], [{ terraformOutdir: '/proc/none/cdktf.out' }]])(
    'a place where no folder can be made: %p',
    (props) => {
      inEmptyFolder((folder) => {
        run();
        const before = untouched(folder);
        expect(refusal(props)).toEqual({ code: 'OUTPUT_UNWRITABLE', given: expect.stringContaining('/proc/none') });
        expect(untouched(folder)).toEqual(before);
      });
    },
  );

  /** As the system says it: a full disk names no file. */
  const systemError = (code: string, syscall: string) => () =>
    Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, errno: -1 });

  test.each([
    ['ENOSPC', 'write'],
    ['EROFS', 'open'],
    ['EACCES', 'open'],
  ])('%s at any file: nothing is replaced, and nothing is left beside', (code, syscall) => {
    inEmptyFolder((folder) => {
      run();
      const before = untouched(folder);
      let failing = 0;
      for (let isReached = true; isReached; failing++) {
        isReached = false;
        let writes = 0;
        const fateOf = (change: string, path: string) => {
          if (change !== 'writeFileSync' || path.includes('.kasane/') || writes++ !== failing) return 'done';
          isReached = true;
          return code === 'ENOSPC' ? 'half done' : 'refused';
        };
        withFates(fateOf, systemError(code, syscall), () => {
          if (failing < 7) expect(refusal()).toEqual({ code: 'OUTPUT_UNWRITABLE', given: expect.stringMatching(/^(dist|cdktf\.out)\//) });
          else run({}, NEW);
        });
        if (isReached) expect(untouched(folder)).toEqual(before);
      }
      // manifest, two stacks, three charts and two kustomizations, less those that did not change
      expect(failing).toBe(8);
    });
  });

  test('folders that were not there before are not there afterwards', () => {
    inEmptyFolder((folder) => {
      let writes = 0;
      const fateOf = (change: string, path: string) =>
        change === 'writeFileSync' && /k8s.*yaml$/.test(path) && writes++ > 0 ? 'half done' : 'done';
      withFates(fateOf, systemError('ENOSPC', 'write'), () =>
        expect(refusal({ kubernetesOutdir: 'k8s/deep/er', terraformOutdir: 'tf/deep/er' }).code).toBe('OUTPUT_UNWRITABLE'),
      );
      expect(Object.keys(untouched(folder))).toEqual(['.kasane']);
    });
  });

  test('a bug is told as it is', () => {
    inEmptyFolder(() => {
      const bug = () => new TypeError('a bug');
      const fail = () =>
        withFates(
          (change) => (change === 'renameSync' ? 'refused' : 'done'),
          bug,
          () => run(),
        );
      expect(fail).toThrow(TypeError);
    });
  });
});
