import { sql, type Kysely } from 'kysely';
import type { DB } from '../../../../database/index.ts';
import type { HttpOptions } from '../../http.ts';
import { readTables, type World } from './two-tenants.ts';

/** A server that takes every id as it comes and filters no list: only PostgreSQL stands between the tenants. */
export function withoutFirstWall({ endpoints }: World): Partial<HttpOptions> {
  return {
    hideForeignIds: async (_db, _clock, _reach, _own, parts) => ({ parts, tenants: [], subjectId: null }),
    served: endpoints.map((one) => ({ ...one, handle: (ctx, asked) => one.handle({ ...ctx, reach: 'all' }, asked) })),
  };
}

/** Does `work` while row-level security is off in the whole database. */
export async function withoutSecondWall<T>({ database: { ownerDb } }: World, work: () => Promise<T>): Promise<T> {
  await setSecurity(ownerDb, sql`disable`);
  try {
    return await work();
  } finally {
    await setSecurity(ownerDb, sql`enable`);
  }
}

async function setSecurity(ownerDb: Kysely<DB>, onOrOff: ReturnType<typeof sql>): Promise<void> {
  for (const { name } of await walled(ownerDb)) {
    await sql`alter table ${sql.table(name)} ${onOrOff} row level security`.execute(ownerDb);
  }
}

const found = new WeakMap<Kysely<DB>, { readonly name: string }[]>();

/** The tables with row-level security as the migrations left them. */
async function walled(ownerDb: Kysely<DB>): Promise<{ readonly name: string }[]> {
  const tables = found.get(ownerDb) ?? (await readTables(ownerDb)).filter(({ isWalled }) => isWalled);
  found.set(ownerDb, tables);
  return tables;
}
