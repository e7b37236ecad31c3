import type { Ctx } from '../../database/index.ts';

/** The days of a server's service so far, its class, and the edition of its contract; null if it was never watched. */
export async function servedBy(ctx: Ctx, serverId: string) {
  const row = await ctx.tx.selectFrom('monitor').innerJoin('server', 'server.id', 'monitor.id')
    .innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .innerJoin('contract', 'contract.id', 'contractItem.contractId')
    .select(['watchedFrom', 'contract.endsOn', 'contract.edition', 'contractItem.availabilityClass'])
    .where('monitor.id', '=', serverId).executeTakeFirst();
  if (!row) return null;
  const { watchedFrom, ...contract } = row;
  return {
    ...contract,
    firstDay: watchedFrom.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
    lastDay: row.endsOn !== null && row.endsOn < ctx.today ? row.endsOn : ctx.today,
  };
}
