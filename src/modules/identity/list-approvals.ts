import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { listRows, reaches, type Ctx, type ListTable } from '../../database/index.ts';
import type { KeptRequest } from './request-approval.ts';
import { trustRefusals } from './trust-refusals.ts';

export const approvalList = {
  tenant: 'approval.tenant', id: 'approval.id',
  sortable: {
    createdAt: { column: 'approval.id', kind: 'text' }, expiresAt: { column: 'approval.expiresAt', kind: 'instant' },
  },
  sort: '-createdAt', searchable: ['approval.id', 'approval.operation', 'approval.reason'],
} as const satisfies ListTable;

/** What waits for a second person, and what became of it; newest first. */
export async function listApprovals(ctx: Ctx, query: ListQuery & { readonly state?: string | undefined }) {
  return listRows(ctx, approvalList, query, ctx.tx.selectFrom('approval').select([
    'approval.id', 'operation', 'reason', 'approval.state', 'requestedBy', 'decidedBy', 'decidedAt', 'expiresAt',
    'approval.createdAt',
  ]), { 'approval.state': query.state });
}

/** One request with what was asked, as it came: whoever decides must see it. */
export async function readApproval(ctx: Ctx, approvalId: string) {
  const row = await ctx.tx.selectFrom('approval').selectAll().where('id', '=', approvalId)
    .where(reaches(ctx, 'approval.tenant')).executeTakeFirst();
  if (!row) return refuse(trustRefusals, 'identity.unknown_approval');
  const { tenant: _, request, ...approval } = row;
  return ok({ ...approval, request: request as Omit<KeptRequest, 'operation'> });
}
