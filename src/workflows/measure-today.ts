import { Temporal } from 'temporal-polyfill';
import type { Cents } from '../kernel/money.ts';
import type { Ctx } from '../database/index.ts';
import { reachOf, type Grants, type Permission } from '../modules/identity/index.ts';

/** A number of the first screen: what it counts, and the list and filter that show what was counted. */
export interface Metric {
  readonly name: string;
  readonly count: number;
  /** Below /api/v1. */
  readonly list: string;
  readonly filter: Readonly<Record<string, string>>;
  /** When the oldest of them began, where that matters. */
  readonly since: Temporal.Instant | null;
  readonly amount: Cents | null;
}

interface Counted {
  readonly count: bigint;
  readonly since?: Temporal.Instant | null;
  readonly amount?: Cents | null;
}

interface Measure {
  readonly name: string;
  readonly permission: Permission;
  readonly list: string;
  readonly filter: (day: Day) => Readonly<Record<string, string>>;
  readonly count: (ctx: Ctx, day: Day) => Promise<Counted>;
}

interface Day {
  readonly today: string;
  readonly inAWeek: string;
  /** First day of the month that was billed last. */
  readonly month: string;
}

const DAYS_AHEAD = 7;

function dayOf(today: string): Day {
  const day = Temporal.PlainDate.from(today);
  return {
    today, inAWeek: day.add({ days: DAYS_AHEAD }).toString(),
    month: day.subtract({ months: 1 }).with({ day: 1 }).toString(),
  };
}

const SERVER_STATES = ['creating', 'running', 'stopped', 'deleting', 'quarantined'] as const;

/** In the order in which the screen shows them. */
const measures: readonly Measure[] = [
  {
    name: 'deadlines-today', permission: 'deadline:read', list: '/deadlines',
    filter: ({ today }) => ({ state: 'open', dueUntil: today }), count: (ctx, { today }) => openDeadlines(ctx, today),
  },
  {
    name: 'deadlines-week', permission: 'deadline:read', list: '/deadlines',
    filter: ({ inAWeek }) => ({ state: 'open', dueUntil: inAWeek }),
    count: (ctx, { inAWeek }) => openDeadlines(ctx, inAWeek),
  },
  {
    name: 'deadlines-failed', permission: 'deadline:read', list: '/deadlines', filter: () => ({ state: 'alarm' }),
    count: (ctx) => ctx.tx.selectFrom('deadline').select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('state', '=', 'alarm').executeTakeFirstOrThrow(),
  },
  {
    name: 'alarms', permission: 'alarm:read', list: '/alarms', filter: () => ({ open: 'true' }),
    count: (ctx) => ctx.tx.selectFrom('alarm')
      .select((eb) => [eb.fn.countAll<bigint>().as('count'), eb.fn.min('raisedAt').as('since')])
      .where('settledAt', 'is', null).executeTakeFirstOrThrow(),
  },
  ...(['stuck', 'unwinding', 'running'] as const).map((state): Measure => ({
    name: `runs-${state}`, permission: 'run:read', list: '/runs', filter: () => ({ state }),
    count: (ctx) => ctx.tx.selectFrom('run')
      .select((eb) => [eb.fn.countAll<bigint>().as('count'), eb.fn.min('createdAt').as('since')])
      .where('state', '=', state).executeTakeFirstOrThrow(),
  })),
  {
    name: 'orders-awaiting-service', permission: 'contract:read', list: '/contracts',
    filter: () => ({ state: 'awaiting_service' }),
    count: (ctx) => ctx.tx.selectFrom('contract').innerJoin('productOrder', 'productOrder.id', 'contract.orderId')
      .select((eb) => [eb.fn.countAll<bigint>().as('count'), eb.fn.min('productOrder.receivedAt').as('since')])
      .where('contract.state', '=', 'awaiting_service').executeTakeFirstOrThrow(),
  },
  {
    name: 'offers-open', permission: 'offer:read', list: '/offers', filter: () => ({ state: 'open' }),
    count: (ctx) => ctx.tx.selectFrom('offer').select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('state', '=', 'open').executeTakeFirstOrThrow(),
  },
  ...SERVER_STATES.map((state): Measure => ({
    name: `servers-${state}`, permission: 'server:read', list: '/servers', filter: () => ({ state }),
    count: (ctx) => ctx.tx.selectFrom('server').select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('state', '=', state).executeTakeFirstOrThrow(),
  })),
  {
    name: 'servers-down', permission: 'server:read', list: '/servers',
    filter: () => ({ state: 'running', monitorState: 'down' }),
    count: (ctx) => ctx.tx.selectFrom('monitor').innerJoin('server', 'server.id', 'monitor.id')
      .select((eb) => [eb.fn.countAll<bigint>().as('count'), eb.fn.min('monitor.changedAt').as('since')])
      .where('monitor.state', '=', 'down').where('server.state', '=', 'running').executeTakeFirstOrThrow(),
  },
  {
    name: 'invoices-of-last-month', permission: 'invoice:read', list: '/invoices', filter: ({ month }) => ({ month }),
    count: async (ctx, { month }) => {
      const { count, amount } = await ctx.tx.selectFrom('invoice')
        .select((eb) => [eb.fn.countAll<bigint>().as('count'), eb.fn.sum<string | null>('gross').as('amount')])
        .where('month', '=', month).executeTakeFirstOrThrow();
      return { count, amount: BigInt(amount ?? 0) };
    },
  },
];

async function openDeadlines(ctx: Ctx, until: string): Promise<Counted> {
  return ctx.tx.selectFrom('deadline').select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('state', '=', 'open').where('dueOn', '<=', until).executeTakeFirstOrThrow();
}

/** What waits for the provider's people today, each number only for who may read what it counts. */
export async function measureToday(ctx: Ctx, grants: Grants): Promise<Metric[]> {
  const day = dayOf(ctx.today);
  const metrics: Metric[] = [];
  for (const { name, permission, list, filter, count } of measures) {
    if (reachOf(grants, permission) !== 'all') continue;
    const counted = await count(ctx, day);
    metrics.push({
      name, list, filter: filter(day), count: Number(counted.count), since: counted.since ?? null,
      amount: counted.amount ?? null,
    });
  }
  return metrics;
}
