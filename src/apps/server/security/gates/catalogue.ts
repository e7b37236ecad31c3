import { sql } from 'kysely';
import { idPrefixes } from '../../../../kernel/ids.ts';
import { readTables, type World } from './two-tenants.ts';

/** Tables in which customers have no rows, each with whose they are. */
export const providersOnly: Readonly<Record<string, string>> = {
  address_pool: 'networks are the provider’s', provider_profile: 'there is one provider',
  processing_agreement: 'the provider’s subcontractors', location: 'the provider’s data centres',
  certificate: 'what certifies them', image: 'what the provider imported', target_group: 'the provider’s hosts',
  target: 'one of them', storage_pool: 'the provider’s storage', uplink: 'lines of its data centres',
  uplink_outage: 'when one was down',
};

/** Tables whose rows no wall of PostgreSQL divides, each with why none is needed. */
export const unwalled: Readonly<Record<string, string>> = {
  challenge: 'half a ceremony of somebody who may not have signed in yet; found by its random id, bound to its account',
  idempotency_key: 'found by the caller’s own name together with the key',
  number_series: 'the last number of each series, of the provider alone',
  schema_migration: 'the database’s own history',
};

/** Functions that see past the wall; each looks at hafenamt.reach itself, is a trigger, or checks what it is given. */
export const seesPastTheWall = [
  'announce_change', 'announce_step', 'audit_change', 'belongs_only_to', 'check_document_complete', 'check_document_content',
  'check_place', 'move_document', 'option_prices_for', 'prices_for', 'seller_of', 'who_acted',
];

/** Tables with a tenant that have no row of one of the tenants in comparison. */
export async function emptyTables({ database: { ownerDb }, organisations: { a, b } }: World): Promise<string[]> {
  const empty: string[] = [];
  for (const { name } of (await readTables(ownerDb)).filter(({ hasTenant }) => hasTenant)) {
    const { rows } = await sql<{ has: boolean }>`select exists (select from ${sql.table(name)} where tenant = ${a})
      and exists (select from ${sql.table(name)} where tenant = ${b}) as has`.execute(ownerDb);
    if (!rows[0]?.has) empty.push(name);
  }
  return empty;
}

/** Tables the program can read whose rows PostgreSQL shows whoever asks. */
export async function openTables({ database: { ownerDb } }: World): Promise<string[]> {
  return (await readTables(ownerDb)).filter(({ isWalled }) => !isWalled).map(({ name }) => name);
}

/** Tables behind the wall that a policy of their own opens to every reader: all of each, to read. */
export async function openToReaders({ database: { ownerDb } }: World): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_policies
    where schemaname = 'public' and qual = 'true' order by tablename`.execute(ownerDb);
  return rows.map(({ name }) => name);
}

/** Functions that run with the owner's rights. */
export async function definers({ database: { ownerDb } }: World): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select proname as name from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and prosecdef order by proname`.execute(ownerDb);
  return rows.map(({ name }) => name);
}

/** Whether the program's role could step around the wall by itself. */
export async function rightsOfProgram({ database: { ownerDb } }: World): Promise<Record<string, boolean>> {
  const { rows } = await sql<{ bypass: boolean; superuser: boolean; login: boolean; owns: boolean; creates: boolean }>`
    select rolbypassrls as bypass, rolsuper as superuser, rolcanlogin as login,
      exists (select from pg_class where relowner = r.oid) as owns,
      has_schema_privilege('hafenamt_app', 'public', 'create') as creates
    from pg_roles r where rolname = 'hafenamt_app'`.execute(ownerDb);
  return rows[0] ?? {};
}

/** Kinds of ids that no tenant owns, with what they name instead. */
export const nobodysKinds: Readonly<Record<string, string>> = {
  correlation: 'one request', challenge: 'see `unwalled`', accessEntry: 'is listed and never named in a request',
};

/** Kinds of ids of which `has` knows none. */
export function kindsWithout(has: ReadonlySet<string>): string[] {
  return Object.entries(idPrefixes).filter(([, prefix]) => !has.has(prefix)).map(([kind]) => kind);
}

/** What the program may do to evidence, beyond reading it. */
export async function rightsOnEvidence({ database: { ownerDb } }: World): Promise<string[]> {
  const { rows } = await sql<{ right: string }>`select privilege_type || ' ' || table_name as right
    from information_schema.role_table_grants where grantee = 'hafenamt_app' and privilege_type <> 'SELECT' and table_name in (
      'audit_entry', 'audit_chain', 'document', 'document_content', 'document_location', 'declaration', 'invoice',
      'invoice_line', 'deletion_item', 'access_entry', 'erasure', 'schema_migration') order by 1`.execute(ownerDb);
  return rows.map(({ right }) => right);
}
