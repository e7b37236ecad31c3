import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Ctx } from '../../database/index.ts';
import { ERASED } from './erased.ts';

/** Where to look for rows. */
export interface Part {
  readonly table: string;
  readonly column: string;
  readonly hidden?: readonly string[];
  readonly isAddress?: true;
  /** Only rows of these; null: all. */
  readonly tenants?: readonly string[] | null;
}

/** Rows of which `column` is one of `values`, as JSON without the `hidden` columns; `limit` at most. */
export async function rowsOf(
  ctx: Ctx, { table, column, hidden = [], isAddress, tenants }: Part, values: readonly string[], limit: number,
): Promise<Record<string, unknown>[]> {
  const name = sql.ref(`part.${column}`);
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(part) - ${[...hidden]}::text[] as row from ${sql.table(table)} part
      where ${isAddress ? sql`lower(${name})` : name} = any(${[...values]}::text[])
        and ${tenants ? sql`tenant = any(${[...tenants]}::text[])` : sql`true`}
      limit ${limit}`.execute(ctx.tx);
  return rows.map(({ row }) => row);
}

/** A free text or JSON column in which somebody may be named. */
export interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly isJson?: true;
}

/** A whole word or address, whatever is written large or small, as PostgreSQL's regular expressions have it. */
function patternOf(words: readonly string[]): string {
  const escaped = words.map((word) => word.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`));
  return String.raw`\m(${escaped.join('|')})\M`;
}

/** Takes the words out of every row that has one of them, of some tenants or (null) of all. Returns how many rows. */
export async function takeOut(
  ctx: Ctx, { table, column, isJson }: TextColumn, words: readonly string[], tenants: readonly string[] | null,
): Promise<number> {
  if (words.length === 0) return 0;
  const pattern = patternOf(words);
  const name = sql.ref(column);
  const replaced = sql`regexp_replace(${name}::text, ${pattern}, ${ERASED}, 'gi')`;
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${name} = ${isJson ? sql`${replaced}::jsonb` : replaced}
      where ${name}::text ~* ${pattern}
        and ${tenants ? sql`tenant = any(${[...tenants]}::text[])` : sql`true`}`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0n);
}

/** Something the law or a contract keeps, as the expression of the text it has and of the moment it is from. */
export interface KeptColumn {
  readonly from: RawBuilder<unknown>;
  readonly text: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
}

/** Where what is kept may name somebody; each is searched for the words, in the tenants where the person is known. */
export const keptColumns = {
  trail: { from: sql`audit_entry`, text: sql`concat(before, after)`, at: sql`at` },
  keys: {
    from: sql`(select tenant, created_at, array_to_string(ssh_keys, ' ') as keys from product_order
      union all select tenant, created_at, array_to_string(authorized_keys, ' ') from server
      union all select tenant, created_at, parameters::text from run) kept`,
    text: sql`keys`, at: sql`created_at`,
  },
  organisation: {
    from: sql`organisation`, text: sql`to_jsonb(organisation)::text`, at: sql`created_at`,
  },
  provider: {
    from: sql`(select tenant, managing_directors || ' ' || contact_name as named from provider_profile) kept`,
    text: sql`named`, at: sql`hafenamt_now()`,
  },
} as const satisfies Readonly<Record<string, KeptColumn>>;

/** How many rows name one of the words, and the year of the newest; null: none does. */
export async function findKept(
  ctx: Ctx, { from, text, at }: KeptColumn, words: readonly string[], tenants: readonly string[],
): Promise<{ readonly count: number; readonly year: number } | null> {
  if (words.length === 0) return null;
  const { rows: [row] } = await sql<{ count: number; year: number | null }>`
    select count(*)::int as count, max(extract(year from ${at} at time zone 'Europe/Berlin'))::int as year from ${from}
      where tenant = any(${[...tenants]}::text[]) and ${text} ~* ${patternOf(words)}`.execute(ctx.tx);
  return row?.year == null ? null : { count: row.count, year: row.year };
}

/** Whether an agreement with a processor touches one of the services. */
export function touches(services: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`services && ${[...services]}::text[]`;
}
