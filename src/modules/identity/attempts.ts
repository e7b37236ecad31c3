import type { Ctx } from '../../database/index.ts';

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
 * no way around the limit. A caller that gets false refuses with `keeping`.
 */
export async function settleAttempt(ctx: Ctx, account: string, wasRight: boolean): Promise<boolean> {
  const { failedSignIns, blockedUntil } = await ctx.tx.selectFrom('account').select(['failedSignIns', 'blockedUntil'])
    .where('id', '=', account).forUpdate().executeTakeFirstOrThrow();
  if (blockedUntil && blockedUntil.epochMilliseconds > ctx.now.epochMilliseconds) return false;
  if (wasRight) return true;
  const failures = failedSignIns + 1;
  const seconds = waitAfter(failures);
  await ctx.tx.updateTable('account')
    .set({ failedSignIns: failures, blockedUntil: seconds === 0 ? null : ctx.now.add({ seconds }) })
    .where('id', '=', account).execute();
  return false;
}

/** The sign-in is whole: what went wrong before is forgotten. */
export async function forgetAttempts(ctx: Ctx, account: string): Promise<void> {
  await ctx.tx.updateTable('account').set({ failedSignIns: 0, blockedUntil: null }).where('id', '=', account)
    .where('failedSignIns', '>', 0).execute();
}
