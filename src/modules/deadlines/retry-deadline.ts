import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { settleAlarmOf } from './raise-alarm.ts';
import { deadlineRefusals } from './refusals.ts';

/** An operator removed the cause: a deadline that failed for good is due again, with attempts of its own. */
export async function retryDeadline(ctx: Ctx, deadlineId: string): Promise<Result<{ id: string }>> {
  const row = await ctx.tx.selectFrom('deadline').select('state').where('id', '=', deadlineId).forUpdate()
    .executeTakeFirst();
  if (!row) return refuse(deadlineRefusals, 'deadlines.unknown');
  if (row.state !== 'alarm') return refuse(deadlineRefusals, 'deadlines.not_failed', { state: row.state });
  await ctx.tx.updateTable('deadline').set({ state: 'open', attempts: 0, notBefore: null })
    .where('id', '=', deadlineId).execute();
  await settleAlarmOf(ctx, 'deadline-failed', deadlineId);
  return ok({ id: deadlineId });
}
