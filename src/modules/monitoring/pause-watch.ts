import { newId } from '../../kernel/ids.ts';
import type { outageCauses } from '../../terms/index.ts';
import type { Ctx } from '../../database/index.ts';
import { endOutage } from './watch-server.ts';

export type OutageCause = (typeof outageCauses)[number];

/**
 * promise A4.4: a server that is off on purpose is watched by nobody, since its silence proves nothing. Until
 * `resumeWatch` it counts as an outage with the cause given: the customer's wish is no downtime, the provider's own
 * counts. An outage with another cause that is open ends now. A server that isn't watched, or whose watch is paused for
 * the same cause, stays as it is.
 */
export async function pauseWatch(ctx: Ctx, serverId: string, cause: OutageCause): Promise<void> {
  const monitor = await lockMonitor(ctx, serverId);
  if (!monitor) return;
  const open = await ctx.tx.selectFrom('outage').select('cause').where('serverId', '=', serverId)
    .where('untilAt', 'is', null).executeTakeFirst();
  if (monitor.pausedAt !== null && open?.cause === cause) return;
  await ctx.tx.updateTable('monitor')
    .set({ pausedAt: monitor.pausedAt ?? ctx.now, state: 'unknown', sameProbes: 0, firstContrary: null })
    .where('id', '=', serverId).execute();
  await endOutage(ctx, serverId, ctx.now);
  await ctx.tx.insertInto('outage').values({
    id: newId('outage', ctx.clock), tenant: monitor.tenant, serverId, fromAt: ctx.now, cause,
  }).execute();
}

/**
 * It is to answer again: the outage ends, and what probes see from now on counts. Nothing happens where no watch is
 * paused. Who calls it has made sure that nothing else keeps the server off: it runs, and is not cut off.
 */
export async function resumeWatch(ctx: Ctx, serverId: string): Promise<void> {
  const monitor = await lockMonitor(ctx, serverId);
  if (!monitor || monitor.pausedAt === null) return;
  await ctx.tx.updateTable('monitor').set({ pausedAt: null }).where('id', '=', serverId).execute();
  await endOutage(ctx, serverId, ctx.now);
}

/** Whether an outage is open that nobody asked for. */
export async function isDown(ctx: Ctx, serverId: string): Promise<boolean> {
  const monitor = await lockMonitor(ctx, serverId);
  return monitor !== undefined && monitor.pausedAt === null && monitor.state === 'down';
}

function lockMonitor(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('monitor').select(['tenant', 'state', 'pausedAt']).where('id', '=', serverId)
    .where('watchedUntil', 'is', null).forUpdate().executeTakeFirst();
}
