import * as ts from 'typescript';
import { nodesOf, sourceFiles } from '../support/source-files';

const library = sourceFiles('lib');
const everything = [...library, ...sourceFiles('cli/src'), ...sourceFiles('apps'), ...sourceFiles('examples'), ...sourceFiles('test')];

test('no file is over 400 lines', () => {
  expect(everything.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test('the median file has at most 120 lines', () => {
  const sizes = library.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(120);
});

test('no struct has more than 15 members of its own', () => {
  const large = library.flatMap((file) =>
    nodesOf(file)
      .filter(ts.isInterfaceDeclaration)
      .filter(({ members }) => members.length > 15)
      .map(({ name, members }) => `${file.path} ${name.text}: ${members.length}`),
  );
  expect(large).toEqual([]);
});

test('no constructor is longer than 40 lines', () => {
  const long = library.flatMap((file) =>
    nodesOf(file)
      .filter(ts.isConstructorDeclaration)
      .map((constructor) => (constructor.body ? constructor.body.getText().split('\n').length : 0))
      .filter((lines) => lines > 40)
      .map((lines) => `${file.path}: ${lines}`),
  );
  expect(long).toEqual([]);
});

test('constructs are told apart by symbol, because two copies of a package are two classes', () => {
  const tests = library.flatMap((file) =>
    nodesOf(file)
      .filter(ts.isBinaryExpression)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
      .map((node) => `${file.path}: ${node.getText()}`),
  );
  expect(tests).toEqual([]);
});

test('no room is a drawer for everything', () => {
  expect(everything.filter(({ path }) => /\b(utils?|helpers?|misc|common)\b/.test(path)).map(({ path }) => path)).toEqual([]);
});

test('every public member says what it is', () => {
  const undocumented = library.flatMap((file) =>
    nodesOf(file)
      .filter(
        (node): node is ts.InterfaceDeclaration | ts.ClassDeclaration | ts.EnumDeclaration =>
          ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node),
      )
      .filter((node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
      .map((node) => `${file.path} ${node.name?.text}`),
  );
  expect(undocumented).toEqual([]);
});
