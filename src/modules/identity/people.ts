import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import type { Grants } from './grants.ts';
import { checkRoles, managingRole, mayPassOn, reachOrganisation, type ReachedOrganisation } from './organisations.ts';
import type { Role } from './permissions.ts';
import { identityRefusals } from './refusals.ts';

export interface Person {
  /** The account's. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: string[];
  readonly since: Ctx['now'];
  /** Null: the account belongs to another organisation, which sees it. */
  readonly secondFactor: boolean | null;
}

function members(ctx: Ctx, organisationId: string) {
  return ctx.tx.selectFrom('membership').innerJoin('account', 'account.id', 'membership.accountId')
    .select((eb) => [
      'account.id', 'account.name', 'account.email', 'account.tenant', 'roles', 'membership.createdAt as since',
      eb.or([
        eb('totpConfirmedAt', 'is not', null),
        eb.exists(eb.selectFrom('passkey').select('passkey.id').whereRef('passkey.accountId', '=', 'account.id')
          .where('removedAt', 'is', null)),
      ]).as('hasFactor'),
    ])
    .where('membership.tenant', '=', organisationId).where('endedAt', 'is', null).where('account.kind', '=', 'human')
    .orderBy('membership.id');
}

type Member = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>;

function toPerson({ hasFactor, tenant, email, ...row }: Member, organisationId: string): Person {
  return { ...row, email: email ?? '', secondFactor: tenant === organisationId ? Boolean(hasFactor) : null };
}

/** The people of an organisation, longest there first; there are peopleLimit of them at most. */
export async function listPeople(ctx: Ctx, organisationId: string): Promise<Result<Person[]>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const rows = await members(ctx, organisationId).execute();
  return ok(rows.map((row) => toPerson(row, organisationId)));
}

export async function readPerson(ctx: Ctx, organisationId: string, accountId: string): Promise<Result<Person>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const row = await members(ctx, organisationId).where('account.id', '=', accountId).executeTakeFirst();
  return row ? ok(toPerson(row, organisationId)) : refuse(identityRefusals, 'identity.unknown_person');
}

/** Gives a person other roles. They act with its next request: what somebody may do is read anew each time. */
export async function changeRoles(
  ctx: Ctx, { organisationId, accountId }: { readonly organisationId: string; readonly accountId: string },
  wanted: readonly string[], grants: Grants,
): Promise<Result<Person>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const roles = checkRoles(organisation.value.kind, wanted);
  if (!roles.ok) return roles;
  const fit = mayPassOn(grants, organisation.value, roles.value);
  if (!fit.ok) return fit;
  const held = await lockMembership(ctx, organisation.value, accountId);
  if (!held.ok) return held;
  const stays = someoneManages(organisation.value, held.value.managers, accountId, roles.value);
  if (!stays.ok) return stays;
  await ctx.tx.updateTable('membership').set({ roles: [...roles.value] }).where('id', '=', held.value.id).execute();
  return readPerson(ctx, organisationId, accountId);
}

/** Ends a membership. Sessions and keys of the account reach nothing of the organisation with their next request. */
export async function removePerson(
  ctx: Ctx, organisationId: string, accountId: string,
): Promise<Result<{ id: string }>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const held = await lockMembership(ctx, organisation.value, accountId);
  if (!held.ok) return held;
  const stays = someoneManages(organisation.value, held.value.managers, accountId, []);
  if (!stays.ok) return stays;
  await ctx.tx.updateTable('membership').set({ endedAt: ctx.now }).where('id', '=', held.value.id).execute();
  return ok({ id: accountId });
}

/**
 * A person's membership, and the accounts that manage people there. All of these rows are locked, in the same order by
 * everybody: two owners who remove each other at once wait here, and the second finds itself the last.
 */
async function lockMembership(
  ctx: Ctx, { id: organisationId, kind }: ReachedOrganisation, accountId: string,
): Promise<Result<{ readonly id: string; readonly managers: readonly string[] }>> {
  const rows = await ctx.tx.selectFrom('membership').innerJoin('account', 'account.id', 'membership.accountId')
    .select(['membership.id', 'accountId', 'roles', 'account.state']).where('membership.tenant', '=', organisationId)
    .where('endedAt', 'is', null).where('account.kind', '=', 'human').orderBy('membership.id')
    .forUpdate('membership').execute();
  const own = rows.find((row) => row.accountId === accountId);
  if (!own) return refuse(identityRefusals, 'identity.unknown_person');
  const role = managingRole(kind);
  const managers = rows.filter((row) => row.state === 'active' && row.roles.includes(role));
  return ok({ id: own.id, managers: managers.map((row) => row.accountId) });
}

function someoneManages(
  { kind }: ReachedOrganisation, managers: readonly string[], accountId: string, roles: readonly Role[],
): Result<null> {
  const role = managingRole(kind);
  const isLast = managers.length === 1 && managers[0] === accountId;
  return isLast && !roles.includes(role) ? refuse(identityRefusals, 'identity.last_owner', { role }) : ok(null);
}
