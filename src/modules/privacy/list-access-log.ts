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
 * those whose data they saw; what they saw is named where it has a number or a name.
 */
export async function listAccessLog(ctx: Ctx, filter: Filter) {
  return listRows(ctx, accessLog, filter, ctx.tx.selectFrom('accessEntry')
    .leftJoin('server', 'server.id', 'accessEntry.subjectId')
    .leftJoin('contract', 'contract.id', 'accessEntry.subjectId')
    .leftJoin('offer', 'offer.id', 'accessEntry.subjectId')
    .leftJoin('invoice', 'invoice.id', 'accessEntry.subjectId')
    .leftJoin('organisation', 'organisation.id', 'accessEntry.subjectId')
    .select(['accessEntry.id', 'accessEntry.tenant as customerId', 'accessEntry.at', 'accessEntry.accountId',
      'accessEntry.operation', 'accessEntry.subjectId', 'accessEntry.relation'])
    .select(({ fn }) => fn.coalesce(
      'server.hostname', 'contract.number', 'offer.number', 'invoice.number', 'organisation.name',
    ).as('subjectName'))
    .select(whoActed('accessEntry.accountId')), {
    'accessEntry.tenant': filter.customerId, 'accessEntry.accountId': filter.accountId,
    'accessEntry.relation': filter.relation,
  });
}
