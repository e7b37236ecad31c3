import type { Ctx } from '../../database/index.ts';

/** Days after which nobody asks any more from where a session that has ended was opened, or whom a link went to. */
const DAYS = 30;

/**
 * Wipes what sign-ins leave behind and nobody needs (A13): address and device of sessions that ended, addresses of
 * links that are void, ceremonies nobody completed. That there was a session stays, in its row and in the trail.
 */
export async function forgetSignIns(ctx: Ctx): Promise<void> {
  const before = ctx.now.subtract({ hours: DAYS * 24 });
  await ctx.tx.updateTable('session').set({ address: '', userAgent: '' }).where('address', '<>', '')
    .where((eb) => eb.or([eb('expiresAt', '<', before), eb('revokedAt', '<', before)])).execute();
  await ctx.tx.updateTable('oneTimeLink').set({ email: '' }).where('email', '<>', '')
    .where((eb) => eb.or([eb('expiresAt', '<', before), eb('usedAt', '<', before)])).execute();
  await ctx.tx.deleteFrom('challenge').where('expiresAt', '<', ctx.now).execute();
}
