import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** Reads what tsc writes for `export … from`: the shapes below are all it uses for CommonJS. */
export function parse(file, source = readFileSync(file, 'utf8')) {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true).statements;
}

/** The names that a compiled file exports, read from its text: nothing is run at build time. */
export function exportNamesOf(file, visited = new Set()) {
  if (visited.has(file)) return [];
  visited.add(file);
  const names = new Set();
  for (const statement of parse(file)) {
    for (const name of assignedExports(statement)) names.add(name);
    const star = exportStarOf(statement);
    if (star) for (const name of exportNamesOf(fileOfRequire(file, star), visited)) names.add(name);
  }
  names.delete('default');
  return [...names];
}

/** `var cidr_1 = require("./core/cidr");` */
export function requireDeclaration(statement) {
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) return undefined;
  const [{ name, initializer }] = statement.declarationList.declarations;
  const path = requiredPath(initializer);
  return path && ts.isIdentifier(name) ? { name: name.text, path } : undefined;
}

/** `exports.checks = require("./checks");`, or a getter that returns `cidr_1.Cidr`. */
export function reexportOf(statement) {
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  if (ts.isBinaryExpression(expression)) {
    const name = memberOfExports(expression.left);
    const path = requiredPath(expression.right);
    return name && path ? { name, path } : undefined;
  }
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'Object.defineProperty') return undefined;
  const [target, key, descriptor] = expression.arguments;
  if (target?.getText() !== 'exports' || !ts.isStringLiteral(key) || !ts.isObjectLiteralExpression(descriptor)) return undefined;
  const getter = descriptor.properties.find((property) => property.name?.getText() === 'get')?.initializer;
  const returned = getter?.body?.statements?.find(ts.isReturnStatement)?.expression;
  if (!returned || !ts.isPropertyAccessExpression(returned)) return undefined;
  return { name: key.text, variable: returned.expression.getText(), member: returned.name.text };
}

/** `__exportStar(require("./finding"), exports);`, with or without tslib. */
export function exportStarOf(statement) {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return undefined;
  const { expression: callee, arguments: given } = statement.expression;
  return calledName(callee) === '__exportStar' ? requiredPath(given[0]) : undefined;
}

/** What tsc puts around the exports: "use strict", the __esModule mark, `exports.a = void 0`, its own small functions. */
export function isFrame(statement) {
  const text = statement.getText();
  if (/^(['"])use strict\1/.test(text) || text.startsWith('Object.defineProperty(exports, "__esModule"')) return true;
  if (/^(var|const) (__createBinding|__exportStar|__importStar|__setModuleDefault)\b/.test(text)) return true;
  return assignedExports(statement).length > 0 && /= void 0;?$/.test(text);
}

/** The file that a relative `require` in `from` means. */
export function fileOfRequire(from, path) {
  const base = resolve(dirname(from), path);
  const found = [`${base}.js`, join(base, 'index.js')].find((file) => existsSync(file) && statSync(file).isFile());
  if (!found) throw new Error(`${from}: cannot find the file of require("${path}")`);
  return found;
}

/** The path in `require("…")` or `__importStar(require("…"))`. */
function requiredPath(node) {
  if (!node || !ts.isCallExpression(node)) return undefined;
  const called = calledName(node.expression);
  if (called === '__importStar') return requiredPath(node.arguments[0]);
  return called === 'require' && ts.isStringLiteral(node.arguments[0]) ? node.arguments[0].text : undefined;
}

/** `__exportStar` in `__exportStar(…)` and in `tslib_1.__exportStar(…)`. */
function calledName(callee) {
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}

function memberOfExports(node) {
  return ts.isPropertyAccessExpression(node) && node.expression.getText() === 'exports' ? node.name.text : undefined;
}

/** Every name in `exports.a = exports.b = …`; tsc lists all names of a file in such a line at its top. */
function assignedExports(statement) {
  const names = [];
  let node = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  while (node && ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const name = memberOfExports(node.left);
    if (name) names.push(name);
    node = node.right;
  }
  return names;
}
