import { Temporal } from 'temporal-polyfill';
import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { customerOf, listRows, searched, type Ctx, type Database, type ListTable } from '../../database/index.ts';
import type { TrafficReading } from './ports.ts';
import { addToDay, sumOfDays } from './store.ts';

/** Bytes towards a server and from it. */
export interface Traffic {
  readonly toServer: bigint;
  readonly fromServer: bigint;
}

/** Live interfaces after `after`, in the order of their ids. */
export async function nicsAfter(db: Database, after: string, atMost: number): Promise<string[]> {
  const rows = await db.selectFrom('nic').select('id').where('state', '=', 'live').where('id', '>', after)
    .orderBy('id').limit(atMost).execute();
  return rows.map(({ id }) => id);
}

/**
 * What passed since the counters were last read. Counters that have another name, or show less than before, began
 * again at zero: all they show is new, and nothing that was counted is lost. Pure.
 */
export function passedSince(
  before: Pick<TrafficReading, 'counter' | 'toGuest' | 'fromGuest'> | undefined, now: TrafficReading,
): Traffic {
  const goesOn = before !== undefined && before.counter === now.counter && before.toGuest <= now.toGuest
    && before.fromGuest <= now.fromGuest;
  const start = goesOn ? before : { toGuest: 0, fromGuest: 0 };
  return { toServer: BigInt(now.toGuest - start.toGuest), fromServer: BigInt(now.fromGuest - start.fromGuest) };
}

/** promise C-4.2.7: adds what passed these interfaces since they were last read to today's traffic of their servers. */
export async function recordTraffic(ctx: Ctx, readings: readonly TrafficReading[]): Promise<void> {
  const known = await ctx.tx.selectFrom('trafficCounter').selectAll()
    .where('id', 'in', ['', ...readings.map(({ id }) => id)]).orderBy('id').forUpdate().execute();
  const before = new Map(known.map(({ id, counter, toGuest, fromGuest }) =>
    [id, { counter, toGuest: Number(toGuest), fromGuest: Number(fromGuest) }]));
  const changed = readings.map((reading) => ({ reading, passed: passedSince(before.get(reading.id), reading) }))
    .filter(({ reading: { id, counter }, passed }) =>
      before.get(id)?.counter !== counter || passed.toServer + passed.fromServer > 0n);
  if (changed.length === 0) return;
  const nics = await ctx.tx.selectFrom('nic').select(['id', 'tenant', 'serverId'])
    .where('id', 'in', changed.map(({ reading }) => reading.id)).execute();
  const nicOf = new Map(nics.map((nic) => [nic.id, nic]));
  const rows = changed.flatMap(({ reading, passed }) => {
    const nic = nicOf.get(reading.id);
    return nic ? [{ reading, passed, nic }] : [];
  });
  await ctx.tx.insertInto('trafficCounter').values(rows.map(({ nic: { tenant }, reading }) => ({
    id: reading.id, tenant, counter: reading.counter, toGuest: BigInt(reading.toGuest),
    fromGuest: BigInt(reading.fromGuest), readAt: ctx.now,
  }))).onConflict((conflict) => conflict.column('id').doUpdateSet(({ ref }) => ({
    counter: ref('excluded.counter'), toGuest: ref('excluded.toGuest'), fromGuest: ref('excluded.fromGuest'),
    readAt: ref('excluded.readAt'),
  }))).execute();
  const passing = rows.filter(({ passed }) => passed.toServer + passed.fromServer > 0n);
  for (const [serverId, own] of Map.groupBy(passing, ({ nic }) => nic.serverId)) {
    const sum = (of: keyof Traffic) => own.reduce((total, { passed }) => total + passed[of], 0n);
    await addToDay(ctx, {
      id: newId('trafficDay', ctx.clock), tenant: own[0]?.nic.tenant ?? '', serverId, day: ctx.today,
      toGuest: sum('toServer'), fromGuest: sum('fromServer'),
    });
  }
}

/** Forgets days that are as long ago as `limits.trafficDays`, and counters of interfaces that are gone. */
export async function forgetTraffic(ctx: Ctx): Promise<void> {
  await ctx.tx.deleteFrom('trafficDay').where('day', '<=', daysAgo(ctx, limits.trafficDays)).execute();
  await ctx.tx.deleteFrom('trafficCounter').where('id', 'in', (eb) =>
    eb.selectFrom('nic').select('id').where('state', '=', 'deleted')).execute();
}

const daysAgo = (ctx: Ctx, days: number) => Temporal.PlainDate.from(ctx.today).subtract({ days }).toString();

/** Days on which anything passed, the newest first. */
export async function readTrafficOf(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('trafficDay').select(['day', 'toGuest as toServer', 'fromGuest as fromServer'])
    .where('serverId', '=', serverId).orderBy('day', 'desc').execute();
}

/** What is looked at when somebody says that a server's traffic harms others. */
const MEASURED_DAYS = 7;

/** What passed on the last days, today among them. */
export async function sumTraffic(ctx: Ctx, serverId: string): Promise<Traffic & { readonly since: string }> {
  const since = daysAgo(ctx, MEASURED_DAYS - 1);
  return { ...await sumOfDays(ctx, serverId, since), since };
}

export const trafficList = {
  tenant: 'trafficDay.tenant', id: 'trafficDay.id', sort: '-totalBytes',
  sortable: {
    totalBytes: { column: 'trafficDay.totalBytes', kind: 'integer', orElse: '0' },
    toServer: { column: 'trafficDay.toGuest', kind: 'integer' },
    fromServer: { column: 'trafficDay.fromGuest', kind: 'integer' },
    hostname: { column: 'server.hostname', kind: 'text', orElse: '' },
    customerName: { column: 'customer.name', kind: 'name', orElse: '' },
  },
  searchable: [
    searched.lower('server.hostname'), customerOf('trafficDay.tenant'), searched.id('trafficDay.serverId'),
  ],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly day?: string | undefined;
  readonly locationId?: string | undefined;
  readonly customerId?: string | undefined;
}

/** Traffic of servers by day, the heaviest first. */
export async function listTraffic(ctx: Ctx, filter: Filter) {
  const asked = ctx.tx.selectFrom('trafficDay').leftJoin('server', 'server.id', 'trafficDay.serverId')
    .leftJoin('targetGroup', 'targetGroup.id', 'server.groupId')
    .leftJoin('location', 'location.id', 'targetGroup.locationId')
    .leftJoin('organisation as customer', 'customer.id', 'trafficDay.tenant')
    .select(['trafficDay.id', 'trafficDay.serverId', 'trafficDay.day', 'trafficDay.toGuest as toServer',
      'trafficDay.fromGuest as fromServer', 'trafficDay.totalBytes', 'trafficDay.tenant as customerId'])
    .select(['customer.name as customerName', 'server.hostname', 'location.id as locationId'])
    .select('location.name as locationName');
  const { items, next } = await listRows(ctx, trafficList, filter, asked, {
    'trafficDay.day': filter.day, 'targetGroup.locationId': filter.locationId, 'trafficDay.tenant': filter.customerId,
  });
  return {
    items: items.map((row) => ({
      ...row, customerName: row.customerName ?? '', hostname: row.hostname ?? '', totalBytes: row.totalBytes ?? 0n,
    })),
    next,
  };
}
