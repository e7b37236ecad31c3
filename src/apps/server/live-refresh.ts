import type { Database } from '../../database/index.ts';
import type { Grants, Identity } from '../../modules/identity/index.ts';
import type { Change } from './change-feed.ts';

/** Somebody who listens, as far as it matters for whom a change of rights concerns. */
export interface Listener {
  readonly identity: Identity;
  readonly grants: Grants;
}

/** Tables whose rows belong to one account. */
const owned = {
  membership: 'membership', support_access: 'supportAccess', api_key: 'apiKey', session: 'session', passkey: 'passkey',
} as const;

// Everybody who listens is handed the same change: its owner is looked up once.
const owners = new WeakMap<Change, Promise<string | null>>();

/** The account a change is of; null where it is of none, or nobody's any more. */
export function ownerOf(db: Database, change: Change): Promise<string | null> {
  const known = owners.get(change) ?? findOwner(db, change);
  owners.set(change, known);
  return known;
}

async function findOwner(db: Database, { entity, id }: Change): Promise<string | null> {
  const table = owned[entity as keyof typeof owned];
  if (table === undefined) return entity === 'account' ? id : null;
  const row = await db.selectFrom(table).select('accountId').where('id', '=', id).executeTakeFirst();
  return row?.accountId ?? null;
}

/** Whether a change may have changed who listens, or what they may know. */
export async function concerns(db: Database, { identity, grants }: Listener, change: Change): Promise<boolean> {
  const { entity, id, tenant } = change;
  switch (entity) {
    case 'session':
      return identity.session?.id === id;
    case 'api_key':
      return identity.session === null && await ownerOf(db, change) === identity.account;
    case 'account':
    case 'membership':
    case 'support_access':
      return identity.account !== null && await ownerOf(db, change) === identity.account;
    case 'organisation': // whose customer it is may have changed
      return grants.memberships.some(
        ({ kind, organisationId }) => kind === 'reseller' || kind === 'partner' || organisationId === tenant);
    default:
      return false;
  }
}
