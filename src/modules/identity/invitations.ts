import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import { lockFor, type Ctx } from '../../database/index.ts';
import { sendAccountMail } from './account-mail.ts';
import { findAccount, isEmailTaken, normalEmail } from './accounts.ts';
import { checkPassword } from './change-password.ts';
import type { Grants } from './grants.ts';
import { findLink, makeLink, useLink } from './one-time-links.ts';
import { checkRoles, mayPassOn, reachOrganisation } from './organisations.ts';
import { hashPassword } from './passwords.ts';
import { identityRefusals } from './refusals.ts';
import { signsInElsewhere } from './sso-connection.ts';

/** People and open invitations of one organisation. */
export const peopleLimit = 500;

export interface NewInvitation {
  readonly organisationId: string;
  readonly email: string;
  /** How the mail greets the person, who chooses the name of the account itself. */
  readonly name: string;
  readonly roles: readonly string[];
}

/** Invites a person by mail. An earlier invitation of the same address is void. */
export async function invitePerson(
  ctx: Ctx, invitation: NewInvitation, grants: Grants, origin: string, language: Language,
): Promise<Result<string>> {
  const organisation = await reachOrganisation(ctx, invitation.organisationId);
  if (!organisation.ok) return organisation;
  const { id: tenant, kind, name: organisationName } = organisation.value;
  const roles = checkRoles(kind, invitation.roles);
  if (!roles.ok) return roles;
  const fit = mayPassOn(grants, organisation.value, roles.value);
  if (!fit.ok) return fit;
  const email = normalEmail(invitation.email);
  await lockFor(ctx, `people ${tenant}`);
  const present = await ctx.tx.selectFrom('membership').innerJoin('account', 'account.id', 'membership.accountId')
    .select('account.email').where('membership.tenant', '=', tenant).where('endedAt', 'is', null).execute();
  const isMember = present.some((one) => one.email === email);
  if (isMember) return refuse(identityRefusals, 'identity.already_member', {}, '/email');
  await ctx.tx.updateTable('oneTimeLink').set({ usedAt: ctx.now }).where('tenant', '=', tenant)
    .where('email', '=', email).where('kind', '=', 'invitation').where('usedAt', 'is', null).execute();
  const open = await openInvitations(ctx, tenant).execute();
  if (present.length + open.length >= peopleLimit) {
    return refuse(identityRefusals, 'identity.too_many_people', { most: peopleLimit });
  }
  const link = await makeLink(ctx, { kind: 'invitation', tenant, accountId: null, email, roles: roles.value }, origin);
  await sendAccountMail(ctx, {
    tenant, recipient: email, language, letter: 'invitation',
    values: {
      name: invitation.name, organisation: organisationName, until: link.until, inviter: await inviterOf(ctx),
      // The portal offers the name again; like the token it stands where no server sees it.
      link: `${link.url}&name=${encodeURIComponent(invitation.name)}`,
    },
  });
  return ok(link.id);
}

async function inviterOf(ctx: Ctx): Promise<string> {
  const row = ctx.account === undefined ? undefined
    : await ctx.tx.selectFrom('account').select('name').where('id', '=', ctx.account).executeTakeFirst();
  if (row) return row.name;
  const provider = await ctx.tx.selectFrom('organisation').select('name').where('kind', '=', 'provider')
    .executeTakeFirst();
  return provider?.name ?? 'Hafenamt';
}

function openInvitations(ctx: Ctx, tenant: string) {
  return ctx.tx.selectFrom('oneTimeLink').select(['id', 'email', 'roles', 'createdAt', 'expiresAt'])
    .where('tenant', '=', tenant).where('kind', '=', 'invitation').where('usedAt', 'is', null)
    .where('expiresAt', '>', ctx.now).orderBy('id');
}

/** Invitations that may still be accepted, oldest first. */
export async function listInvitations(ctx: Ctx, organisationId: string) {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const rows = await openInvitations(ctx, organisationId).execute();
  return ok(rows.map(({ roles, ...row }) => ({ ...row, roles: roles ?? [] })));
}

/** Takes an invitation back: its link opens nothing any more. */
export async function withdrawInvitation(
  ctx: Ctx, organisationId: string, id: string,
): Promise<Result<{ id: string }>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const { numUpdatedRows } = await ctx.tx.updateTable('oneTimeLink').set({ usedAt: ctx.now }).where('id', '=', id)
    .where('tenant', '=', organisationId).where('kind', '=', 'invitation').where('usedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? ok({ id }) : refuse(identityRefusals, 'identity.unknown_invitation');
}

export interface InvitationView {
  readonly email: string;
  readonly organisation: string;
  readonly roles: string[];
  /** Whether accepting makes an account, which needs a name, and a password unless its address signs in elsewhere. */
  readonly needsAccount: boolean;
  readonly needsPassword: boolean;
}

/** What an invitation offers, to who holds its link. */
export async function readInvitation(ctx: Ctx, token: string): Promise<Result<InvitationView>> {
  const link = await findLink(ctx, 'invitation', token);
  if (!link.ok) return link;
  const { tenant, email, roles } = link.value;
  const { name } = await ctx.tx.selectFrom('organisation').select('name').where('id', '=', tenant)
    .executeTakeFirstOrThrow();
  const needsAccount = !(await isEmailTaken(ctx, email));
  const needsPassword = needsAccount && !(await signsInElsewhere(ctx, tenant, email));
  return ok({ email, organisation: name, roles: roles ?? [], needsAccount, needsPassword });
}

export interface Acceptance {
  readonly token: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
}

/**
 * Accepts an invitation. The link proves that the address is theirs who opens it: an account with that address gets the
 * membership, or one is made, its address verified. Nobody is signed in by it.
 */
export async function acceptInvitation(
  ctx: Ctx, { token, name, password }: Acceptance, language: Language,
): Promise<Result<{ email: string; created: boolean }>> {
  const link = await useLink(ctx, 'invitation', token);
  if (!link.ok) return link;
  const { tenant, email, roles } = link.value;
  await lockFor(ctx, `email ${email}`);
  const account = await findAccount(ctx, email);
  if (account) {
    const member = await ctx.tx.selectFrom('membership').select('id').where('tenant', '=', tenant)
      .where('accountId', '=', account.id).where('endedAt', 'is', null).executeTakeFirst();
    if (member) return refuse(identityRefusals, 'identity.already_member');
    await addMembership(ctx, tenant, account.id, roles ?? []);
    return ok({ email, created: false });
  }
  // A disabled account keeps its address; who may use it again, the provider decides.
  if (await isEmailTaken(ctx, email)) return refuse(identityRefusals, 'identity.link_invalid');
  const needsPassword = !(await signsInElsewhere(ctx, tenant, email));
  if (name === undefined || (needsPassword && password === undefined)) {
    return refuse(identityRefusals, 'identity.password_needed', {}, name === undefined ? '/name' : '/password');
  }
  const fit = password === undefined ? ok(null) : checkPassword(password, [name, email], '/password');
  if (!fit.ok) return fit;
  const id = newId('account', ctx.clock);
  await ctx.tx.insertInto('account').values({
    id, tenant, kind: 'human', name, email, emailVerifiedAt: ctx.now, language, state: 'active',
    passwordHash: password === undefined ? null : await hashPassword(password),
  }).execute();
  await addMembership(ctx, tenant, id, roles ?? []);
  return ok({ email, created: true });
}

export async function addMembership(
  ctx: Ctx, tenant: string, accountId: string, roles: readonly string[],
): Promise<void> {
  await ctx.tx.insertInto('membership')
    .values({ id: newId('membership', ctx.clock), tenant, accountId, roles: [...roles] }).execute();
}
