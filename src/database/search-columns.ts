import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** A column in which a search looks. */
export interface SearchColumn {
  /** `table.column` */
  readonly column: string;
  /** What its values are written in; left out where they are as people write. Spares the database turning each one. */
  readonly letters?: 'lower' | 'upper';
  /** Only text of this shape can occur in it; with any other it isn't looked at. */
  readonly shape?: RegExp;
  /**
   * Where the column is in another table: the list's key, and the column it points at. That table is then read by
   * itself before anything is joined, so that a search that finds little doesn't join everything first.
   */
  readonly through?: { readonly key: string; readonly target: string };
}

/** `AN-2026-00017`, or a part of it with a digit. */
const NUMBER = /^[a-z]{0,2}-?\d[\d-]*$/i;
const ID = /^[a-z]{3}_[0-9a-z]{0,26}$/i;
const IP = /^(?=.*[\d:])[\da-f.:/]+$/i;
const MAC = /^[\da-f]{1,2}(:[\da-f]{0,2})+$/i;

/** Kinds of columns that several lists look in. */
export const searched = {
  /** Host names, addresses and ids of keys: never with a capital letter. */
  lower: (column: string): SearchColumn => ({ column, letters: 'lower' }),
  number: (column: string): SearchColumn => ({ column, letters: 'upper', shape: NUMBER }),
  id: (column: string): SearchColumn => ({ column, shape: ID }),
  ip: (column: string): SearchColumn => ({ column, letters: 'lower', shape: IP }),
  mac: (column: string): SearchColumn => ({ column, letters: 'lower', shape: MAC }),
} as const;

/** A column of the table `target` is in (`nic.serverId`), to which the list's `key` (`server.id`) points. */
export function through(key: string, target: string, column: string | SearchColumn): SearchColumn {
  return { ...asColumn(column), through: { key, target } };
}

/** The name of the customer whose tenant is in `key`. */
export function customerOf(key: string): SearchColumn {
  return through(key, 'organisation.id', 'organisation.name');
}

/** The columns in which `text` can be at all. */
export function fitting(columns: readonly (string | SearchColumn)[], text: string): SearchColumn[] {
  return columns.map(asColumn).filter(({ shape }) => shape === undefined || shape.test(text));
}

/** Whether `text` occurs in one of the columns; whatever it contains is looked for as it is. */
export function contains(columns: readonly (string | SearchColumn)[], text: string): RawBuilder<SqlBool> {
  const possible = fitting(columns, text);
  if (possible.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(possible.map((column) => occursIn(column, text)), sql` or `)})`;
}

function asColumn(column: string | SearchColumn): SearchColumn {
  return typeof column === 'string' ? { column } : column;
}

function occursIn({ column, letters, through: way }: SearchColumn, text: string): RawBuilder<SqlBool> {
  const written = letters === 'upper' ? text.toUpperCase() : text.toLowerCase();
  const pattern = `%${written.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const value = letters === undefined ? sql`lower(${sql.ref(column)}::text)` : sql`${sql.ref(column)}::text`;
  if (!way) return sql<SqlBool>`${value} like ${pattern}`;
  const table = sql.table(way.target.split('.')[0] ?? '');
  return sql<SqlBool>`${sql.ref(way.key)} in (select ${sql.ref(way.target)} from ${table} where ${value} like ${pattern})`;
}

/** How near a row's columns come to `text`: 0 for the text itself, 1 for its beginning, 2 for anywhere inside. */
export function nearness(columns: readonly (string | SearchColumn)[], text: string): RawBuilder<number> {
  const wanted = text.toLowerCase();
  const each = columns.map((column) => sql`lower(${sql.ref(asColumn(column).column)}::text)`);
  const some = (test: RawBuilder<unknown>) => sql`(${sql.join(each.map((value) => sql`${value} ${test}`), sql` or `)})`;
  const beginning = `${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  // An address is written with the length of its network: 10.0.0.9/32.
  return sql<number>`case when ${some(sql`in (${wanted}, ${`${wanted}/32`})`)} then 0
    when ${some(sql`like ${beginning}`)} then 1 else 2 end`;
}
