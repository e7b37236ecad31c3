import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';

/** A row of a table, or a thing of the world under the table name `world:<kind>`. Columns are in snake case. */
export interface Row {
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Tables that grow with every attempt by design: the trail, and what migrations note. */
const UNCOMPARED = new Set(['audit_entry', 'audit_chain', 'schema_migration']);

/** Columns that tell of an attempt and its real time, or hash what contains an id. */
const MASKED: Readonly<Record<string, readonly string[]>> = {
  run: ['fence', 'lease_owner', 'lease_until', 'ready_at'],
  run_step: ['attempts', 'seconds', 'error'],
  document: ['sha256'],
  document_content: ['bytes'],
};

/** All rows of all compared tables, in no order. */
export async function dumpDatabase(db: Database): Promise<Row[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`.execute(db);
  const compared = tables.rows.filter(({ name }) => !UNCOMPARED.has(name));
  const rows = await Promise.all(
    compared.map(async ({ name }) => {
      const { rows: found } = await sql<{ values: Row['values'] }>`
        select to_jsonb(t) as values from ${sql.table(name)} t`.execute(db);
      return found.map(({ values }) => ({ table: name, values: mask(name, values) }));
    }),
  );
  return rows.flat();
}

function mask(table: string, values: Row['values']): Row['values'] {
  const masked = MASKED[table] ?? [];
  return Object.fromEntries(Object.entries(values).filter(([column]) => !masked.includes(column)));
}

const ID = /\b[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}\b/g;
const MAC = /\b[0-9a-f]{2}(?::[0-9a-f]{2}){5}\b/g;
const HASH = /\b[0-9a-f]{64}\b/g;
// Every secret is another: a link's in a mail, sealed or hashed bytes in a row (as JSON writes `\x…`).
const TOKEN = /#token=[\w-]{43}/g;
// What a sequence counted: a transaction that failed took its number with it. An invoice’s has no gap, so it is compared.
const NUMBER = /\b(AN|AU|AV|BA|K|KB|LB|PD|PJ|UP|V)-(\d{4})-\d{5}\b/g;
const BYTES = /\\\\x[0-9a-f]+/g;

/**
 * How far ids are told apart: `kinds` knows only what kind of thing an id names, which shows the rows that differ and
 * no others; `places` names each id by what surrounds it, over three rounds, so that a volume of one server is not
 * taken for that of another.
 */
const rounds = { kinds: 0, places: 3 } as const;
export type Sharpness = keyof typeof rounds;

/**
 * The rows as sorted lines in which every id that is not `known` bears a made name, so that two runs that did the same
 * give the same lines although their ids are random. What is derived from an id (MAC, hashes) is blotted out.
 */
export function canonicalLines(rows: readonly Row[], known: ReadonlySet<string>, sharpness: Sharpness): string[] {
  const texts = rows.map(({ table, values }) => `${table} ${sorted(values)}`);
  const foreign = texts.map((text) => [...new Set(text.match(ID) ?? [])].filter((id) => !known.has(id)));
  let names = new Map<string, string>();
  for (const id of foreign.flat()) names.set(id, id.slice(0, 3));
  for (let round = 0; round < rounds[sharpness]; round++) names = rename(texts, foreign, names);
  return texts.map((text) => blot(renamed(text, names, null))).sort();
}

function rename(texts: readonly string[], ids: readonly string[][], names: Map<string, string>): Map<string, string> {
  const surroundings = new Map<string, string[]>();
  texts.forEach((text, i) => {
    for (const id of ids[i] ?? []) {
      const around = surroundings.get(id) ?? [];
      around.push(blot(renamed(text, names, id)));
      surroundings.set(id, around);
    }
  });
  const next = new Map<string, string>();
  for (const [id, around] of surroundings) {
    const digest = createHash('sha256').update(around.sort().join('\n')).digest('hex');
    next.set(id, `${id.slice(0, 3)}#${digest.slice(0, 10)}`);
  }
  return next;
}

function renamed(text: string, names: ReadonlyMap<string, string>, self: string | null): string {
  return text.replace(ID, (id) => (id === self ? '<self>' : (names.get(id) ?? id)));
}

function blot(text: string): string {
  return text.replace(MAC, '<mac>').replace(HASH, '<hash>').replace(TOKEN, '#token=<token>').replace(BYTES, '<bytes>').replace(NUMBER, '$1-$2-<number>');
}

/** JSON with sorted keys, so that equal values are equal text. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** All ids in the rows. */
export function idsIn(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap(({ values }) => JSON.stringify(values).match(ID) ?? []));
}

export interface Difference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** What `actual` lacks and what it has beyond `expected`, counting equal lines. */
export function compareLines(expected: readonly string[], actual: readonly string[]): Difference {
  return { missing: subtract(expected, actual), extra: subtract(actual, expected) };
}

function subtract(from: readonly string[], what: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of what) counts.set(line, (counts.get(line) ?? 0) + 1);
  return from.filter((line) => {
    const count = counts.get(line) ?? 0;
    if (count > 0) counts.set(line, count - 1);
    return count === 0;
  });
}
