import { randomBytes } from 'node:crypto';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { notify, sendAccountMail } from './account-mail.ts';
import { findAccount, readAccount } from './accounts.ts';
import { forgetAttempts } from './attempts.ts';
import { checkPassword, setPassword } from './change-password.ts';
import { makeLink, useLink } from './one-time-links.ts';
import { signsInElsewhere } from './sso-connection.ts';
import { isPassword } from './passwords.ts';
import { identityRefusals } from './refusals.ts';

/** Links to reset a password that may be sent to one account in an hour; more would only fill a letterbox. */
const RESETS_PER_HOUR = 3;

/**
 * Sends a link to reset the password, if there is an account with this address. The answer is the same if there is
 * none, and work that takes longer than the difference drowns it.
 */
export async function requestPasswordReset(ctx: Ctx, email: string, origin: string): Promise<Result<{ sent: true }>> {
  await isPassword(randomBytes(16).toString('hex'), null);
  const account = await findAccount(ctx, email);
  if (!account) return ok({ sent: true });
  const before = await ctx.tx.selectFrom('oneTimeLink').select('id').where('accountId', '=', account.id)
    .where('kind', '=', 'password-reset').where('createdAt', '>', ctx.now.subtract({ hours: 1 })).execute();
  if (before.length >= RESETS_PER_HOUR) return ok({ sent: true });
  if (account.passwordHash === null && await signsInElsewhere(ctx, account.tenant, account.email)) {
    await notify(ctx, account, 'sign-on-instead');
    return ok({ sent: true });
  }
  const link = await makeLink(
    ctx, { kind: 'password-reset', tenant: account.tenant, accountId: account.id, email: account.email }, origin);
  await sendAccountMail(ctx, {
    tenant: account.tenant, recipient: account.email, language: account.language, letter: 'password-reset',
    values: { name: account.name, link: link.url, until: link.until },
  });
  return ok({ sent: true });
}

/**
 * Sets a new password by a link that was sent. All sessions end; nobody is signed in by it, and the second factor is
 * asked for as ever. A link sent to an address the account has no more opens nothing.
 */
export async function resetPassword(
  ctx: Ctx, { token, password }: { readonly token: string; readonly password: string },
): Promise<Result<{ email: string }>> {
  const link = await useLink(ctx, 'password-reset', token);
  if (!link.ok) return link;
  const account = await readAccount(ctx, link.value.accountId ?? '');
  if (!account || account.email !== link.value.email) return refuse(identityRefusals, 'identity.link_invalid');
  const fit = checkPassword(password, [account.name, account.email], '/password');
  if (!fit.ok) return fit;
  await setPassword(ctx, account, password, null);
  await forgetAttempts(ctx, account.id);
  // The link came to this address: it is the account's.
  await ctx.tx.updateTable('account').set({ emailVerifiedAt: ctx.now }).where('id', '=', account.id)
    .where('emailVerifiedAt', 'is', null).execute();
  return ok({ email: account.email });
}
