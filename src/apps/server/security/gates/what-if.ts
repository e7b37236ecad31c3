import { sql, type Kysely } from 'kysely';
import type { Database, DB } from '../../../../database/index.ts';

/** One row that a transaction wrote, as the database saw it. */
export interface Write {
  readonly table: string;
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly tenant: string | null;
}

/** Columns that note when something was last used; they change by being asked, not by what was asked. */
const NOTES = '{last_used_at,seen_at}';

/**
 * Watches every table there is, also those a later migration adds: each row that really changed becomes a row of
 * `watch.write` in the same transaction. An update that changes nothing but a note of use counts as none.
 */
export async function watchWrites(ownerDb: Kysely<DB>): Promise<void> {
  await sql`create schema watch`.execute(ownerDb);
  await sql`create unlogged table watch.write (
    "table" text, operation text, tenant text, by bigint default txid_current())`.execute(ownerDb);
  await sql`create function watch.note() returns trigger language plpgsql security definer as $$
    begin
      if tg_op = 'UPDATE' and to_jsonb(old) - ${sql.lit(NOTES)}::text[] = to_jsonb(new) - ${sql.lit(NOTES)}::text[]
        then return null; end if;
      insert into watch.write values (tg_table_name, tg_op, coalesce(to_jsonb(new), to_jsonb(old)) ->> 'tenant');
      return null;
    end $$`.execute(ownerDb);
  await sql`grant usage on schema watch to hafenamt_app`.execute(ownerDb);
  await sql`grant select on watch.write to hafenamt_app`.execute(ownerDb);
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(ownerDb);
  for (const { name } of tables.rows) {
    await sql`create trigger zz_watch after insert or update or delete on ${sql.table(name)}
      for each row execute function watch.note()`.execute(ownerDb);
  }
}

/**
 * A database whose transactions do everything, check every constraint, tell `seen` what they wrote, and are taken
 * back: each request of a test meets the same state, in whatever order they come.
 */
export function whatIf(db: Database, seen: (writes: readonly Write[]) => void): Database {
  const takenBack = new Error('taken back');
  const execute = async <T>(work: (tx: never) => Promise<T>): Promise<T> => {
    let result: T | undefined;
    try {
      await db.transaction().execute(async (tx) => {
        result = await work(tx as never);
        await sql`set constraints all immediate`.execute(tx);
        const { rows } = await sql<Write>`select "table", operation, tenant from watch.write
          where by = txid_current()`.execute(tx);
        seen(rows);
        throw takenBack;
      });
    } catch (error) {
      if (error !== takenBack) throw error;
    }
    return result as T;
  };
  return new Proxy(db, {
    get: (target, name) => (name === 'transaction' ? () => ({ execute }) : Reflect.get(target, name, target) as unknown),
  });
}
