import { midnight } from '../../kernel/midnight.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { actorName, listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { entryId } from './store.ts';

interface Filter extends ListQuery {
  readonly entityId?: string | undefined;
  readonly entity?: string | undefined;
  readonly operation?: string | undefined;
  readonly actor?: string | undefined;
  readonly correlation?: string | undefined;
  /** The tenant whose chain the entry is in. */
  readonly tenant?: string | undefined;
  /** Civil days, inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export const trailList = {
  tenant: 'auditEntry.tenant', id: entryId, sort: 'at',
  sortable: { at: { column: 'auditEntry.at', kind: 'instant' } },
  searchable: [
    'auditEntry.actor', 'auditEntry.cause', searched.lower('auditEntry.entity'),
    searched.id('auditEntry.entityId'), searched.id('auditEntry.correlation'),
  ],
} as const satisfies ListTable;

/** The trail, of one thing or of all, with whose it is, and the name of who did it where the reader may know it. */
export async function listTrail(ctx: Ctx, filter: Filter) {
  let entries = ctx.tx.selectFrom('auditEntry')
    .leftJoin('organisation as customer', 'customer.id', 'auditEntry.tenant')
    .select(['auditEntry.tenant', 'customer.name as customerName', 'number', 'at', 'actor', 'cause', 'correlation',
      'entity', 'entityId', 'operation', 'before', 'after'])
    .select(actorName('auditEntry.actor'));
  if (filter.from) entries = entries.where('at', '>=', midnight(filter.from, 'this'));
  if (filter.until) entries = entries.where('at', '<', midnight(filter.until, 'next'));
  const { items, next } = await listRows(ctx, trailList, filter, entries, {
    'auditEntry.entityId': filter.entityId, 'auditEntry.entity': filter.entity,
    'auditEntry.operation': filter.operation, 'auditEntry.actor': filter.actor, 'auditEntry.tenant': filter.tenant,
    'auditEntry.correlation': filter.correlation,
  });
  return {
    items: items.map((row) => ({ ...row, id: `${row.tenant}_${row.number}`, number: Number(row.number) })), next,
  };
}

