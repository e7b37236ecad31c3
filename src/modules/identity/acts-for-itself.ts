import type { Ctx } from '../../database/index.ts';

/** Whether the caller belongs to `organisation` itself: neither staff, nor who sells to it or runs its servers. */
export async function actsForItself(ctx: Ctx, organisation: string): Promise<boolean> {
  if (!ctx.account) return false;
  const member = await ctx.tx.selectFrom('membership').select('id').where('tenant', '=', organisation)
    .where('accountId', '=', ctx.account).where('endedAt', 'is', null).executeTakeFirst();
  return member !== undefined;
}
