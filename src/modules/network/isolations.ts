import type { ListQuery } from '../../kernel/wire.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { customerOf, listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { endFairUseCase, openCaseOf } from './fair-use.ts';
import { networkRefusals } from './refusals.ts';

/** What a server may be cut off for (D4 (2) to (4)). */
export const suspicions = ['malware', 'illegal-content', 'spam', 'attack', 'other'] as const;
export type Suspicion = (typeof suspicions)[number];

export interface Isolation {
  readonly suspicion: Suspicion;
  readonly reason: string;
}

/** promise D4.4: which server was cut off, why and since when. */
export async function openIsolation(
  ctx: Ctx, server: { readonly id: string; readonly tenant: string }, isolation: Isolation,
): Promise<string> {
  const id = newId('isolation', ctx.clock);
  await ctx.tx.insertInto('isolation').values({
    id, tenant: server.tenant, serverId: server.id, ...isolation, fromAt: ctx.now,
  }).execute();
  return id;
}

export async function endIsolation(ctx: Ctx, serverId: string, liftedBecause: string): Promise<void> {
  await ctx.tx.updateTable('isolation').set({ untilAt: ctx.now, liftedBecause }).where('serverId', '=', serverId)
    .where('untilAt', 'is', null).execute();
}

/** The server is gone: nothing leads to it any more, and nobody is cut off. */
export async function forgetServer(ctx: Ctx, serverId: string): Promise<void> {
  await ctx.tx.updateTable('portForward').set({ state: 'deleted' }).where('serverId', '=', serverId)
    .where('state', '=', 'live').execute();
  await endIsolation(ctx, serverId, 'Der Server ist gelöscht.');
  const open = await openCaseOf(ctx, serverId);
  if (open) await endFairUseCase(ctx, open.id, { because: 'Der Server ist gelöscht.', by: ctx.actor });
}

/** Whether the server is cut off now, as `wanted`; if not, the refusal says so. */
export async function mustBeIsolated(ctx: Ctx, serverId: string, wanted: boolean): Promise<Result<void>> {
  const open = await ctx.tx.selectFrom('isolation').select('id').where('serverId', '=', serverId)
    .where('untilAt', 'is', null).executeTakeFirst();
  if ((open !== undefined) === wanted) return ok(undefined);
  return refuse(networkRefusals, wanted ? 'network.not_isolated' : 'network.isolated');
}

export const isolationList = {
  tenant: 'isolation.tenant', id: 'isolation.id', sort: '-fromAt',
  sortable: {
    fromAt: { column: 'isolation.id', kind: 'text' }, suspicion: { column: 'isolation.suspicion', kind: 'text' },
    hostname: { column: 'server.hostname', kind: 'text' },
  },
  searchable: [
    searched.lower('server.hostname'), customerOf('isolation.tenant'), searched.id('isolation.id'),
    searched.id('isolation.serverId'),
  ],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly serverId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Isolations, newest first, those that ended too. */
export async function listIsolations(ctx: Ctx, filter: Filter) {
  let asked = ctx.tx.selectFrom('isolation').leftJoin('server', 'server.id', 'isolation.serverId')
    .leftJoin('organisation as customer', 'customer.id', 'isolation.tenant').selectAll('isolation')
    .select(['isolation.tenant as customerId', 'customer.name as customerName', 'server.hostname']);
  if (filter.open !== undefined) asked = asked.where('isolation.untilAt', filter.open ? 'is' : 'is not', null);
  const { items, next } = await listRows(ctx, isolationList, filter, asked, {
    'isolation.serverId': filter.serverId, 'isolation.tenant': filter.customerId,
  });
  return {
    items: items.map((row) => ({ ...row, customerName: row.customerName ?? '', hostname: row.hostname ?? '' })), next,
  };
}
