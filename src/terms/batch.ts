import { limits } from '../kernel/limits.ts';
import { refuse } from '../kernel/result.ts';
import { calculate, type CalculateOptions, failed } from './calculate.ts';
import { type TermsRefusalCode, termsRefusals } from './refusals.ts';

/** Longest line of a batch; a longer one is answered with an error and skipped without being held. */
export const batchLineBytes = limits.requestBytes;
const NEWLINE = 10;
const HEAD_BYTES = 512;
/** Output is handed on in pieces of about this size, so that neither side waits on single lines. */
const FLUSH_CHARACTERS = 65_536;

const clauseWords = { expectedDe: 'die Kennung einer Klausel wie "A2.2"', expectedEn: 'a clause id such as "A2.2"' };

/**
 * JSON Lines in, JSON Lines out, in order: `{"id","clause","input"}` → `{"id","clause","result"}` or
 * `{"id","clause","error"}`. Memory stays bounded by the longest line allowed.
 */
export async function* runBatch(
  chunks: AsyncIterable<Uint8Array>,
  options: CalculateOptions = {},
): AsyncGenerator<string> {
  const splitter = new LineSplitter();
  let out = '';
  for await (const chunk of chunks) {
    for (const line of splitter.push(chunk)) {
      out += answer(line, options);
      if (out.length > FLUSH_CHARACTERS) {
        yield out;
        out = '';
      }
    }
    if (out !== '') yield out;
    out = '';
  }
  for (const line of splitter.end()) yield answer(line, options);
}

interface Line {
  readonly text: string;
  readonly isTooLong: boolean;
}

/** Cuts bytes into lines; of a line over the limit only the head survives. */
class LineSplitter {
  #parts: Uint8Array[] = [];
  #size = 0;

  *push(chunk: Uint8Array): Generator<Line> {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE, from); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.#keep(chunk.subarray(from, at));
      from = at + 1;
      yield* this.end();
    }
    this.#keep(chunk.subarray(from));
  }

  #keep(part: Uint8Array): void {
    if (this.#size <= batchLineBytes && part.length > 0) this.#parts.push(part);
    this.#size += part.length;
    if (this.#size > batchLineBytes && this.#parts.length > 0) {
      this.#parts = [Buffer.concat(this.#parts).subarray(0, HEAD_BYTES)];
    }
  }

  *end(): Generator<Line> {
    const isTooLong = this.#size > batchLineBytes;
    const whole = this.#parts.length === 1 ? Buffer.from(this.#parts[0] as Uint8Array) : Buffer.concat(this.#parts);
    const text = whole.toString('utf8');
    this.#parts = [];
    this.#size = 0;
    if (text.trim() !== '') yield { text, isTooLong };
  }
}

function answer({ text, isTooLong }: Line, options: CalculateOptions): string {
  if (isTooLong) {
    const { id, clause } = headOf(text);
    return refusedLine(id, clause, 'too-large', { limit: batchLineBytes }, options);
  }
  const line = parseObject(text);
  if (line === undefined) return refusedLine(null, null, 'malformed-json', {}, options);
  const id = typeof line['id'] === 'string' || typeof line['id'] === 'number' ? line['id'] : null;
  const { clause, input } = line;
  const lang = line['lang'] === 'en' || line['lang'] === 'de' ? { lang: line['lang'] } : {};
  const own = { ...options, ...lang } as CalculateOptions;
  if (clause === undefined) return refusedLine(id, null, 'missing-field', { field: 'clause' }, own, '/clause');
  if (typeof clause !== 'string') return refusedLine(id, null, 'wrong-type', clauseWords, own, '/clause');
  const outcome = calculate(clause, input, own);
  const body = 'result' in outcome ? { id, clause, result: outcome.result } : { id, clause, error: outcome.error };
  return `${JSON.stringify(body)}\n`;
}

function refusedLine(
  id: string | number | null,
  clause: string | null,
  code: TermsRefusalCode,
  details: Readonly<Record<string, unknown>>,
  options: CalculateOptions,
  path = '',
): string {
  const { error } = failed(refuse(termsRefusals, code, details, path).refusal, options.lang ?? 'de');
  return `${JSON.stringify({ id, clause, error })}\n`;
}

/** The JSON object a text holds, or undefined. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    // A byte order mark, as some editors write it, is no part of JSON.
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Id and clause of a line too long to parse, where they stand first, as the contract writes them. */
function headOf(text: string): { readonly id: string | number | null; readonly clause: string | null } {
  const match = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)\s*,\s*"clause"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text);
  if (match === null) return { id: null, clause: null };
  try {
    return {
      id: JSON.parse(match[1] as string) as string | number,
      clause: JSON.parse(match[2] as string) as string,
    };
  } catch {
    return { id: null, clause: null };
  }
}
