import { ok, refuse, type Result } from '../../kernel/result.ts';
import { lockFor, type Ctx } from '../../database/index.ts';
import { notify, sendAccountMail } from './account-mail.ts';
import { isEmailTaken, normalEmail, ownAccount, readAccount } from './accounts.ts';
import { confirmPassword } from './change-password.ts';
import { endLinksOf, makeLink, useLink } from './one-time-links.ts';
import { identityRefusals } from './refusals.ts';
import { browserSession } from './sessions.ts';

/**
 * Begins the change to another address: a link goes there, and the present one is told. Until the link is used nothing
 * is changed: an address nobody proved to have never signs anybody in. Whether it belongs to another account is not
 * said here, but to who opens the link.
 */
export async function changeEmail(
  ctx: Ctx, { email, password }: { readonly email: string; readonly password: string },
  asked: { readonly sessionId: string | null }, origin: string,
): Promise<Result<{ email: string }>> {
  const session = browserSession(asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  const known = await confirmPassword(ctx, account, password, '/password');
  if (!known.ok) return known;
  const wanted = normalEmail(email);
  await endLinksOf(ctx, 'email-change', account.id);
  const link = await makeLink(
    ctx, { kind: 'email-change', tenant: account.tenant, accountId: account.id, email: wanted }, origin);
  await sendAccountMail(ctx, {
    tenant: account.tenant, recipient: wanted, language: account.language, letter: 'email-change',
    values: { name: account.name, link: link.url, until: link.until },
  });
  await notify(ctx, account, 'email-change-asked');
  return ok({ email: wanted });
}

/** The link came to the new address, so it is the account's now. The old one is told, and its links are void. */
export async function confirmEmail(ctx: Ctx, token: string): Promise<Result<{ email: string }>> {
  const link = await useLink(ctx, 'email-change', token);
  if (!link.ok) return link;
  const account = await readAccount(ctx, link.value.accountId ?? '');
  if (!account) return refuse(identityRefusals, 'identity.link_invalid');
  const { email } = link.value;
  await lockFor(ctx, `email ${email}`);
  const isTaken = email !== account.email && await isEmailTaken(ctx, email);
  if (isTaken) return refuse(identityRefusals, 'identity.email_taken');
  await ctx.tx.updateTable('account').set({ email, emailVerifiedAt: ctx.now }).where('id', '=', account.id).execute();
  await endLinksOf(ctx, 'password-reset', account.id);
  if (email !== account.email) await notify(ctx, account, 'email-changed', account.email);
  return ok({ email });
}
