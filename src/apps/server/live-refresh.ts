import type { Database } from '../../database/index.ts';
import type { Grants, Identity } from '../../modules/identity/index.ts';
import type { Change } from './change-feed.ts';

/** Somebody who listens, as far as it matters for whom a change of rights concerns. */
export interface Listener {
  readonly identity: Identity;
  readonly grants: Grants;
}

type Test = (db: Database, listener: Listener, change: Change) => boolean | Promise<boolean>;

/** A table whose rows decide what somebody may do → whether this row decides over this listener. */
const tests: Readonly<Record<string, Test>> = {
  account: (_, { identity }, { id }) => identity.account === id,
  session: (_, { identity }, { id }) => identity.session?.id === id,
  membership: (db, { identity }, { id }) => isOf(db, 'membership', id, identity),
  support_access: (db, { identity }, { id }) => isOf(db, 'supportAccess', id, identity),
  // A key knows its account only; looking again costs little.
  api_key: (_, { identity }) => identity.session === null,
  // Whose customer it is may have changed.
  organisation: (_, { grants }, { tenant }) => grants.memberships.some(
    ({ kind, organisationId }) => kind === 'reseller' || kind === 'partner' || organisationId === tenant),
};

/** Whether a change may have changed who listens, or what they may know. */
export async function concerns(db: Database, listener: Listener, change: Change): Promise<boolean> {
  return await tests[change.entity]?.(db, listener, change) ?? false;
}

async function isOf(
  db: Database, table: 'membership' | 'supportAccess', id: string, { account }: Identity,
): Promise<boolean> {
  if (account === null) return false;
  const row = await db.selectFrom(table).select('id').where('id', '=', id).where('accountId', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}
