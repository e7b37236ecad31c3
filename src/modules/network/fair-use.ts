import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { customerOf, listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { networkRefusals } from './refusals.ts';
import { sumTraffic } from './traffic.ts';

const MEGABIT = 1_000_000;

/** A rate as sentences name it: `100_000_000` → `100`. */
export const megabits = (bitsPerSecond: bigint | number) => String(Number(bitsPerSecond) / MEGABIT);

/**
 * promise C-4.2.7: a server's traffic harms others: how, what was measured, who says so and when. A server has one open
 * case at most. The caller tells the customer in the same transaction.
 */
export async function openFairUseCase(
  ctx: Ctx, server: { readonly id: string; readonly tenant: string }, reason: string,
): Promise<Result<string>> {
  if (await openCaseOf(ctx, server.id)) return refuse(networkRefusals, 'network.case_open');
  const id = newId('fairUseCase', ctx.clock);
  const { since, toServer, fromServer } = await sumTraffic(ctx, server.id);
  await ctx.tx.insertInto('fairUseCase').values({
    id, tenant: server.tenant, serverId: server.id, reason, measuredSince: since, toGuest: toServer,
    fromGuest: fromServer, openedAt: ctx.now, openedBy: ctx.actor,
  }).execute();
  return ok(id);
}

/** A server's open case; undefined if it has none. */
export function openCaseOf(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('fairUseCase').selectAll().where('serverId', '=', serverId).where('endedAt', 'is', null)
    .executeTakeFirst();
}

/** A limit set under fair use stands until it is lifted: no other rate is set meanwhile. */
export async function mustNotBeRestricted(ctx: Ctx, serverId: string): Promise<Result<void>> {
  const open = await openCaseOf(ctx, serverId);
  if (!open?.bitsPerSecond) return ok(undefined);
  return refuse(networkRefusals, 'network.restricted', { rate: megabits(open.bitsPerSecond) });
}

/** An open case, nobody else's until the transaction ends. */
export async function lockOpenCase(ctx: Ctx, id: string) {
  const row = await ctx.tx.selectFrom('fairUseCase').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse(networkRefusals, 'network.unknown_case');
  return row.endedAt === null ? ok(row) : refuse(networkRefusals, 'network.case_ended');
}

interface Restriction {
  readonly bitsPerSecond: number;
  readonly former: number;
  readonly by: string;
}

export async function noteRestriction(
  ctx: Ctx, caseId: string, { bitsPerSecond, former, by }: Restriction,
): Promise<void> {
  await ctx.tx.updateTable('fairUseCase').set({
    bitsPerSecond: BigInt(bitsPerSecond), formerBitsPerSecond: BigInt(former), restrictedAt: ctx.now, restrictedBy: by,
  }).where('id', '=', caseId).where('endedAt', 'is', null).execute();
}

export async function endFairUseCase(
  ctx: Ctx, caseId: string, { because, by }: { readonly because: string; readonly by: string },
): Promise<void> {
  await ctx.tx.updateTable('fairUseCase').set({ endedAt: ctx.now, endedBy: by, endedBecause: because })
    .where('id', '=', caseId).where('endedAt', 'is', null).execute();
}

export const fairUseList = {
  tenant: 'fairUseCase.tenant', id: 'fairUseCase.id', sort: '-openedAt',
  sortable: {
    openedAt: { column: 'fairUseCase.id', kind: 'text' },
    hostname: { column: 'server.hostname', kind: 'text', orElse: '' },
    customerName: { column: 'customer.name', kind: 'name', orElse: '' },
  },
  searchable: [
    searched.lower('server.hostname'), customerOf('fairUseCase.tenant'), searched.id('fairUseCase.id'),
    searched.id('fairUseCase.serverId'),
  ],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly serverId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly open?: boolean | undefined;
}

function allCases(ctx: Ctx) {
  return ctx.tx.selectFrom('fairUseCase').leftJoin('server', 'server.id', 'fairUseCase.serverId')
    .leftJoin('organisation as customer', 'customer.id', 'fairUseCase.tenant').selectAll('fairUseCase')
    .select(['fairUseCase.tenant as customerId', 'customer.name as customerName', 'server.hostname',
      'fairUseCase.toGuest as toServer', 'fairUseCase.fromGuest as fromServer']);
}

type Row = Awaited<ReturnType<ReturnType<typeof allCases>['execute']>>[number];

function shown(row: Row) {
  const open = row.restrictedAt === null ? 'notified' : 'restricted';
  const state = row.endedAt === null ? open : 'ended';
  return { ...row, state, customerName: row.customerName ?? '', hostname: row.hostname ?? '' };
}

/** Fair-use cases, newest first, those that ended too. */
export async function listFairUseCases(ctx: Ctx, filter: Filter) {
  let asked = allCases(ctx);
  if (filter.open !== undefined) asked = asked.where('fairUseCase.endedAt', filter.open ? 'is' : 'is not', null);
  const { items, next } = await listRows(ctx, fairUseList, filter, asked, {
    'fairUseCase.serverId': filter.serverId, 'fairUseCase.tenant': filter.customerId,
  });
  return { items: items.map(shown), next };
}

export async function readFairUseCase(ctx: Ctx, id: string) {
  const row = await allCases(ctx).where('fairUseCase.id', '=', id).executeTakeFirst();
  return row ? ok(shown(row)) : refuse(networkRefusals, 'network.unknown_case');
}
