import type { Language } from '../../kernel/text.ts';
import { batchLineBytes, parseObject, runBatch } from '../../terms/batch.ts';
import { calculate, type CalculateOptions, failed } from '../../terms/calculate.ts';
import { refuse } from '../../kernel/result.ts';
import { termsRefusals } from '../../terms/refusals.ts';
import { clauseById } from '../../terms/registry.ts';

const RESULT = 0;
const REFUSAL = 1;
const USAGE = 2;

const HELP = `hafenamt clause: the terms, calculated

  hafenamt clause ID '<json>'      one calculation; without JSON it is read from standard input
  hafenamt clause --batch          JSON Lines in, JSON Lines out, in the same order
  hafenamt clause --list           every clause with its inputs and results
  hafenamt clause --paragraphs     every paragraph of the documents and how it is accounted for
  hafenamt clause --page           one HTML page for people: paragraph, rule, numbers, worked examples
  hafenamt clause --lint           unresolved references and missing values of an edition

  --explain        the calculation as text instead of JSON
  --lang de|en     language of explanations (de)
  --edition FILE   a provider's own edition (YAML) instead of the published one
  --json           --list, --paragraphs and --lint as JSON

Examples
  hafenamt clause A2.2 '{"offerDate":"2026-11-27"}'
  hafenamt clause A9.5 --explain '{"invoiceDate":"2025-05-30","gross":"1190.00","paidOn":"2025-08-16"}'
  echo '{"month":"2026-02","items":[{"id":"vm","monthlyNet":"100.00","quantity":1,"from":"2026-02-15"}]}' |
    hafenamt clause A9.3
  echo '{"id":1,"clause":"D5.1","input":{"endedOn":"2026-12-31"}}' | hafenamt clause --batch
  hafenamt clause --lint --edition my-edition.yaml
  hafenamt clause --page > terms.html

Limits of inputs (years, counts, sizes): docs/terms/limits.md

Exit: 0 a result, 1 a refusal, 2 wrong usage. A batch answers each line and ends with 0.
`;

const modes = ['--batch', '--list', '--paragraphs', '--page', '--lint', '--help'] as const;
type Mode = (typeof modes)[number];

interface Options {
  readonly mode: Mode | 'single';
  readonly words: readonly string[];
  readonly explain: boolean;
  readonly json: boolean;
  readonly lang: Language;
  readonly edition: string | undefined;
}

class Usage extends Error {}

/** Where the command reads and writes; the process itself unless a test says otherwise. */
export interface ClauseIo {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
}

interface Sink {
  /** False where the reader is behind. */
  readonly write: (text: string) => boolean;
  readonly once: (event: 'drain', listener: () => void) => unknown;
}

function parseOptions(argv: readonly string[]): Options {
  const rest = [...argv];
  const words: string[] = [];
  let mode: Options['mode'] = 'single';
  let lang: Language = 'de';
  let edition: string | undefined;
  let explain = false;
  let json = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '-h') mode = '--help';
    else if ((modes as readonly string[]).includes(word)) mode = mode === 'single' ? (word as Mode) : twoModes();
    else if (word === '--explain') explain = true;
    else if (word === '--json') json = true;
    else if (word === '--lang') lang = languageOf(rest.shift());
    else if (word === '--edition') edition = rest.shift() ?? missing('--edition');
    else if (word.startsWith('--')) throw new Usage(`unknown option ${word}`);
    else words.push(word);
  }
  return { mode, words, explain, json, lang, edition };
}

function twoModes(): never {
  throw new Usage(`only one of ${modes.join(', ')}`);
}

function missing(option: string): never {
  throw new Usage(`${option} needs a value`);
}

function languageOf(word: string | undefined): Language {
  if (word === 'de' || word === 'en') return word;
  throw new Usage('--lang is de or en');
}

/**
 * `hafenamt clause …`: see HELP. Returns the exit code: 0 result, 1 refusal, 2 usage. What only some
 * modes need (editions, page, paragraphs) is loaded when asked for: a calculation must start at once.
 */
export async function runClause(argv: string[], io: ClauseIo = process): Promise<number> {
  if (io === process) process.stdout.on('error', endWithReader);
  try {
    const options = parseOptions(argv);
    if (options.mode === 'single' && options.words.length === 0) throw new Usage('name a clause, or see --help');
    return await run(options, io);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    io.stderr.write(`hafenamt clause: ${error.message}\n\n${HELP}`);
    return USAGE;
  }
}

/** `… | head` closes the pipe: the reader has what it wanted, which is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(RESULT);
}

async function run(options: Options, io: ClauseIo): Promise<number> {
  if (options.mode === '--help') return print(io, HELP);
  const chosen: CalculateOptions = { lang: options.lang };
  if (options.edition !== undefined) {
    const { readEditionFile } = await import('../../terms/editions/read-edition.ts');
    const read = await readEditionFile(options.edition);
    if (!read.ok) {
      await print(io, asJson({ errors: read.problems }));
      return REFUSAL;
    }
    return await runMode(options, { ...chosen, edition: read.edition }, io);
  }
  return await runMode(options, chosen, io);
}

async function runMode(options: Options, chosen: CalculateOptions, io: ClauseIo): Promise<number> {
  switch (options.mode) {
    case '--batch':
      return await batch(chosen, io);
    case '--list': {
      const { listClauses, renderList } = await import('../../terms/list.ts');
      return print(io, options.json ? asJson(listClauses(options.lang)) : renderList(options.lang));
    }
    case '--paragraphs': {
      const { listParagraphs, renderParagraphs } = await import('../../terms/paragraphs.ts');
      return print(io, options.json ? asJson(listParagraphs(options.lang)) : renderParagraphs(options.lang));
    }
    case '--page': {
      const { renderPage } = await import('../../terms/page/render-page.ts');
      return print(io, renderPage(options.lang, chosen.edition));
    }
    case '--lint': {
      const { lint, renderFindings } = await import('../../terms/lint.ts');
      const findings = lint(chosen.edition);
      await print(io, options.json ? asJson(findings) : renderFindings(findings, options.lang));
      return findings.some(({ settled }) => !settled) ? REFUSAL : RESULT;
    }
    default:
      return await single(options, chosen, io);
  }
}

async function single(options: Options, chosen: CalculateOptions, io: ClauseIo): Promise<number> {
  const [id = '', json, extra] = options.words;
  if (extra !== undefined) throw new Usage(`one clause and one JSON object, not also ${extra.slice(0, 40)}`);
  if (json === undefined && io.stdin.isTTY === true) throw new Usage('give the input as JSON or on standard input');
  const text = json ?? (await readInput(io));
  if (text === undefined || Buffer.byteLength(text) > batchLineBytes) {
    return refusal(io, 'too-large', { limit: batchLineBytes }, options.lang);
  }
  const input = parseObject(text);
  if (input === undefined) return refusal(io, 'malformed-json', {}, options.lang);
  const outcome = calculate(id, input, chosen);
  if ('error' in outcome) {
    await print(io, asJson({ error: outcome.error }));
    return REFUSAL;
  }
  const clause = clauseById(id);
  if (!options.explain || clause === undefined) return print(io, asJson(outcome.result));
  const { explain } = await import('../../terms/explain.ts');
  return print(io, explain(clause, input, outcome.result, input['lang'] === 'en' ? 'en' : options.lang));
}

async function refusal(
  io: ClauseIo,
  code: 'too-large' | 'malformed-json',
  details: Readonly<Record<string, unknown>>,
  lang: Language,
): Promise<number> {
  const { error } = failed(refuse(termsRefusals, code, details, '').refusal, lang);
  await print(io, asJson({ error }));
  return REFUSAL;
}

/** Standard input as text, or undefined where it is longer than one input may be. */
async function readInput(io: ClauseIo): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of io.stdin) {
    size += part.length;
    if (size > batchLineBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function batch(options: CalculateOptions, io: ClauseIo): Promise<number> {
  for await (const piece of runBatch(io.stdin, options)) await print(io, piece);
  return RESULT;
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Writes and waits until the reader took it: a slow reader must not make the process grow. */
async function print(io: ClauseIo, text: string): Promise<number> {
  if (!io.stdout.write(text)) {
    await new Promise<void>((resolve) => {
      io.stdout.once('drain', resolve);
    });
  }
  return RESULT;
}

if (import.meta.main) process.exitCode = await runClause(process.argv.slice(2));
