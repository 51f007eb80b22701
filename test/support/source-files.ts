import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as ts from 'typescript';

export const ROOT = join(__dirname, '..', '..');

/** A source file of the repository, parsed. */
export interface SourceFile {
  /** The path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly ast: ts.SourceFile;
}

/** All TypeScript files below a folder of the repository. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/node_modules|build/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const path = relative(ROOT, file).split(sep).join('/');
      return { path, text, lines: text.split('\n').length - 1, ast: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
    });
}

/** What a file imports, types and re-exports included. */
export function importsOf({ ast }: SourceFile): string[] {
  return ast.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    return statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier) ? [statement.moduleSpecifier.text] : [];
  });
}

/** All nodes of a file. */
export function nodesOf({ ast }: SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return nodes;
}

/** The code of a file without its comments. */
export function codeOf(file: SourceFile): string {
  return ts.createPrinter({ removeComments: true }).printFile(file.ast);
}
