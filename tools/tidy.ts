/**
 * Finds what the house doesn't want: banned calls, each with its replacement, and files, functions and lines that
 * are too long. tools/tidy-exceptions.txt lists how often a file may still break a rule; the list only shrinks.
 * Exit code 1 with one line per finding.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { isTest, readSources, ROOT, type SourceFile } from './source-files.ts';
import { bannedNames, countsMoney, isGenerated, limits, mayWriteSql } from './tidy-rules.ts';

export interface Finding {
  readonly path: string;
  readonly line: number;
  /** Stable name, as the list of exceptions uses it. */
  readonly rule: string;
  readonly message: string;
}

/** What is wrong with one file. */
export function tidy(file: SourceFile): Finding[] {
  if (isGenerated(file.path)) return [];
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, false, kind);
  const findings: Finding[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    for (const [rule, message] of judge(node, source, file.path)) {
      findings.push({ path: file.path, line: lineOf(node.getStart(source)), rule, message });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...findings, ...judgeText(file)];
}

function* judge(node: ts.Node, source: ts.SourceFile, path: string): Generator<[rule: string, message: string]> {
  const name = nameOf(node, source);
  if (name !== null) {
    for (const banned of bannedNames) {
      if (banned.where(path) && matches(name, banned.name)) yield [banned.name, `use ${banned.instead}`];
    }
  }
  if (ts.isBinaryExpression(node) && countsMoney(path) && isFloatArithmetic(node)) {
    yield ['float', 'arithmetic with a decimal fraction: use percentOf or divideRounded (kernel/money.ts)'];
  }
  if (isSql(node) && !mayWriteSql(path)) yield ['sql', 'raw SQL: belongs in the module’s store.ts'];
  if (ts.isFunctionLike(node) && 'body' in node && node.body && !isSuite(node, source)) {
    const start = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
    const lines = source.getLineAndCharacterOfPosition(node.end).line - start + 1;
    if (lines > limits.functionLines) yield ['function', `${lines} lines; at most ${limits.functionLines}`];
  }
}

/** The dotted name that a call, a construction or a member access uses: `Date.now`, `new Date`, `parseFloat`. */
function nameOf(node: ts.Node, source: ts.SourceFile): string | null {
  if (ts.isNewExpression(node)) {
    // A library that wants a Date gets an instant of ours; nothing is asked of the system or of the time zone.
    const [only] = node.arguments ?? [];
    if (only && ts.isPropertyAccessExpression(only) && only.name.text === 'epochMilliseconds') return null;
    return `new ${node.expression.getText(source)}`;
  }
  if (ts.isPropertyAccessExpression(node)) return `${node.expression.getText(source)}.${node.name.text}`;
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return node.expression.text;
  return null;
}

function matches(name: string, pattern: string): boolean {
  if (pattern.endsWith('.*')) return name.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*.')) return name.endsWith(pattern.slice(1));
  return name === pattern || name === `globalThis.${pattern}`;
}

function isFloatArithmetic(node: ts.BinaryExpression): boolean {
  const operators = [ts.SyntaxKind.AsteriskToken, ts.SyntaxKind.SlashToken, ts.SyntaxKind.AsteriskEqualsToken];
  const isFraction = (side: ts.Expression) => ts.isNumericLiteral(side) && /[.e]/.test(side.text);
  return operators.includes(node.operatorToken.kind) && (isFraction(node.left) || isFraction(node.right));
}

function isSql(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) return ts.isIdentifier(node.tag) && node.tag.text === 'sql';
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  return ts.isIdentifier(expression) && expression.text === 'sql' && name.text === 'raw';
}

/** A function that holds tests is a chapter, not a function; its tests are measured one by one. */
function isSuite(node: ts.Node, source: ts.SourceFile): boolean {
  return /\b(describe|test|it)(\.\w+)?\(/.test(node.getText(source));
}

const LITERAL = /'(\\.|[^'\\])*'|"(\\.|[^"\\])*"|`(\\.|[^`\\])*`/g;

/** A sentence, an address or a hash is as long as it is; only what stands around it can be broken. */
function isTooLong(line: string, most: number, textCharacters: number): boolean {
  if ([...line].length <= most) return false;
  const rest = line
    .replace(/https?:\/\/\S+/g, '')
    .replace(LITERAL, (literal) => (literal.length > textCharacters ? '' : literal));
  return [...rest].length > most || rest === line;
}

const UNFINISHED = new RegExp('(//|\\*).*\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b');

function* judgeLines(
  lines: readonly string[], most: number, textCharacters: number,
): Generator<[line: number, rule: string, message: string]> {
  for (const [index, line] of lines.entries()) {
    if (isTooLong(line, most, textCharacters)) yield [index + 1, 'line', `longer than ${most} characters`];
    if (UNFINISHED.test(line)) yield [index + 1, 'todo', 'do it, or write it down as an issue'];
  }
  const count = lines.length;
  if (count > limits.fileLines) yield [count, 'file', `${count} lines; at most ${limits.fileLines}`];
}

function judgeText({ path, text }: SourceFile): Finding[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const most = isTest(path) ? limits.testLineCharacters : limits.lineCharacters;
  const textCharacters = path.endsWith('.tsx') ? limits.jsxTextCharacters : limits.textCharacters;
  const judged = judgeLines(lines, most, textCharacters);
  return Array.from(judged, ([line, rule, message]) => ({ path, line, rule, message }));
}

/** `path rule` → how often it may be broken. */
export function readExceptions(text: string): Map<string, number> {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(rows.map((line) => {
    const [path = '', rule = '', count = ''] = line.split('\t');
    if (!/^[1-9]\d*$/.test(count)) throw new Error(`tools/tidy-exceptions.txt: “${line}” isn't path, rule, count`);
    return [`${path}\t${rule}`, Number(count)];
  }));
}

/** The complaints: findings without an exception, and exceptions that allow more than there is. */
export function complain(findings: readonly Finding[], exceptions: ReadonlyMap<string, number>): string[] {
  const groups = Map.groupBy(findings, ({ path, rule }) => `${path}\t${rule}`);
  const broken = [...groups].flatMap(([key, group]) =>
    group.length > (exceptions.get(key) ?? 0)
      ? group.map(({ path, line, rule, message }) => `${path}:${line}  ${rule}: ${message}`)
      : [],
  );
  const loose = [...exceptions].flatMap(([key, count]) => {
    const now = groups.get(key)?.length ?? 0;
    const [path, rule] = key.split('\t');
    return now < count ? [`tools/tidy-exceptions.txt: ${path} ${rule} is down to ${now}, lower the ${count}`] : [];
  });
  return [...broken, ...loose];
}

/** The exceptions with every count lowered to what there is; nothing is added. */
export function shrink(text: string, findings: readonly Finding[]): string {
  const groups = Map.groupBy(findings, ({ path, rule }) => `${path}\t${rule}`);
  const lines = text.split('\n').flatMap((line) => {
    const [key, count] = [...readExceptions(line)][0] ?? [];
    if (key === undefined || count === undefined) return [line];
    const now = Math.min(count, groups.get(key)?.length ?? 0);
    return now === 0 ? [] : [`${key}\t${now}`];
  });
  return lines.join('\n');
}

if (import.meta.main) {
  const path = join(ROOT, 'tools/tidy-exceptions.txt');
  const files = readSources();
  const findings = files.flatMap(tidy);
  if (process.argv.includes('--shrink')) writeFileSync(path, shrink(readFileSync(path, 'utf8'), findings));
  const complaints = complain(findings, readExceptions(readFileSync(path, 'utf8')));
  for (const complaint of complaints) console.log(complaint);
  console.log(`tidy: ${files.length} files, ${complaints.length} complaints`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
