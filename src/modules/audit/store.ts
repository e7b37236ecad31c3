import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';

/** The place of an entry among those of the same moment: its number counts as one, not as text. */
export const entryId = sql<string>`audit_entry.tenant || '_' || lpad(audit_entry.number::text, 15, '0')`;

export interface BrokenLink {
  readonly tenant: string;
  readonly number: bigint;
  readonly fault: 'hash' | 'link' | 'gap' | 'head';
}

/**
 * Recomputes every tenant's hash chain (I15). `hash`: a row was changed; `link`: it does not follow the one before;
 * `gap`: a number is missing; `head`: the end of the chain was cut off. An intact trail returns nothing.
 */
export async function verifyTrail(db: Database): Promise<BrokenLink[]> {
  const { rows } = await sql<BrokenLink>`
    with linked as (
      select entry.*, audit_hash(entry) as expected,
        lag(hash) over chain as before_hash, coalesce(lag(number) over chain, 0) as before_number
      from audit_entry entry window chain as (partition by tenant order by number))
    select tenant, number, case
        when hash <> expected then 'hash'
        when number <> before_number + 1 then 'gap'
        else 'link' end as fault
      from linked
      where hash <> expected or number <> before_number + 1
        or previous_hash <> coalesce(before_hash, sha256(convert_to(tenant, 'UTF8')))
    union all
    select tenant, last_number, 'head' from audit_chain head
      where not exists (select from audit_entry entry
        where entry.tenant = head.tenant and entry.number = head.last_number and entry.hash = head.last_hash)
    order by tenant, number`.execute(db);
  return rows;
}
