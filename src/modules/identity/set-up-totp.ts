import { keeping, ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { notify } from './account-mail.ts';
import { ownAccount } from './accounts.ts';
import { settleAttempt } from './attempts.ts';
import { begin, complete, pending } from './challenges.ts';
import { hasFactor, isMfaMandatory, readFactors } from './mfa.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { identityRefusals } from './refusals.ts';
import { seal, unseal } from './seal.ts';
import { browserSession, freshSession, proveSession } from './sessions.ts';
import type { IdentitySettings } from './settings.ts';
import { newTotp, stepOf, totpPurpose } from './totp.ts';

interface Asked {
  readonly sessionId: string | null;
}

interface Pending {
  /** Sealed, base 64. */
  readonly secret: string;
}

/** Begins to set up an authenticator app. One that is set up already stays in use until the new one is confirmed. */
export async function setUpTotp(
  ctx: Ctx, { rpName, sealKey }: IdentitySettings, asked: Asked,
): Promise<Result<{ secret: string; uri: string }>> {
  const session = await freshSession(ctx, asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  const made = newTotp(rpName, account.email);
  const sealed = seal(sealKey, Buffer.from(made.secret), totpPurpose(account.id));
  await begin(ctx, 'totp-enrolment', account.id, { secret: sealed.toString('base64') } satisfies Pending);
  return ok(made);
}

export interface SetUp {
  /** Another token for the session, which has shown its second factor by this. */
  readonly token: string;
  /** Shown this once. */
  readonly recoveryCodes: string[];
}

/** A first code proves that the app has the secret: from now on it is asked for. Recovery codes come with it. */
export async function confirmTotp(
  ctx: Ctx, code: string, { sealKey }: IdentitySettings, asked: Asked,
): Promise<Result<SetUp>> {
  const session = browserSession(asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  const begun = await pending<Pending>(ctx, 'totp-enrolment', account.id);
  if (!begun) return refuse(identityRefusals, 'identity.totp_not_started');
  const sealed = Buffer.from(begun.data.secret, 'base64');
  const step = stepOf(unseal(sealKey, sealed, totpPurpose(account.id)).toString(), code, ctx.now);
  if (!(await settleAttempt(ctx, account.id, step !== null))) {
    return keeping(refuse(identityRefusals, 'identity.wrong_code', {}, '/code'));
  }
  const done = await complete(ctx, 'totp-enrolment', begun.id, account.id);
  if (!done.ok) return refuse(identityRefusals, 'identity.totp_not_started');
  await ctx.tx.updateTable('account').set({ totpSecret: sealed, totpConfirmedAt: ctx.now, totpLastStep: step })
    .where('id', '=', account.id).execute();
  const recoveryCodes = await replaceRecoveryCodes(ctx, account);
  await notify(ctx, account, 'totp-added');
  return ok({ token: await proveSession(ctx, session.value), recoveryCodes });
}

/** Takes the authenticator app away, unless it is the last second factor of an account that must have one. */
export async function removeTotp(ctx: Ctx, asked: Asked): Promise<Result<{ id: string }>> {
  const session = await freshSession(ctx, asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  if (account.totpSecret === null) return refuse(identityRefusals, 'identity.unknown_totp');
  await ctx.tx.updateTable('account').set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where('id', '=', account.id).execute();
  const left = await keepsFactor(ctx, account.id);
  if (!left.ok) return left;
  await notify(ctx, account, 'totp-removed');
  return ok({ id: account.id });
}

/** promise H-mfa: refuses to leave an account without a second factor that must have one. */
export async function keepsFactor(ctx: Ctx, account: string): Promise<Result<null>> {
  if (hasFactor(await readFactors(ctx.tx, account)) || !(await isMfaMandatory(ctx.tx, account))) return ok(null);
  return refuse(identityRefusals, 'identity.last_factor');
}

/** Ten new recovery codes in place of the old ones. */
export async function renewRecoveryCodes(ctx: Ctx, asked: Asked): Promise<Result<{ recoveryCodes: string[] }>> {
  const session = await freshSession(ctx, asked);
  if (!session.ok) return session;
  const account = await ownAccount(ctx);
  if (!hasFactor(await readFactors(ctx.tx, account.id))) return refuse(identityRefusals, 'identity.no_factor');
  const recoveryCodes = await replaceRecoveryCodes(ctx, account);
  await notify(ctx, account, 'recovery-codes-replaced');
  return ok({ recoveryCodes });
}
