import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { lockFor, type Ctx } from '../../database/index.ts';
import type { Grants } from './grants.ts';
import { addMembership, peopleLimit } from './invitations.ts';
import { checkRoles, mayPassOn, reachOrganisation, type ReachedOrganisation } from './organisations.ts';
import { issueKeyFor, listKeysOf, revokeKeyOf, type IssuedKey, type KeyWish } from './own-keys.ts';
import type { Role } from './permissions.ts';
import { identityRefusals } from './refusals.ts';
import { browserSession } from './sessions.ts';

export interface NewServiceAccount {
  readonly organisationId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly key: KeyWish;
}

interface Asked {
  readonly sessionId: string | null;
  readonly grants: Grants;
}

/** A key of an account can't make accounts or keys: its scopes would be no limit. A key of the installation may. */
function mayMake(ctx: Ctx, asked: Asked): Result<unknown> {
  return ctx.account === undefined ? ok(null) : browserSession(asked);
}

/** Makes an account for a program, with its first key. It belongs to this one organisation; nobody signs in with it. */
export async function makeServiceAccount(
  ctx: Ctx, { organisationId, name, roles: wanted, key }: NewServiceAccount, asked: Asked,
): Promise<Result<{ readonly id: string; readonly key: IssuedKey }>> {
  const session = mayMake(ctx, asked);
  if (!session.ok) return session;
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const roles = checkRoles(organisation.value.kind, wanted);
  if (!roles.ok) return roles;
  const fit = mayPassOn(asked.grants, organisation.value, roles.value, key.scopes);
  if (!fit.ok) return fit;
  await lockFor(ctx, `people ${organisationId}`);
  const present = await services(ctx, organisationId).execute();
  if (present.length >= peopleLimit) return refuse(identityRefusals, 'identity.too_many_people', { most: peopleLimit });
  const id = newId('account', ctx.clock);
  await ctx.tx.insertInto('account').values({ id, tenant: organisationId, kind: 'service', name, state: 'active' })
    .execute();
  await addMembership(ctx, organisationId, id, roles.value);
  const issued = await issueKeyFor(ctx, { id, tenant: organisationId }, key);
  return issued.ok ? ok({ id, key: issued.value }) : issued;
}

function services(ctx: Ctx, organisationId: string) {
  return ctx.tx.selectFrom('membership').innerJoin('account', 'account.id', 'membership.accountId')
    .select(['account.id', 'account.name', 'roles', 'account.createdAt'])
    .where('membership.tenant', '=', organisationId).where('endedAt', 'is', null)
    .where('account.kind', '=', 'service').where('account.state', '=', 'active')
    .orderBy('account.id');
}

async function readService(ctx: Ctx, organisation: ReachedOrganisation, id: string) {
  const row = await services(ctx, organisation.id).where('account.id', '=', id).executeTakeFirst();
  return row ? ok({ ...row, roles: row.roles as Role[] })
    : refuse(identityRefusals, 'identity.unknown_service_account');
}

/** The service accounts of an organisation with their valid keys, oldest first. */
export async function listServiceAccounts(ctx: Ctx, organisationId: string) {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const rows = await services(ctx, organisationId).execute();
  const keys = await listKeysOf(ctx, rows.map(({ id }) => id));
  return ok(rows.map((row) => ({ ...row, keys: keys.filter(({ accountId }) => accountId === row.id) })));
}

/** Issues another key for a service account, so that it can be changed without a gap. */
export async function issueServiceKey(
  ctx: Ctx, { organisationId, accountId }: { readonly organisationId: string; readonly accountId: string },
  key: KeyWish, asked: Asked,
): Promise<Result<IssuedKey>> {
  const session = mayMake(ctx, asked);
  if (!session.ok) return session;
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const service = await readService(ctx, organisation.value, accountId);
  if (!service.ok) return service;
  const fit = mayPassOn(asked.grants, organisation.value, service.value.roles, key.scopes);
  return fit.ok ? issueKeyFor(ctx, { id: accountId, tenant: organisationId }, key) : fit;
}

/** Revokes a key of a service account at once. */
export async function revokeServiceKey(
  ctx: Ctx, organisationId: string, accountId: string, keyId: string,
): Promise<Result<{ id: string }>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const service = await readService(ctx, organisation.value, accountId);
  return service.ok ? revokeKeyOf(ctx, accountId, keyId) : service;
}

/** Ends a service account: its keys open nothing from now on. */
export async function endServiceAccount(
  ctx: Ctx, organisationId: string, accountId: string,
): Promise<Result<{ id: string }>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const service = await readService(ctx, organisation.value, accountId);
  if (!service.ok) return service;
  await ctx.tx.updateTable('account').set({ state: 'disabled' }).where('id', '=', accountId).execute();
  await ctx.tx.updateTable('apiKey').set({ revokedAt: ctx.now }).where('accountId', '=', accountId)
    .where('revokedAt', 'is', null).execute();
  await ctx.tx.updateTable('membership').set({ endedAt: ctx.now }).where('accountId', '=', accountId)
    .where('endedAt', 'is', null).execute();
  return ok({ id: accountId });
}
