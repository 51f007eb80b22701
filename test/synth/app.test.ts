import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { ApiObject, Chart } from 'cdk8s';
import { Aspects, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import { Errors } from '../../lib/core/errors';
import { Severity } from '../../lib/checks/finding';
import { App, AppProps } from '../../lib/synth/app';
import { codeOf } from '../support/code-of';
import { withEnvironment } from '../support/environment';
import { filesBelow, inEmptyFolder } from '../support/in-empty-folder';
import { withoutStderr } from '../support/on-every-platform';
import { run, sample, stderrOf, untouched, warn } from './sample';

const TERRAFORM = ['manifest.json', 'stacks/net/cdk.tf.json'];
const KUBERNETES = ['loose.k8s.yaml', 'tokyo/kustomization.yaml', 'tokyo/shop.k8s.yaml'];
const inFolder = (folder: string, paths: string[]) => paths.map((path) => `${folder}/${path}`);
const NO_VARIABLES = { CDKTF_OUTDIR: undefined, CDK8S_OUTDIR: undefined };

/** What a program writes, without kasane's own state. */
function written(folder: string): string[] {
  return filesBelow(folder).filter((path) => !path.startsWith('.kasane/'));
}

/** Temporary files go to this folder. (Node reads TMPDIR from the environment of the whole process, which a test cannot set.) */
function withTemporaryFiles(folder: string, action: () => void): void {
  const tmpdir = jest.spyOn(jest.requireActual<typeof import('node:os')>('node:os'), 'tmpdir').mockReturnValue(folder);
  try {
    action();
  } finally {
    tmpdir.mockRestore();
  }
}

describe('where output goes', () => {
  const props = { terraformOutdir: 'tf', kubernetesOutdir: 'k8s' };

  test.each<[string, AppProps, { [name: string]: string }, string[]]>([
    ['by default', {}, {}, [...inFolder('cdktf.out', TERRAFORM), ...inFolder('dist', KUBERNETES)]],
    ['to the folders of the props', props, {}, [...inFolder('k8s', KUBERNETES), ...inFolder('tf', TERRAFORM)]],
    [
      'to a folder that lies deep',
      { terraformOutdir: 'a/b', kubernetesOutdir: 'a/c' },
      {},
      [...inFolder('a/b', TERRAFORM), ...inFolder('a/c', KUBERNETES)],
    ],
    ['Terraform only for cdktf', props, { CDKTF_OUTDIR: 'x' }, inFolder('x', TERRAFORM)],
    ['manifests only for cdk8s', props, { CDK8S_OUTDIR: 'x' }, inFolder('x', KUBERNETES)],
    ['both when both ask', props, { CDKTF_OUTDIR: 'x', CDK8S_OUTDIR: 'y' }, [...inFolder('x', TERRAFORM), ...inFolder('y', KUBERNETES)]],
    [
      'an empty variable asks for nothing',
      props,
      { CDKTF_OUTDIR: '', CDK8S_OUTDIR: '' },
      [...inFolder('k8s', KUBERNETES), ...inFolder('tf', TERRAFORM)],
    ],
  ])('%s', (_, given, variables, expected) => {
    inEmptyFolder((folder) => {
      withEnvironment({ ...NO_VARIABLES, ...variables }, () => run(given));
      expect(written(folder)).toEqual(expected);
    });
  });

  test('an absolute folder', () => {
    inEmptyFolder((folder) => {
      mkdirSync('elsewhere');
      run({ terraformOutdir: join(folder, 'elsewhere/tf'), kubernetesOutdir: join(folder, 'elsewhere/k8s') });
      expect(written(join(folder, 'elsewhere'))).toEqual([...inFolder('k8s', KUBERNETES), ...inFolder('tf', TERRAFORM)]);
    });
  });

  test('a command line that asks gets its output, even when there is none of its kind', () => {
    inEmptyFolder((folder) => {
      withEnvironment({ ...NO_VARIABLES, CDKTF_OUTDIR: 'x' }, () => run({}, { stacks: [] }));
      expect(written(folder)).toEqual(['x/manifest.json']);
      withEnvironment({ ...NO_VARIABLES, CDK8S_OUTDIR: 'y' }, () => run({}, { charts: [] }));
      expect(readdirSync('y')).toEqual([]);
    });
  });

  test('a program of one kind makes no folder for the other', () => {
    inEmptyFolder((folder) => {
      run({}, { stacks: [] });
      expect(written(folder)).toEqual(inFolder('dist', KUBERNETES));
    });
    inEmptyFolder((folder) => {
      run({}, { charts: [] });
      expect(readdirSync(folder).sort()).toEqual(['.kasane', 'cdktf.out']);
    });
  });

  test('a program that has lost its last stack says so in the manifest', () => {
    inEmptyFolder(() => {
      run();
      run({}, { stacks: [] });
      expect(JSON.parse(readFileSync('cdktf.out/manifest.json', 'utf8')).stacks).toEqual({});
    });
  });
});

describe('the constructor', () => {
  test('leaves no folder behind, neither here nor among temporary files', () => {
    inEmptyFolder((folder) => {
      withTemporaryFiles(folder, () => {
        new App();
        expect(readdirSync(folder)).toEqual([]);
      });
    });
  });

  test('says when there is no place for temporary files', () => {
    withTemporaryFiles('/proc/none', () => expect(codeOf(() => new App())).toBe('OUTPUT_UNWRITABLE'));
  });

  test('and nothing is left among temporary files by synth, whether it fails or not', () => {
    inEmptyFolder((folder) => {
      const temporary = join(folder, 'temporary');
      mkdirSync(temporary);
      withTemporaryFiles(temporary, () => {
        run();
        expect(() => run({ strict: true }, { stacks: ['a b'] })).toThrow();
        const failing = sample();
        Aspects.of(failing.terraform.node.findChild('net')).add({
          visit: () => {
            throw new Error('an aspect that fails');
          },
        });
        expect(() => failing.synth()).toThrow('an aspect that fails');
        expect(readdirSync(temporary)).toEqual([]);
      });
    });
  });
});

describe('what synth says on stderr', () => {
  const say = (prepare: (app: App) => void = () => {}, props?: AppProps, version?: Parameters<typeof sample>[1]) =>
    inEmptyFolder(() =>
      stderrOf(() => {
        const app = sample(props, version);
        prepare(app);
        app.synth();
      }),
    );

  test('how much was made, and where', () => {
    expect(say()).toBe('kasane: 1 stack, 1 resource in cdktf.out; 2 charts, 2 objects in dist\n');
    expect(say(undefined, {}, { stacks: [] })).toBe('kasane: 2 charts, 2 objects in dist\n');
    expect(say(undefined, {}, { stacks: [], charts: [] })).toBe('kasane: nothing to write\n');
    withEnvironment({ ...NO_VARIABLES, CDKTF_OUTDIR: 'x' }, () => expect(say()).toBe('kasane: 1 stack, 1 resource in x\n'));
    withEnvironment({ ...NO_VARIABLES, CDK8S_OUTDIR: 'x' }, () => expect(say()).toBe('kasane: 2 charts, 2 objects in x\n'));
  });

  test('each finding: where, what, and how to mend it', () => {
    const text = say((app) => {
      warn(app);
      warn(app, 'SAMPLE_INFO', Severity.INFO);
    });
    expect(text.split('\n')).toEqual([
      'warning SAMPLE_WARNING at net',
      '  the message of SAMPLE_WARNING',
      '  fix: the fix of SAMPLE_WARNING',
      'info SAMPLE_INFO at net',
      '  the message of SAMPLE_INFO',
      '  fix: the fix of SAMPLE_INFO',
      'kasane: 1 stack, 1 resource in cdktf.out; 2 charts, 2 objects in dist (1 warning)',
      '',
    ]);
  });

  test('nothing on stdout, which cdk8s-cli swallows', () => {
    const stdout = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      say((app) => warn(app));
      expect(stdout).not.toHaveBeenCalled();
    } finally {
      stdout.mockRestore();
    }
  });

  test('colours on a terminal only, and not where they are forbidden', () => {
    const { isTTY } = process.stderr;
    try {
      process.stderr.isTTY = true;
      expect(withEnvironment({ NO_COLOR: undefined }, () => say((app) => warn(app)))).toMatch(
        /^\u001b\[33mwarning SAMPLE_WARNING\u001b\[39m at net\n/,
      );
      expect(withEnvironment({ NO_COLOR: '1' }, () => say((app) => warn(app)))).toMatch(/^warning SAMPLE_WARNING at net\n/);
    } finally {
      process.stderr.isTTY = isTTY;
    }
  });
});

/** Programs that must not be written, each by the code it is refused with. */
const BROKEN: { [name: string]: [code: string, build: (props: AppProps) => App] } = {
  'a construct in the wrong tree': [
    'WRONG_TREE',
    (props) => {
      const app = sample(props, { value: '2' });
      new Chart(app.terraform, 'lost');
      return app;
    },
  ],
  'a validation that fails': [
    'VALIDATION_FAILED',
    (props) => {
      const app = sample(props, { value: '2' });
      app.kubernetes.node.addValidation({ validate: () => ['no'] });
      return app;
    },
  ],
  'a finding that is an error': [
    'VALIDATION_FAILED',
    (props) => {
      const app = sample(props, { value: '2' });
      warn(app, 'SAMPLE_ERROR', Severity.ERROR);
      return app;
    },
  ],
  'a warning in strict mode': [
    'FINDINGS_STRICT',
    (props) => {
      const app = sample({ ...props, strict: true }, { value: '2' });
      warn(app);
      return app;
    },
  ],
  'a Terraform token in a manifest': [
    'LATE_VALUE_IN_MANIFEST',
    (props) => {
      const app = sample(props, { value: '2' });
      const data = { x: Token.asString({ resolve: () => 'x' }) };
      new ApiObject(new Chart(app.kubernetes, 'late'), 'x', { apiVersion: 'v1', kind: 'ConfigMap', data });
      return app;
    },
  ],
  'an object that is made twice': [
    'OBJECT_DUPLICATE',
    (props) => {
      const app = sample(props, { value: '2' });
      const [shop] = app.kubernetes.charts;
      new ApiObject(shop, 'again', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' } });
      return app;
    },
  ],
};

describe('a program that is refused', () => {
  test.each(Object.entries(BROKEN))('%s: nothing is written, and the last good output stays', (_, [code, build]) => {
    inEmptyFolder((folder) => {
      expect(withoutStderr(() => codeOf(() => build({}).synth()))).toBe(code);
      expect(readdirSync(folder)).toEqual([]);
      run();
      const before = untouched(folder);
      expect(withoutStderr(() => codeOf(() => build({}).synth()))).toBe(code);
      expect(untouched(folder)).toEqual(before);
    });
  });

  test('an error of an engine, too', () => {
    inEmptyFolder((folder) => {
      const app = sample();
      new ApiObject(new Chart(app.kubernetes, 'odd'), 'x', { apiVersion: 'v1', kind: 'ConfigMap', data: new Map([['a', 'b']]) });
      expect(() => app.synth()).toThrow(/odd\/x/);
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  test('all errors of both trees are told at once', () => {
    const app = sample();
    const invalid = (scope: Construct, ...messages: string[]) => scope.node.addValidation({ validate: () => messages });
    invalid(new Construct(app.terraform, 'part'), 'first');
    invalid(app.terraform.node.findChild('net') as TerraformStack, 'second');
    invalid(new Construct(app.kubernetes, 'part'), 'third', 'fourth\nin two lines');
    warn(app, 'SAMPLE_ERROR', Severity.ERROR);
    let thrown: unknown;
    try {
      app.synth();
    } catch (error) {
      thrown = error;
    }
    expect(Errors.detailsOf(thrown)?.what.split('\n')).toEqual([
      '5 errors were found in the program',
      '  [net] second',
      '  [part] first',
      '  [part] third',
      '  [part] fourth',
      '  in two lines',
      '  [net] SAMPLE_ERROR: the message of SAMPLE_ERROR (the fix of SAMPLE_ERROR)',
    ]);
  });

  test('a stack without its provider is an error that the engine would tell only later', () => {
    const app = new App();
    const stack = new TerraformStack(app.terraform, 'stack');
    new SqsQueue(stack, 'queue', {});
    expect(codeOf(() => app.synth())).toBe('VALIDATION_FAILED');
    expect(() => app.synth()).toThrow(/\[stack\].*provider/i);
  });

  test('strict mode tells the warnings in the error and the rest on stderr', () => {
    const app = sample({ strict: true });
    warn(app);
    warn(app, 'SAMPLE_INFO', Severity.INFO);
    let details: ReturnType<typeof Errors.detailsOf>;
    const said = stderrOf(() => {
      try {
        app.synth();
      } catch (error) {
        details = Errors.detailsOf(error);
      }
    });
    expect(details?.code).toBe('FINDINGS_STRICT');
    expect(details?.what.split('\n')).toEqual([
      '1 warning in strict mode',
      'warning SAMPLE_WARNING at net',
      '  the message of SAMPLE_WARNING',
      '  fix: the fix of SAMPLE_WARNING',
    ]);
    expect(said).toMatch(/^info SAMPLE_INFO at net\n/);
  });

  test('without strict mode a warning stops nothing, and in strict mode its absence', () => {
    inEmptyFolder(() => {
      run({ strict: true });
      const app = sample();
      warn(app);
      withoutStderr(() => app.synth());
    });
  });
});
