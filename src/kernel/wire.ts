import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isBic, isIban } from './account-numbers.ts';
import { parseDay } from './civil.ts';
import { isCursorOf, type SortKind } from './cursor.ts';
import { idPrefixes, type IdKind } from './ids.ts';
import { limits } from './limits.ts';
import { formatMoney, isMoney, parseMoney, type Cents } from './money.ts';
import type { Text } from './text.ts';

/**
 * How the program's values look in JSON, in both directions: a schema decodes what comes in and encodes what goes
 * out. Each carries an example, from which those of whole requests and answers are put together.
 *
 *   money     Cents             "1190.00"
 *   instant   Temporal.Instant  "2026-07-14T08:00:00Z"
 *   date      string            "2026-07-14"
 *   bytes     bigint            8589934592
 *   id(kind)  string            "ctr_01K0Y3ZJ8QXW5T7N2M4P6R8S9V"
 */

/** A check whose sentence is spoken in both languages. */
export function checked<S extends z.ZodType>(schema: S, passes: (value: z.output<S>) => boolean, text: Text): S {
  return schema.refine(passes as (value: unknown) => boolean, { error: text.en, params: { text } }) as S;
}

// Control characters break letters, mails and the database; a lone surrogate is no character at all.
// oxlint-disable-next-line no-control-regex -- these are the characters that are refused
const CONTROL = /[\u0000-\u001f\u007f]/;
// oxlint-disable-next-line no-control-regex -- as above, but for line breaks and tabs
const CONTROL_IN_PROSE = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const PROSE_CHARACTERS = 10_000;

const badCharacters: Text = { de: 'enthält unzulässige Zeichen', en: 'has characters that are not allowed' };

function isProper(text: string, forbidden: RegExp): boolean {
  // Nothing at all is named by the schema's minimum already.
  return text === '' || (text.trim() !== '' && text.isWellFormed() && !forbidden.test(text));
}

/** One line of text: a name, a street. */
export function line(example: string) {
  const text = z.string().min(1).max(limits.nameCharacters);
  return checked(text, (value) => isProper(value, CONTROL), badCharacters)
    .meta({ examples: [example] });
}

/** Text of several lines, as in a letter. */
export function prose(example: string) {
  const text = z.string().min(1).max(PROSE_CHARACTERS);
  return checked(text, (value) => isProper(value, CONTROL_IN_PROSE), badCharacters).meta({ examples: [example] });
}

/** Text the program itself wrote; it is only sent, never read. */
export function words(example: string) {
  return z.string().meta({ examples: [example] });
}

export const email = z.email().max(limits.nameCharacters).meta({ examples: ['j.rebstock@weinkontor.example'] });

export const country = z.string().regex(/^[A-Z]{2}$/).meta({ examples: ['DE'] });

export const vatId = z.string().regex(/^[A-Z]{2}[0-9A-Z]{2,13}$/).meta({ examples: ['DE123456788'] });

export const iban = checked(z.string().max(34), isIban, { de: 'ist keine gültige IBAN', en: 'is not a valid IBAN' })
  .meta({ examples: ['DE02120300000000202051'] });

export const bic = checked(z.string().max(11), isBic, { de: 'ist kein gültiger BIC', en: 'is not a valid BIC' })
  .meta({ examples: ['BYLADEM1001'] });

/** A civil date that exists. */
export const date = checked(z.string(), (value) => parseDay(value) !== undefined, {
  de: 'ist kein Datum, das es gibt (JJJJ-MM-TT)', en: 'is not a date that exists (YYYY-MM-DD)',
}).meta({ format: 'date', examples: ['2026-07-14'] });

const MONEY_META = { pattern: String.raw`^-?(0|[1-9]\d{0,11})\.\d{2}$`, examples: ['89.00'] };

/** Euros with two places; `Cents` inside. */
export const money = z.codec(
  checked(z.string(), isMoney, { de: 'ist kein Betrag wie "89.00"', en: 'is not an amount such as "89.00"' })
    .meta(MONEY_META),
  z.bigint().meta({ type: 'string', ...MONEY_META }),
  { decode: (text) => parseMoney(text), encode: (cents: Cents) => formatMoney(cents) },
);

const INSTANT_META = { format: 'date-time', examples: ['2026-07-14T08:00:00Z'] };

/** Moments are only sent: the program takes its own time, nobody tells it. */
export const instant = z.codec(
  z.string().meta(INSTANT_META),
  z.instanceof(Temporal.Instant).meta({ type: 'string', ...INSTANT_META }),
  { decode: (text) => Temporal.Instant.from(text), encode: (at) => at.round('millisecond').toString() },
);

/** A size in bytes; all of ours are far below 2^53, where JSON numbers are exact. */
export const bytes = z.codec(
  z.int().meta({ examples: [8_589_934_592] }),
  z.bigint().meta({ type: 'integer', examples: [8_589_934_592] }),
  { decode: (size) => BigInt(size), encode: (size) => Number(size) },
);

/** A whole number that counts something. */
export const count = z.int().min(0).meta({ examples: [1] });

const EXAMPLE_TAIL = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';

/** An id of one kind; whether it names something is for the use case to say. */
export function id(kind: IdKind) {
  const prefix = idPrefixes[kind];
  return z.string().regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`))
    .meta({ examples: [`${prefix}_${EXAMPLE_TAIL}`] });
}

/** An id of whatever kind. */
export const anyId = z.string().regex(/^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/).meta({ examples: [`ctr_${EXAMPLE_TAIL}`] });

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
  .meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015'.repeat(2)] });

/** The steps of a calculation, in the language asked for. */
export const because = z.array(z.unknown()).describe('The steps of the calculation, each with its clause and sentence.')
  .meta({ examples: [[{ clause: 'A2.2', sentence: 'Ein Angebot bindet vier Wochen.', text: '+ 4 Wochen' }]] });

const CURSOR_CHARACTERS = 2_000;
const SEARCH_CHARACTERS = 100;

const EXAMPLE_CURSOR = 'WyItY3JlYXRlZEF0IiwiY3RyXzAxSzAiLCJjdHJfMDFLMCJd';

const page = {
  limit: z.coerce.number().int().min(1).max(limits.pageRows).default(limits.pageRows)
    .describe('Rows on a page.').meta({ examples: [50] }),
  cursor: z.string().regex(/^[A-Za-z0-9_-]+$/).max(CURSOR_CHARACTERS).optional()
    .describe('`next` of the page before; left out for the first page.').meta({ examples: [EXAMPLE_CURSOR] }),
};

/** Which page of a list. */
export const pageQuery = z.object(page);

/** What `listQuery` must know of a list: by what it can be sorted, and by what it is unless asked otherwise. */
export interface Sortable {
  readonly sortable: Readonly<Record<string, { readonly kind: SortKind }>>;
  /** `name`, or `-name` for descending. */
  readonly sort: string;
}

/** What somebody looks for, of at least so many characters. */
export function searchText(atLeast: number) {
  const text = z.string().trim().min(atLeast).max(SEARCH_CHARACTERS);
  return checked(text, (value) => isProper(value, CONTROL), badCharacters).meta({ examples: ['wein'] });
}

const cursorOfOtherList: Text = {
  de: 'gehört nicht zu dieser Liste und Sortierung', en: 'does not belong to this list and sort',
};

/**
 * Which page of a list, of what it is searched for, in which order, and its filters. A cursor holds only for the sort
 * it was given for: a script that changes the order in the middle would lose rows.
 */
export function listQuery<Filters extends z.ZodRawShape>(list: Sortable, filters: Filters) {
  const sorts = Object.keys(list.sortable).flatMap((name) => [name, `-${name}`]);
  return z.object({
    ...page,
    q: searchText(0).optional().describe('Rows in which this text occurs; upper and lower case are the same.'),
    sort: oneOf(...sorts).optional().describe(`What it is sorted by; with - the other way round. Else ${list.sort}.`)
      .meta({ examples: [list.sort] }),
    ...filters,
  }).refine((query) => {
    const { cursor, sort = list.sort } = query as { cursor?: string; sort?: string };
    if (cursor === undefined) return true;
    return isCursorOf(cursor, sort, list.sortable[sort.replace(/^-/, '')]?.kind ?? 'text');
  }, { path: ['cursor'], error: cursorOfOtherList.en, params: { text: cursorOfOtherList } });
}

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ListQuery extends PageQuery {
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
}

export interface Page<Row> {
  readonly items: Row[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** The schema of a page of `item`. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page; null on the last.').meta({ examples: [null] }),
  });
}

/** Makes a page of rows that were read with a limit of one more than the page holds. */
export function toPage<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): Page<Row> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** `value` without the keys that are undefined, which optional inputs leave behind. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}

/** Yes or no in a query. */
export const yesNo = z.enum(['true', 'false']).transform((text) => text === 'true').meta({ examples: ['true'] });

/** One of a few words. Typed as text, as the database's rows are; checked as one of them. */
export function oneOf(...values: readonly string[]): z.ZodType<string, string> {
  return z.enum(values as [string, ...string[]]);
}
