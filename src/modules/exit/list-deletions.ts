import type { NotNull } from 'kysely';
import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../../database/index.ts';
import { readDeletion } from './plan-deletion.ts';
import { exitRefusals } from './refusals.ts';

interface Filter extends ListQuery {
  readonly state?: string | undefined;
  readonly contractId?: string | undefined;
  readonly customerId?: string | undefined;
}

export const deletionList = {
  tenant: 'deletion.tenant', id: 'deletion.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'deletion.id', kind: 'text' }, deleteOn: { column: 'deletion.deleteOn', kind: 'date' },
    customerName: { column: 'customer.name', kind: 'name' }, state: { column: 'deletion.state', kind: 'text' },
    contractNumber: { column: 'contract.number', kind: 'text' },
  },
  searchable: [
    customerOf('deletion.tenant'), searched.id('deletion.id'),
    through('deletion.contractId', 'contract.id', searched.number('contract.number')),
  ],
} as const satisfies ListTable;

/** Deletions with the names of customer and contract, without what they deleted. */
export async function listDeletions(ctx: Ctx, filter: Filter) {
  const deletions = ctx.tx.selectFrom('deletion')
    .leftJoin('organisation as customer', 'customer.id', 'deletion.tenant')
    .leftJoin('contract', 'contract.id', 'deletion.contractId')
    .selectAll('deletion')
    .select(['deletion.tenant as customerId', 'customer.name as customerName', 'contract.number as contractNumber'])
    .$narrowType<{ customerName: NotNull; contractNumber: NotNull }>();
  return listRows(ctx, deletionList, filter, deletions, {
    'deletion.state': filter.state, 'deletion.contractId': filter.contractId, 'deletion.tenant': filter.customerId,
  });
}

/** One deletion with every thing that was deleted and how its absence was seen. */
export async function showDeletion(ctx: Ctx, deletionId: string) {
  const known = await ctx.tx.selectFrom('deletion').select('id').where('id', '=', deletionId).executeTakeFirst();
  if (!known) return refuse(exitRefusals, 'exit.unknown_deletion');
  const deletion = await readDeletion(ctx, deletionId);
  return ok({ ...deletion, customerId: deletion.tenant });
}
