import { keeping, ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { findAccount, type Account } from './accounts.ts';
import { forgetAttempts, settleAttempt } from './attempts.ts';
import { hasFactor, isMfaMandatory, mfaNeeded, readFactors, type Needs } from './mfa.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';
import { identityRefusals } from './refusals.ts';
import { openSession, type Visit } from './sessions.ts';

export type SecondFactor = 'totp' | 'passkey' | 'recovery-code';

/** How far a sign-in is, and by what it can go on. */
export interface SignIn {
  readonly state: 'signed-in' | 'second-factor-needed' | 'enrolment-needed';
  readonly methods: SecondFactor[];
}

export interface SignedIn {
  readonly token: string;
  readonly answer: SignIn;
}

const states: Readonly<Record<Needs, SignIn['state']>> = {
  nothing: 'signed-in', 'second-factor': 'second-factor-needed', enrolment: 'enrolment-needed',
};

/**
 * Signs a person in with a password. An address nobody has is refused with the same words and after the same work as a
 * wrong password, and so is an account that waits after wrong attempts.
 */
export async function signIn(
  ctx: Ctx, { email, password }: { readonly email: string; readonly password: string }, visit: Visit,
): Promise<Result<SignedIn>> {
  const account = await findAccount(ctx, email);
  const isRight = await isPassword(password, account?.passwordHash ?? null);
  const isIn = await settleAttempt(ctx, account?.id ?? null, isRight);
  if (!account || !isIn) {
    return keeping(refuse(identityRefusals, 'identity.wrong_credentials'));
  }
  if (account.passwordHash !== null && isOutdated(account.passwordHash)) {
    await ctx.tx.updateTable('account').set({ passwordHash: await hashPassword(password) })
      .where('id', '=', account.id).execute();
  }
  return ok(await enter(ctx, account, visit, false));
}

/** Opens a session for somebody whose first factor is right, or both (`isProved`). */
export async function enter(ctx: Ctx, account: Account, visit: Visit, isProved: boolean): Promise<SignedIn> {
  const factors = await readFactors(ctx.tx, account.id);
  const needs = mfaNeeded({
    isProved, hasFactor: hasFactor(factors), isMandatory: await isMfaMandatory(ctx.tx, account.id),
  });
  // Not before the second factor: whoever knows the password could else guess its codes without end.
  if (needs !== 'second-factor') await forgetAttempts(ctx, account.id);
  const token = await openSession(ctx, account, visit, { isFinished: needs === 'nothing', isProved });
  const methods: SecondFactor[] = needs === 'second-factor' ? [
    ...(factors.totp ? ['totp' as const] : []), ...(factors.passkeys > 0 ? ['passkey' as const] : []),
    ...(factors.recoveryCodes > 0 ? ['recovery-code' as const] : []),
  ] : [];
  return { token, answer: { state: states[needs], methods } };
}
