import { sql, type Kysely } from 'kysely';
import type { DB } from '../../../../database/index.ts';

/** Stands in every text of tenant B that may hold any text. */
export const MARK = 'Nebelhornquittung';

/** Texts with a form of their own: codes, addresses, numbers, names of things. A mark would break them. */
const FORMED = new RegExp(`^(${[
  'id', '.*_id', 'tenant', 'kind', 'state', 'key', 'language', 'country', 'number', 'edition', 'product', 'flavour', 'image',
  'availability_class', 'channel', 'direction', 'action', 'clause', 'engine', 'sha256', 'media_type', 'relation',
  'operation', 'workflow', 'version', 'vat_percent', 'entity', 'store', 'consistent', 'lease_owner', 'email_domain',
  'url', 'issuer', '.*email.*', 'electronic_address', 'hostname', 'credential_id', 'password_hash', 'requested_by', 'decided_by',
  'variant', 'topology', 'boot', 'class', 'purpose', 'suspicion', 'os', 'licence', 'media', 'problem', 'option', 'protocol',
  'opened_by', 'ended_by', 'actor', 'cause', 'correlation', 'vat_id', 'name_of_file', 'file_name', 'recipient', 'customer_number',
  '.*public_key',
].join('|')})$`);

/**
 * Writes the mark into all texts of `tenant`, table by table from the catalogue, so that a text of a table nobody
 * thought of is told apart as well. Answers with the columns marked.
 */
export async function markTexts(ownerDb: Kysely<DB>, tenant: string): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns c
    where c.table_schema = 'public' and c.data_type = 'text' and c.table_name not like 'audit%' and exists (
      select from information_schema.columns t
      where t.table_schema = 'public' and t.table_name = c.table_name and t.column_name = 'tenant')`.execute(ownerDb);
  await ownerDb.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const { table, column } of rows.filter((row) => !FORMED.test(row.column))) {
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} || ${` ${MARK}`}
        where tenant = ${tenant} and ${sql.ref(column)} is not null`.execute(tx);
    }
  });
}
