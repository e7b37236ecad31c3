import type { Ctx } from '../../database/index.ts';
import { webhookLimits } from './limits.ts';

/**
 * Removes deliveries that ended long ago, some at a time; what they told of stays in the trail. Returns how many.
 */
export async function forgetDeliveries(ctx: Ctx): Promise<number> {
  const before = ctx.now.subtract({ hours: webhookLimits.keptDays * 24 });
  const rows = await ctx.tx.deleteFrom('webhookDelivery').where('id', 'in', (eb) => eb
    .selectFrom('webhookDelivery').select('id').where('state', '!=', 'queued').where('createdAt', '<', before)
    .orderBy('id').limit(webhookLimits.forgottenAtOnce)).returning('id').execute();
  return rows.length;
}
