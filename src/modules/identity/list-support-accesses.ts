import type { Temporal } from 'temporal-polyfill';
import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { listRows, reaches, whoActed, type Ctx, type ListTable } from '../../database/index.ts';
import { trustRefusals } from './trust-refusals.ts';

export const supportAccessList = {
  tenant: 'supportAccess.tenant', id: 'supportAccess.id',
  sortable: {
    fromAt: { column: 'supportAccess.id', kind: 'text' }, untilAt: { column: 'supportAccess.untilAt', kind: 'instant' },
  },
  sort: '-fromAt', searchable: ['supportAccess.id', 'supportAccess.reason'],
} as const satisfies ListTable;

/** Support accesses, newest first: who, why, until when, and whether one is open now. */
export async function listSupportAccesses(
  ctx: Ctx, query: ListQuery & { readonly customerId?: string | undefined },
) {
  const { items, next } = await listRows(ctx, supportAccessList, query, select(ctx),
    { 'supportAccess.tenant': query.customerId });
  return { items: items.map((row) => withState(ctx, row)), next };
}

export async function readSupportAccess(ctx: Ctx, supportAccessId: string) {
  const row = await select(ctx).where('supportAccess.id', '=', supportAccessId)
    .where(reaches(ctx, 'supportAccess.tenant')).executeTakeFirst();
  return row ? ok(withState(ctx, row)) : refuse(trustRefusals, 'identity.unknown_support_access');
}

function select(ctx: Ctx) {
  return ctx.tx.selectFrom('supportAccess')
    .select(['supportAccess.id', 'supportAccess.tenant as customerId', 'accountId', 'reason', 'fromAt', 'untilAt',
      'endedAt', 'endedBy'])
    .select(whoActed('supportAccess.accountId'));
}

function withState<Row extends { untilAt: Temporal.Instant; endedAt: Temporal.Instant | null }>(ctx: Ctx, row: Row) {
  const isOpen = row.endedAt === null && row.untilAt.epochMilliseconds > ctx.now.epochMilliseconds;
  return { ...row, isOpen };
}
