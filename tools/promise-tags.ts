import ts from 'typescript';
import { isTest, type SourceFile } from './source-files.ts';

/** Where ids of promises were found: id → places (`path:line`). */
export interface Tags {
  readonly code: Map<string, string[]>;
  readonly tests: Map<string, string[]>;
}

/** `A4.2`, `B6.3`, `C-4.4.1.matrix`, `H-out-of-scope`: a letter of the documents, then its numbering. */
const ID = String.raw`(?:[A-F]\d+|[CH]-[A-Za-z0-9]+)(?:[.-][A-Za-z0-9]+)*`;
const LIST = String.raw`${ID}(?:(?:, | and |, and )${ID})*`;
const TAG = new RegExp(String.raw`\bpromises? (${LIST})`, 'g');
const TITLE = new RegExp(String.raw`^(${ID}(?:(?:, | and |, and | )${ID})*)(?=$|[\s:])`);

const TEST_FUNCTIONS = new Set(['test', 'it', 'describe']);

/**
 * Reads the tags of all files: in code `promise A4.2` in a comment, in tests the ids a title begins with
 * (`test('A4.2, A4.4 …')`), or such a comment beside a table of tests.
 */
export function readTags(files: readonly SourceFile[]): Tags {
  const tags: Tags = { code: new Map(), tests: new Map() };
  for (const file of files) {
    const into = isTest(file.path) ? tags.tests : tags.code;
    for (const [id, line] of [...tagsIn(file), ...(isTest(file.path) ? titlesIn(file) : [])]) {
      const places = into.get(id) ?? [];
      into.set(id, [...places, `${file.path}:${line}`]);
    }
  }
  return tags;
}

function* tagsIn({ text }: SourceFile): Generator<[id: string, line: number]> {
  for (const [index, line] of text.split('\n').entries()) {
    // Only comments promise; a sentence in a string doesn't.
    const comment = /(?:\/\/|\/\*|^\s*\*).*$/.exec(line)?.[0] ?? '';
    for (const [, list = ''] of comment.matchAll(TAG)) {
      for (const id of split(list)) yield [id, index + 1];
    }
  }
}

function split(list: string): string[] {
  return list.split(/, and |, | and | /);
}

function titlesIn({ path, text }: SourceFile): [id: string, line: number][] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: [string, number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && TEST_FUNCTIONS.has(rootOf(node.expression))) {
      const [title] = node.arguments;
      const list = TITLE.exec(textOf(title))?.[1];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      for (const id of list === undefined ? [] : split(list)) found.push([id, line + 1]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is sure to be in a title, from its beginning. */
function textOf(title: ts.Expression | undefined): string {
  if (title === undefined) return '';
  if (ts.isStringLiteralLike(title)) return title.text;
  return ts.isTemplateExpression(title) ? title.head.text : '';
}

/** `test.each(rows)` → `test`. */
function rootOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return rootOf(expression.expression);
  if (ts.isCallExpression(expression)) return rootOf(expression.expression);
  if (ts.isTaggedTemplateExpression(expression)) return rootOf(expression.tag);
  return '';
}
