import { keeping, ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { notify } from './account-mail.ts';
import { ownAccount, type Account } from './accounts.ts';
import { forgetAttempts, settleAttempt } from './attempts.ts';
import { endLinksOf } from './one-time-links.ts';
import { faultOf, hashPassword, isPassword } from './passwords.ts';
import { identityRefusals } from './refusals.ts';
import { browserSession, revokeSessionsOf } from './sessions.ts';

/** Refuses a new password that would be guessed; `path` says where in the input it stood. */
export function checkPassword(password: string, about: readonly string[], path: string): Result<null> {
  const fault = faultOf(password, about);
  return fault === null ? ok(null) : refuse(identityRefusals, `identity.password_${fault}`, {}, path);
}

/**
 * Sets a password that was checked: every session but `except` ends, links to reset the old one are void, and the owner
 * is told.
 */
export async function setPassword(ctx: Ctx, account: Account, password: string, except: string | null): Promise<void> {
  await ctx.tx.updateTable('account').set({ passwordHash: await hashPassword(password) }).where('id', '=', account.id)
    .execute();
  await revokeSessionsOf(ctx, account.id, except);
  await endLinksOf(ctx, 'password-reset', account.id);
  await notify(ctx, account, 'password-changed');
}

/** Whether the signed-in person knows the password; wrong ones count as at the sign-in. Refused ones are kept. */
export async function confirmPassword(
  ctx: Ctx, account: Account, password: string, path: string,
): Promise<Result<null>> {
  const isRight = await isPassword(password, account.passwordHash);
  if (await settleAttempt(ctx, account.id, isRight)) {
    await forgetAttempts(ctx, account.id);
    return ok(null);
  }
  return keeping(refuse(identityRefusals, 'identity.wrong_password', {}, path));
}

/** The signed-in person chooses another password; this session stays, all others end. */
export async function changePassword(
  ctx: Ctx, { current, new: chosen }: { readonly current: string; readonly new: string },
  asked: { readonly sessionId: string | null },
): Promise<Result<{ id: string }>> {
  const session = browserSession(asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  const known = await confirmPassword(ctx, account, current, '/current');
  if (!known.ok) return known;
  const fit = checkPassword(chosen, [account.name, account.email], '/new');
  if (!fit.ok) return fit;
  await setPassword(ctx, account, chosen, session.value);
  return ok({ id: account.id });
}
