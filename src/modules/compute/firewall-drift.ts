import type { Ctx } from '../../database/index.ts';

/** Hours after which a guest's rules are read again. */
const READ_HOURS = 24;

/**
 * Running servers, at most `most`, whose rules were not read for a day, those that waited longest first. Of a managed
 * server the customer cannot change any (C 5); a rescue system has rules of its own.
 */
export async function serversToRead(ctx: Ctx, most: number): Promise<{ readonly id: string }[]> {
  return ctx.tx.selectFrom('server').select('id').where('state', '=', 'running').where('managed', '=', false)
    .where('boot', '=', 'volume').where('handedOverAt', 'is not', null).where('firewallHash', 'is not', null)
    .where((eb) => eb.or([
      eb('firewallSeenAt', 'is', null), eb('firewallSeenAt', '<=', ctx.now.subtract({ hours: READ_HOURS })),
    ]))
    .orderBy('firewallSeenAt', (order) => order.asc().nullsFirst()).orderBy('id').limit(most).execute();
}

/**
 * promise C-4.5.3: notes that a guest's rules are no longer those it was handed over with, or are again. A guest that
 * did not answer (null) changes nothing. Says what became of it, null: what it was.
 */
export async function recordFirewall(
  ctx: Ctx, serverId: string, hash: string | null,
): Promise<'changed' | 'restored' | null> {
  const server = await ctx.tx.selectFrom('server').select(['firewallHash', 'firewallChangedAt', 'state'])
    .where('id', '=', serverId).forUpdate().executeTakeFirstOrThrow();
  const isOther = hash === null ? server.firewallChangedAt !== null : hash !== server.firewallHash;
  const turn = isOther === (server.firewallChangedAt !== null) || server.state !== 'running' ? null
    : isOther ? 'changed' : 'restored';
  await ctx.tx.updateTable('server')
    .set({ firewallSeenAt: ctx.now, ...(turn ? { firewallChangedAt: isOther ? ctx.now : null } : {}) })
    .where('id', '=', serverId).execute();
  return turn;
}
