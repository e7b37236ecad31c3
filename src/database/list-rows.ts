import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool, type StringReference }
  from 'kysely';
import { readCursor, writeCursor, type SortKind } from '../kernel/cursor.ts';
import type { ListQuery, Page } from '../kernel/wire.ts';
import type { Ctx } from './context.ts';
import { contains, type SearchColumn } from './search-columns.ts';

/** A column a list can be sorted by. */
export interface SortColumn {
  /** `table.column`. For the time rows were made, the id does: ids count up with it, and it has an index. */
  readonly column: string;
  readonly kind: SortKind;
  /** Stands in for a value that is missing; a column that can be null must have it. */
  readonly orElse?: string;
}

/** A list as data: whose its rows are, how they are told apart, sorted and searched. Columns are `table.column`. */
export interface ListTable {
  readonly tenant: string;
  /** Tells rows apart, and decides where the sort column is equal: a column, or what a store makes of several. */
  readonly id: string | RawBuilder<string>;
  readonly sortable: Readonly<Record<string, SortColumn>>;
  /** Unless asked otherwise. `name`, or `-name` for descending. */
  readonly sort: string;
  /** Columns in which `q` is looked for; one by its name alone is text as people write it. */
  readonly searchable: readonly (string | SearchColumn)[];
}

type Filters<DB, TB extends keyof DB> = { readonly [Column in StringReference<DB, TB>]?: unknown };

/**
 * One page of a list. The only way lists are read, so that each has the same search, sort and cursor, and the first
 * wall: rows of tenants the caller doesn't reach are not asked for (the second is row-level security).
 *
 * `from` selects and joins; `equal` are its filters: column → value, undefined where nothing was asked. What is joined
 * only for its name is a left join, so that PostgreSQL may leave it out where a page is looked for.
 */
export async function listRows<DB, TB extends keyof DB, Row extends object>(
  ctx: Ctx, list: ListTable, query: ListQuery, from: SelectQueryBuilder<DB, TB, Row>, equal: Filters<DB, TB> = {},
): Promise<Page<Row>> {
  const { sort = list.sort, limit } = query;
  const { column, kind, direction } = sortOf(list, sort);
  const { order, write, read } = kinds[kind];
  const id = typeof list.id === 'string' ? sql<string>`${sql.ref(list.id)}` : list.id;
  let asked = from.where(reaches(ctx, list.tenant));
  for (const [name, wanted] of Object.entries(equal)) {
    if (wanted !== undefined) asked = asked.where(sql<SqlBool>`${sql.ref(name)} = ${wanted}`);
  }
  if (query.q) asked = asked.where(contains(list.searchable, query.q));
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor);
  if (cursor) {
    const beyond = sql.raw(direction === 'desc' ? '<' : '>');
    asked = asked.where(sql<SqlBool>`(${order(column)}, ${id}) ${beyond} (${read(cursor.value)}, ${cursor.id})`);
  }
  const page = asked.clearSelect().select(id.as('id')).orderBy(order(column), direction).orderBy(id, direction)
    .limit(limit + 1);
  // First the ids of the page, without the joins that only name things; those for the page's rows alone.
  const narrowed = typeof list.id === 'string' ? from.where(sql<SqlBool>`${id} in ${page}`) : asked;
  const found = await narrowed.select([write(column).as('sortValue'), id.as('sortId')])
    .orderBy(order(column), direction).orderBy(id, direction).limit(limit + 1).execute();
  const rows = found as unknown as (Row & Place)[];
  const last = rows.length > limit ? { ...rows[limit - 1] as { sortValue: string; sortId: string } } : null;
  const items = rows.slice(0, limit);
  // Taken out in place, the last first: a copy of each row without them costs a long list more than reading it.
  for (const row of items) {
    delete row.sortId;
    delete row.sortValue;
  }
  return { items, next: last && writeCursor({ sort, value: last.sortValue, id: last.sortId }) };
}

/** Where a row stands in its list; no part of the row. */
interface Place {
  sortValue?: string | undefined;
  sortId?: string | undefined;
}

/** How values of a kind are put in order, written into a cursor and read from it. */
const kinds: Readonly<Record<SortKind, {
  readonly order: (column: RawBuilder<unknown>) => RawBuilder<unknown>;
  readonly write: (column: RawBuilder<unknown>) => RawBuilder<string>;
  readonly read: (value: string) => RawBuilder<unknown>;
}>> = {
  text: { order: asIs, write: asText, read: (value) => sql`${value}` },
  // As a German telephone book has it: Ö beside O, small beside large.
  name: { order: (column) => sql`${column} collate "de-x-icu"`, write: asText, read: (value) => sql`${value}` },
  instant: {
    order: asIs,
    write: (column) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    read: (value) => sql`${value}::timestamptz`,
  },
  date: { order: asIs, write: asText, read: (value) => sql`${value}::date` },
  integer: { order: asIs, write: asText, read: (value) => sql`${value}::bigint` },
  address: { order: asIs, write: asText, read: (value) => sql`${value}::inet` },
};

function asIs(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return column;
}

function asText(column: RawBuilder<unknown>): RawBuilder<string> {
  return sql`${column}::text`;
}

function sortOf(list: ListTable, sort: string) {
  const found = list.sortable[sort.replace(/^-/, '')];
  if (!found) throw new Error(`the schema let the sort ${sort} pass, which the list doesn't have`);
  const { kind, orElse } = found;
  const given = sql`${sql.ref(found.column)}`;
  const column = orElse === undefined ? given : sql`coalesce(${given}, ${kinds[kind].read(orElse)})`;
  return { column, kind, direction: sort.startsWith('-') ? 'desc' as const : 'asc' as const };
}

/** The first wall: whether the row's tenant (a column, `table.column`) is one the caller reaches. */
export function reaches(ctx: Pick<Ctx, 'reach'>, tenant: string): RawBuilder<SqlBool> {
  return ctx.reach === 'all' ? sql<SqlBool>`true` : sql<SqlBool>`${sql.ref(tenant)} = any(${[...ctx.reach]}::text[])`;
}
