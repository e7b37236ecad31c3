import { sql, type Kysely } from 'kysely';
import type { DB } from '../../../../database/index.ts';
import { readTables } from './two-tenants.ts';

export interface TenantIds {
  /** Prefix → an id of that kind. */
  readonly sample: ReadonlyMap<string, string>;
  readonly all: ReadonlySet<string>;
  /** Of the organisation's program: its account and its key, by prefix. */
  readonly program: ReadonlyMap<string, string>;
}

/** The id a request should name: where it says so, that of a program. */
export function sampleFor({ sample, program }: TenantIds, path: string, prefix: string): string | undefined {
  return (path.includes('/service-accounts') ? program.get(prefix) : undefined) ?? sample.get(prefix);
}

/**
 * Kinds that everybody may read: the register of processing agreements (A13), and where things are, what certifies
 * it and what can be installed (the policy `everybody_knows`). There is no such thing as somebody else's of them.
 */
export const openToAll: readonly string[] = ['pag', 'loc', 'cer', 'img'];

/** The ids of everything that belongs to a tenant, from every table of the catalogue. The sample is the newest, of accounts the owner's. */
export async function idsOf(ownerDb: Kysely<DB>, tenant: string, account?: string): Promise<TenantIds> {
  const all = new Set<string>([tenant]);
  for (const { name, hasTenant, columns } of await readTables(ownerDb)) {
    if (!hasTenant || !columns.includes('id') || (account !== undefined && !columns.includes('account_id'))) continue;
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(name)} where tenant = ${tenant}
      ${account === undefined ? sql`` : sql`and account_id = ${account}`}`.execute(ownerDb);
    for (const { id } of rows) all.add(id);
  }
  if (account !== undefined) all.add(account);
  for (const id of await othersOf(ownerDb, tenant, account)) all.add(id);
  const sample = new Map([...all, ...await everybodysIds(ownerDb)].toSorted().map((id) => [id.slice(0, 3), id]));
  if (account === undefined) {
    const { rows } = await sql<{ id: string }>`select account_id as id from membership
      where tenant = ${tenant} and roles && array['owner', 'management'] and ended_at is null limit 1`.execute(ownerDb);
    for (const { id } of rows) sample.set('acc', id);
  }
  const { rows } = await sql<{ acc: string; key: string }>`
    select account.id as acc, api_key.id as key from account join api_key on account_id = account.id
    where account.tenant = ${tenant} and account.kind = 'service'`.execute(ownerDb);
  return { sample, all, program: new Map(Object.entries(rows[0] ?? {})) };
}

/** The ids of what is open to all, whoever's it is. */
async function everybodysIds(ownerDb: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from processing_agreement union all select id from location
    union all select id from certificate union all select id from image`.execute(ownerDb);
  return rows.map(({ id }) => id);
}

/** Requests the tenant's trail tells of, and half ceremonies of its people: they have no tenant of their own. */
async function othersOf(ownerDb: Kysely<DB>, tenant: string, account: string | undefined): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select challenge.id from challenge join account on account.id = account_id
      where account.tenant = ${tenant} and account.id = coalesce(${account ?? null}, account.id)
    union select max(correlation) from audit_entry mine
      where tenant = ${tenant} and correlation like 'cor_%' and ${account ?? null}::text is null and not exists (
        select from audit_entry others where others.correlation = mine.correlation and others.tenant <> ${tenant})`.execute(ownerDb);
  return rows.map(({ id }) => id).filter((id) => id !== null);
}
