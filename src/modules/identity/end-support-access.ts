import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { trustRefusals } from './trust-refusals.ts';

/** promise H-seller-admin: either side ends a support access early. The next request of its holder is refused. */
export async function endSupportAccess(ctx: Ctx, supportAccessId: string): Promise<Result<{ id: string }>> {
  const row = await ctx.tx.selectFrom('supportAccess').select(['tenant', 'untilAt', 'endedAt'])
    .where('id', '=', supportAccessId).forUpdate().executeTakeFirst();
  const isReached = row && (ctx.reach === 'all' || ctx.reach.includes(row.tenant));
  if (!isReached) return refuse(trustRefusals, 'identity.unknown_support_access');
  const isOver = row.endedAt !== null || row.untilAt.epochMilliseconds <= ctx.now.epochMilliseconds;
  if (isOver) return refuse(trustRefusals, 'identity.support_over');
  await ctx.tx.updateTable('supportAccess').set({ endedAt: ctx.now, endedBy: ctx.actor })
    .where('id', '=', supportAccessId).execute();
  return ok({ id: supportAccessId });
}
