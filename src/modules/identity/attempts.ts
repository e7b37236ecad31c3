import type { Ctx } from '../../database/index.ts';
import { commitSoon } from './store.ts';

/** Wrong attempts that cost nothing, and then the wait: it doubles each time up to the most. Never a lock for good. */
export const attemptLimits = { free: 5, firstSeconds: 30, mostSeconds: 15 * 60 } as const;

/** Seconds an account is not looked at after `failures` wrong attempts in a row. */
export function waitAfter(failures: number): number {
  const { free, firstSeconds, mostSeconds } = attemptLimits;
  if (failures < free) return 0;
  return Math.min(mostSeconds, firstSeconds * 2 ** Math.min(failures - free, 10));
}

/**
 * Settles one attempt at a secret of `account` that was right or not. One that comes while the account waits is wrong
 * whatever it says, and counts no further. Attempts of one account wait here for each other, so that many at once are
 * no way around the limit. A caller that gets false refuses with `keeping`. Null is an account nobody has: the same is
 * done, and as long, as for one that waits or was wrong.
 */
export async function settleAttempt(ctx: Ctx, account: string | null, wasRight: boolean): Promise<boolean> {
  const row = await ctx.tx.selectFrom('account').select(['failedSignIns', 'blockedUntil'])
    .where('id', '=', account ?? '').forUpdate().executeTakeFirst();
  const waits = row?.blockedUntil && row.blockedUntil.epochMilliseconds > ctx.now.epochMilliseconds;
  if (row && wasRight && !waits) return true;
  const failures = (row?.failedSignIns ?? 0) + (waits ? 0 : 1);
  const seconds = waitAfter(failures);
  const blockedUntil = waits ? row.blockedUntil : seconds === 0 ? null : ctx.now.add({ seconds });
  await commitSoon(ctx);
  await ctx.tx.updateTable('account').set({ failedSignIns: failures, blockedUntil }).where('id', '=', account ?? '')
    .execute();
  return false;
}

/** The sign-in is whole: what went wrong before is forgotten. */
export async function forgetAttempts(ctx: Ctx, account: string): Promise<void> {
  await ctx.tx.updateTable('account').set({ failedSignIns: 0, blockedUntil: null }).where('id', '=', account)
    .where('failedSignIns', '>', 0).execute();
}
