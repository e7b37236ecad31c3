import type { ListQuery } from '../../kernel/wire.ts';
import { listRows, whoActed, type Ctx, type ListTable } from '../../database/index.ts';

export const accessLog = {
  tenant: 'accessEntry.tenant', id: 'accessEntry.id', sortable: { at: { column: 'accessEntry.id', kind: 'text' } },
  sort: '-at', searchable: ['accessEntry.operation', 'accessEntry.subjectId'],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly customerId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly relation?: string | undefined;
}

/**
 * promise A14: who of another organisation looked at what of a tenant, or changed it, newest first. People are named to
 * those whose data they saw.
 */
export async function listAccessLog(ctx: Ctx, filter: Filter) {
  return listRows(ctx, accessLog, filter, ctx.tx.selectFrom('accessEntry')
    .select(['accessEntry.id', 'accessEntry.tenant as customerId', 'at', 'accountId', 'operation', 'subjectId',
      'relation'])
    .select(whoActed('accessEntry.accountId')), {
    'accessEntry.tenant': filter.customerId, 'accessEntry.accountId': filter.accountId,
    'accessEntry.relation': filter.relation,
  });
}
