import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { relationTo, type Grants } from './grants.ts';
import {
  allPermissions, partyRoles, rolesFor, staffRoles, type Permission, type Relation, type Role,
} from './permissions.ts';
import { identityRefusals } from './refusals.ts';

type Kind = 'provider' | 'reseller' | 'partner' | 'customer';

export interface ReachedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly email: string;
}

/** An organisation the caller's permission reaches. That it is visible (one belongs there, say) is not enough. */
export async function reachOrganisation(ctx: Ctx, id: string): Promise<Result<ReachedOrganisation>> {
  const isReached = ctx.reach === 'all' || ctx.reach.includes(id);
  const row = isReached ? await ctx.tx.selectFrom('organisation').select(['id', 'name', 'kind', 'email'])
    .where('id', '=', id).executeTakeFirst() : undefined;
  return row ? ok({ ...row, kind: row.kind as Kind }) : refuse(identityRefusals, 'identity.unknown_organisation');
}

/** The roles an organisation of this kind has. */
export function rolesOf(kind: Kind): readonly Role[] {
  return kind === 'provider' ? staffRoles : partyRoles;
}

/** The role without which nobody could manage the people of an organisation. */
export function managingRole(kind: Kind): Role {
  return kind === 'provider' ? 'management' : 'owner';
}

/** Refuses roles this kind of organisation doesn't have. */
export function checkRoles(kind: Kind, roles: readonly string[]): Result<readonly Role[]> {
  const known = rolesOf(kind);
  const all = [...new Set(roles)];
  return all.every((role) => known.includes(role as Role)) ? ok(all as Role[])
    : refuse(identityRefusals, 'identity.bad_roles', { roles: known.join(', ') }, '/roles');
}

/** How an organisation of a kind may relate to where its roles work. */
const relationsOf: Readonly<Record<Kind, readonly Relation[]>> = {
  customer: ['self'], reseller: ['self', 'seller', 'support'], partner: ['self', 'operator', 'support'],
  provider: ['self', 'provider'],
};

/**
 * promise A14: refuses to pass on more than the caller may do itself: a technician makes no key that signs contracts,
 * and nobody leaves a way in that outlasts a support access. Whoever manages the people of the organisation as one of
 * them, or for the provider, may pass on any role: it could give itself that role.
 */
export function mayPassOn(
  grants: Grants, { id, kind }: ReachedOrganisation, roles: readonly Role[],
  scopes: readonly Permission[] | null = null,
): Result<null> {
  const manages = relationTo(grants, 'person:manage', id);
  if (manages === 'self' || manages === 'provider') return ok(null);
  const own = grants.memberships.find(({ organisationId }) => organisationId === id)?.roles ?? [];
  const wanted = allPermissions.filter((permission) => scopes === null || scopes.includes(permission));
  const beyond = wanted.find((permission) => relationsOf[kind].some((relation) => {
    const allowed = rolesFor(permission, relation);
    return roles.some((role) => allowed.includes(role)) && !own.some((role) => allowed.includes(role));
  }));
  return beyond === undefined ? ok(null)
    : refuse(identityRefusals, 'identity.scope_not_held', { what: beyond }, '/roles');
}
