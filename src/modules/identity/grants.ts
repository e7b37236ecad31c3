import type { Database, Reach } from '../../database/index.ts';
import type { Temporal } from 'temporal-polyfill';
import { relations, rolesFor, staffRoles, type Permission, type Relation, type Role } from './permissions.ts';

type Tier = 'provider' | 'reseller' | 'partner' | 'customer';

/** An account's roles in one organisation it belongs to. */
export interface Membership {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: Tier;
  readonly roles: readonly Role[];
}

/** How one of the memberships relates to tenants, and the roles held there. */
interface Related {
  readonly relation: Relation;
  readonly tenants: Reach;
  readonly roles: readonly Role[];
}

/** Everything that decides what somebody may do, read anew for each request: a change acts at once. */
export interface Grants {
  readonly memberships: readonly Membership[];
  readonly reaches: readonly Related[];
  /** What the key it was asked with is for; null or left out: everything the account may. */
  readonly scopes?: readonly Permission[] | null;
}

/** Whoever holds a key of the installation itself: everything the provider's staff may, and nothing of its own. */
export const installationGrants: Grants = {
  memberships: [],
  reaches: [{ relation: 'provider', tenants: 'all', roles: staffRoles }],
};

/** Reads what `account` may do now. `only` narrows it to one organisation it belongs to. */
export async function readGrants(
  db: Database, account: string, now: Temporal.Instant, only?: string,
): Promise<Grants> {
  let query = db.selectFrom('membership').innerJoin('organisation', 'organisation.id', 'membership.tenant')
    .select(['organisation.id as organisationId', 'organisation.name', 'organisation.kind', 'membership.roles'])
    .where('accountId', '=', account).where('endedAt', 'is', null);
  if (only !== undefined) query = query.where('organisation.id', '=', only);
  const memberships = (await query.orderBy('membership.id').execute()) as Membership[];
  const supported = memberships.every(({ kind }) => kind === 'customer') ? [] : await openSupport(db, account, now);
  const reaches = await Promise.all(memberships.map((one) => reachesOf(db, one, supported)));
  return { memberships, reaches: reaches.flat() };
}

async function reachesOf(
  db: Database, { organisationId, kind, roles }: Membership, supported: readonly string[],
): Promise<Grants['reaches']> {
  const self = { relation: 'self' as const, tenants: [organisationId], roles };
  if (kind === 'customer') return [self];
  const support = { relation: 'support' as const, tenants: supported, roles };
  if (kind === 'provider') return [self, { relation: 'provider', tenants: 'all', roles }, support];
  const column = kind === 'reseller' ? 'sellerId' : 'operatorId';
  const customers = await db.selectFrom('organisation').select('id').where(column, '=', organisationId).execute();
  const tenants = customers.map(({ id }) => id);
  // A reseller without customers yet must be able to register its first: it sells in its own name.
  const relation = kind === 'reseller' ? { relation: 'seller' as const, tenants: [organisationId, ...tenants] }
    : { relation: 'operator' as const, tenants };
  return [self, { ...relation, roles }, { ...support, tenants: tenants.filter((id) => supported.includes(id)) }];
}

/** promise H-seller-admin: customers whose support access is open to `account` now. */
async function openSupport(db: Database, account: string, now: Temporal.Instant): Promise<string[]> {
  const rows = await db.selectFrom('supportAccess').select('tenant').where('accountId', '=', account)
    .where('endedAt', 'is', null).where('fromAt', '<=', now).where('untilAt', '>', now).execute();
  return rows.map(({ tenant }) => tenant);
}

/** Where `permission` is held: all tenants, some, or (an empty list) nowhere. */
export function reachOf(grants: Grants, permission: Permission): Reach {
  if (grants.scopes && !grants.scopes.includes(permission)) return [];
  const held = grants.reaches.filter((related) => gives(related, permission));
  if (held.some(({ tenants }) => tenants === 'all')) return 'all';
  return [...new Set(held.flatMap(({ tenants }) => [...tenants]))];
}

/** How the holder of `permission` relates to `tenant`: the nearest relation that gives it. Null: not at all. */
export function relationTo(grants: Grants, permission: Permission, tenant: string): Relation | null {
  return relations.find((relation) => grants.reaches.some((related) =>
    related.relation === relation && (related.tenants === 'all' || related.tenants.includes(tenant))
      && gives(related, permission))) ?? null;
}

function gives({ relation, roles }: Related, permission: Permission): boolean {
  const allowed = rolesFor(permission, relation);
  return roles.some((role) => allowed.includes(role));
}
