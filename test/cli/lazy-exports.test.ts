import { ScriptTarget, ModuleKind, transpileModule } from 'typescript';
import { ToolsCopy } from './tools-copy';

let tools: ToolsCopy;

beforeEach(() => {
  tools = new ToolsCopy();
});
afterEach(() => tools.remove());

/** Compiles as the library is compiled. */
function compile(files: Record<string, string>): void {
  for (const [file, source] of Object.entries(files)) {
    const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2020 } });
    tools.write(`build/${file.replace(/\.ts$/, '.js')}`, outputText);
  }
}

const LIBRARY = {
  'index.ts': "export { Cidr, parse as read } from './core/cidr'; export * as checks from './checks'; export { Level } from './level';",
  'core/cidr.ts': 'export class Cidr {} export function parse() { return 1; } ',
  'level.ts': 'export enum Level { LOW, HIGH }',
  'checks/index.ts': "export * from './finding'; export * from './more'; export * from './types';",
  'checks/finding.ts': 'export class Finding {} export default class Hidden {}',
  'checks/more/index.ts': "export * from './rule'; export const own = 2;",
  'checks/more/rule.ts': 'export const rule = 3;',
  'checks/types.ts': 'export interface OnlyAType { a: string }',
};

/** Which files of build/ are loaded after some code ran. */
function loadedAfter(code: string): string[] {
  return tools.evaluate(`const kasane = require('./build'); ${code};
    console.log(JSON.stringify(Object.keys(require.cache).map((f) => f.replaceAll('\\\\', '/')).filter((f) => f.includes('/build/')).map((f) => f.split('/build/')[1]).sort()))`);
}

describe('lazyExports', () => {
  test('loads nothing before it is used, then only what is used', () => {
    compile(LIBRARY);
    expect(loadedAfter('')).toContain('core/cidr.js');
    const { rewritten, mixed } = tools.call('lazy-exports.mjs', 'lazyExports', tools.path('build'));
    expect(rewritten).toEqual([tools.path('build/checks/index.js'), tools.path('build/index.js')]);
    expect(mixed).toEqual([tools.path('build/checks/more/index.js')]);
    expect(loadedAfter('')).toEqual(['index.js']);
    expect(loadedAfter('new kasane.Cidr()')).toEqual(['core/cidr.js', 'index.js']);
    expect(loadedAfter('kasane.checks')).toEqual(['checks/index.js', 'index.js']);
    expect(loadedAfter('kasane.checks.Finding')).toEqual(['checks/finding.js', 'checks/index.js', 'index.js']);
  });

  test('exports the same names and values as before', () => {
    compile(LIBRARY);
    const surface = `const k = require('./build');
      console.log(JSON.stringify([Object.keys(k).sort(), Object.keys(k.checks).sort(), k.read(), k.Level.HIGH, k.checks.rule, k.checks.own, k.__esModule]))`;
    const before = tools.evaluate(surface);
    tools.call('lazy-exports.mjs', 'lazyExports', tools.path('build'));
    expect(tools.evaluate(surface)).toEqual(before);
    expect(before[1]).toEqual(['Finding', 'own', 'rule']);
  });

  test('ES modules can import the names', () => {
    compile(LIBRARY);
    tools.call('lazy-exports.mjs', 'lazyExports', tools.path('build'));
    tools.write(
      'user.mjs',
      "import { Cidr, checks, Level } from './build/index.js'; export const names = () => [Cidr.name, checks.Finding.name, Level[1]];",
    );
    tools.write('tools/user.mjs', "export { names } from '../user.mjs';");
    expect(tools.call('user.mjs', 'names')).toEqual(['Cidr', 'Finding', 'HIGH']);
  });

  test('keeps what it found, and does not keep the emptiness of a file that is still loading', () => {
    compile({
      'index.ts': "export { A } from './a'; export { B } from './b';",
      'a.ts': "import * as all from './index'; export const early = all.B; export class A { b() { return all.B; } }",
      'b.ts': "import * as all from './index'; export const early = all.A; export class B {}",
    });
    tools.call('lazy-exports.mjs', 'lazyExports', tools.path('build'));
    expect(
      tools.evaluate(`const k = require('./build'); const A = k.A;
        console.log(JSON.stringify([typeof A, typeof k.B, new A().b() === k.B, 'value' in Object.getOwnPropertyDescriptor(k, 'A')]))`),
    ).toEqual(['function', 'function', true, true]);
  });

  test('a second run changes nothing', () => {
    compile(LIBRARY);
    tools.call('lazy-exports.mjs', 'lazyExports', tools.path('build'));
    const before = tools.read('build/index.js');
    expect(tools.call('lazy-exports.mjs', 'lazyExports', tools.path('build')).rewritten).toEqual([]);
    expect(tools.read('build/index.js')).toBe(before);
  });
});
