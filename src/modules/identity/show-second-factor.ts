import { keeping, ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { notify } from './account-mail.ts';
import { ownAccount } from './accounts.ts';
import { forgetAttempts, settleAttempt } from './attempts.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { identityRefusals } from './refusals.ts';
import { browserSession, proveSession } from './sessions.ts';
import type { SignedIn } from './sign-in.ts';
import { useTotp } from './totp.ts';

/**
 * promise H-mfa: completes a sign-in by a code of the authenticator app or a recovery code; each works once. The
 * session gets another token. Wrong codes count like wrong passwords, and together with them.
 */
export async function showSecondFactor(
  ctx: Ctx, shown: { readonly method: 'totp' | 'recovery-code'; readonly code: string }, sealKey: Buffer,
  asked: { readonly sessionId: string | null },
): Promise<Result<SignedIn>> {
  const session = browserSession(asked);
  if (!session.ok) return session;
  const open = await ctx.tx.selectFrom('session').select('secondFactorAt').where('id', '=', session.value)
    .executeTakeFirstOrThrow();
  if (open.secondFactorAt !== null) return refuse(identityRefusals, 'identity.no_code_due');
  const account = await ownAccount(ctx);
  // The wait is looked at before the code is used up: one refused for the wait must work after it.
  if (!(await settleAttempt(ctx, account.id, true))) return refuse(identityRefusals, 'identity.wrong_code');
  const isRight = shown.method === 'totp' ? await useTotp(ctx, account, shown.code, sealKey)
    : await useRecoveryCode(ctx, account.id, shown.code);
  if (!isRight) {
    await settleAttempt(ctx, account.id, false);
    return keeping(refuse(identityRefusals, 'identity.wrong_code'));
  }
  await forgetAttempts(ctx, account.id);
  if (shown.method === 'recovery-code') await notify(ctx, account, 'recovery-code-used');
  return ok({ token: await proveSession(ctx, session.value), answer: { state: 'signed-in', methods: [] } });
}
