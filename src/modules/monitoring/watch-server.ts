import { newId } from '../../kernel/ids.ts';
import type { Ctx, Database } from '../../database/index.ts';
import { decideProbe, type MonitorState } from './decide-probe.ts';

/** promise C-4.4.2: every server is watched from the moment it is handed over. */
export async function watchServer(ctx: Ctx, server: { id: string; tenant: string; address: string }): Promise<void> {
  await ctx.tx.insertInto('monitor').values({ ...server, state: 'unknown', watchedFrom: ctx.now })
    .onConflict((conflict) => conflict.column('id').doNothing()).execute();
}

/** The service ended: its probes stop, and an outage that was open ends with it. */
export async function unwatchServer(ctx: Ctx, serverId: string): Promise<void> {
  await ctx.tx.updateTable('monitor').set({ watchedUntil: ctx.now }).where('id', '=', serverId)
    .where('watchedUntil', 'is', null).execute();
  await endOutage(ctx, serverId, ctx.now);
}

/** Servers to probe now: not those that are off on purpose. */
export async function watchedServers(db: Database): Promise<{ id: string; address: string }[]> {
  return db.selectFrom('monitor').select(['id', 'address']).where('watchedUntil', 'is', null)
    .where('pausedAt', 'is', null).orderBy('id').execute();
}

/** Records one probe of one server; opens or ends an outage where it confirms one. Returns the turn, if any. */
export async function recordProbe(
  ctx: Ctx, serverId: string, seen: 'up' | 'down' | 'unknown',
): Promise<'up' | 'down' | null> {
  const row = await ctx.tx.selectFrom('monitor').selectAll().where('id', '=', serverId)
    .where('watchedUntil', 'is', null).where('pausedAt', 'is', null).forUpdate().executeTakeFirst();
  if (!row) return null; // the service ended, or was stopped on purpose, while the probe was under way
  const { monitor, turn } = decideProbe(row as MonitorState, seen, ctx.now);
  await ctx.tx.updateTable('monitor')
    .set({ ...monitor, probedAt: ctx.now, ...(turn ? { changedAt: turn.at } : {}) })
    .where('id', '=', serverId).execute();
  if (!turn) return null;
  if (turn.to === 'down') {
    await ctx.tx.insertInto('outage').values({
      id: newId('outage', ctx.clock), tenant: row.tenant, serverId, fromAt: turn.at,
      cause: 'provider', // until a person records another cause with its reason (A4.5)
    }).execute();
  } else {
    await endOutage(ctx, serverId, turn.at);
  }
  return turn.to;
}

export async function endOutage(ctx: Ctx, serverId: string, at: Ctx['now']): Promise<void> {
  await ctx.tx.updateTable('outage').set({ untilAt: at }).where('serverId', '=', serverId)
    .where('untilAt', 'is', null).execute();
}
