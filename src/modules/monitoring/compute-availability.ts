import { Temporal } from 'temporal-polyfill';
import { availability, editionById } from '../../terms/index.ts';
import type { Ctx } from '../../database/index.ts';
import { servedBy } from './served-by.ts';

/** Of this year, or of the last one in which there was service; null if it was never watched. */
export async function latestAvailability(ctx: Ctx, serverId: string) {
  const served = await servedBy(ctx, serverId);
  if (!served) return null;
  const { year } = Temporal.PlainDate.from(served.lastDay);
  return { year, ...await computeAvailability(ctx, serverId, year) };
}

/**
 * promise A4.2: availability of a server in a calendar year, from its recorded outages. A partial year counts from the
 * day it was first watched to the contract's last day. A year that still runs counts up to today: what has not
 * happened yet is not counted as up. An outage that is still open counts up to now; the clause cuts what lies outside.
 * Throws a `RefusalError` for a year in which there was no service.
 */
export async function computeAvailability(ctx: Ctx, serverId: string, year: number) {
  const served = await servedBy(ctx, serverId);
  if (!served) throw new Error(`${serverId} was never watched`);
  const outages = await ctx.tx.selectFrom('outage').select(['fromAt', 'untilAt', 'cause'])
    .where('serverId', '=', serverId).orderBy('fromAt').execute();
  return availability.compute({
    year,
    from: served.firstDay,
    until: Temporal.PlainDate.from(served.lastDay).add({ days: 1 }).toString(),
    outages: outages.map((outage) => ({
      from: outage.fromAt.toString(),
      until: (outage.untilAt ?? ctx.now).toString(),
      cause: outage.cause as 'provider',
    })),
  }, { edition: editionById(served.edition) });
}
