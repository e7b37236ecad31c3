import { availability } from '../../terms/index.ts';
import type { Ctx } from '../../database/index.ts';

/**
 * promise A4.2: availability of a server in a calendar year up to now, from its recorded outages; a partial
 * year counts pro rata. An outage that is still open counts up to now.
 */
export async function computeAvailability(ctx: Ctx, serverId: string, year: number) {
  const monitor = await ctx.tx.selectFrom('monitor').select(['watchedFrom', 'watchedUntil']).where('id', '=', serverId)
    .executeTakeFirstOrThrow();
  const outages = await ctx.tx.selectFrom('outage').select(['fromAt', 'untilAt', 'cause'])
    .where('serverId', '=', serverId).orderBy('fromAt').execute();
  const local = (at: Ctx['now']) => at.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
  return availability.compute({
    year,
    from: local(monitor.watchedFrom),
    ...(monitor.watchedUntil ? { until: local(monitor.watchedUntil.add({ hours: 24 })) } : {}),
    outages: outages.map((outage) => ({
      from: outage.fromAt.toString(),
      until: (outage.untilAt ?? ctx.now).toString(),
      cause: outage.cause as 'provider',
    })),
  });
}
