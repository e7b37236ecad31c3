import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { listRows, reaches, type Ctx, type ListTable } from '../../database/index.ts';
import { contractRefusals } from './refusals.ts';

export const mfaExemptionList = {
  tenant: 'mfaExemption.tenant', id: 'mfaExemption.id',
  sortable: {
    offeredAt: { column: 'mfaExemption.id', kind: 'text' }, number: { column: 'mfaExemption.number', kind: 'text' },
  },
  sort: '-offeredAt', searchable: ['mfaExemption.id', 'mfaExemption.number', 'mfaExemption.replacingControl'],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly customerId?: string | undefined;
  readonly state?: string | undefined;
}

/** Offers to do without the second factor, newest first. */
export async function listMfaExemptions(ctx: Ctx, filter: Filter) {
  return listRows(ctx, mfaExemptionList, filter, select(ctx),
    { 'mfaExemption.tenant': filter.customerId, 'mfaExemption.state': filter.state });
}

export async function readMfaExemption(ctx: Ctx, exemptionId: string) {
  const row = await select(ctx).where('mfaExemption.id', '=', exemptionId).where(reaches(ctx, 'mfaExemption.tenant'))
    .executeTakeFirst();
  return row ? ok(row) : refuse(contractRefusals, 'contracts.unknown_mfa_exemption');
}

function select(ctx: Ctx) {
  return ctx.tx.selectFrom('mfaExemption').select(['mfaExemption.id', 'mfaExemption.tenant as customerId', 'number',
    'replacingControl', 'monthlyNet', 'mfaExemption.state', 'offeredAt', 'decidedAt', 'decidedBy']);
}
