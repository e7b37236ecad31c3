import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { json, type Ctx } from '../../database/index.ts';
import { identityRefusals } from './refusals.ts';

export type ChallengeKind = 'passkey-registration' | 'passkey-sign-in' | 'sso' | 'totp-enrolment';

/** Minutes in which a ceremony that was begun must be completed. */
const MINUTES = 10;

/** Keeps what is needed to complete a ceremony. A new one for an account takes the place of one begun before. */
export async function begin(ctx: Ctx, kind: ChallengeKind, accountId: string | null, data: unknown): Promise<string> {
  await ctx.tx.deleteFrom('challenge').where('expiresAt', '<', ctx.now).execute();
  if (accountId !== null) {
    await ctx.tx.deleteFrom('challenge').where('accountId', '=', accountId).where('kind', '=', kind).execute();
  }
  const id = newId('challenge', ctx.clock);
  await ctx.tx.insertInto('challenge')
    .values({ id, kind, accountId, data: json(data), expiresAt: ctx.now.add({ minutes: MINUTES }) }).execute();
  return id;
}

/** Takes a challenge away to complete it: it can't be completed twice. `accountId`: whose it must be (null: nobody's). */
export async function complete<T>(
  ctx: Ctx, kind: ChallengeKind, id: string, accountId: string | null,
): Promise<Result<T>> {
  const row = await ctx.tx.deleteFrom('challenge').where('id', '=', id).where('kind', '=', kind)
    .where('accountId', accountId === null ? 'is' : '=', accountId).where('expiresAt', '>', ctx.now)
    .returning('data').executeTakeFirst();
  return row ? ok(row.data as T) : refuse(identityRefusals, 'identity.challenge_gone');
}

/** What an account has begun and not completed, without taking it away. */
export async function pending<T>(ctx: Ctx, kind: ChallengeKind, accountId: string) {
  const row = await ctx.tx.selectFrom('challenge').select(['id', 'data']).where('accountId', '=', accountId)
    .where('kind', '=', kind).where('expiresAt', '>', ctx.now).executeTakeFirst();
  return row && { id: row.id, data: row.data as T };
}
