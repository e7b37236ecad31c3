import type { ListQuery } from '../../kernel/wire.ts';
import { listRows, type Ctx, type ListTable } from '../../database/index.ts';

export const organisationList = {
  tenant: 'organisation.tenant', id: 'organisation.id',
  sortable: {
    createdAt: { column: 'organisation.id', kind: 'text' }, name: { column: 'organisation.name', kind: 'name' },
  },
  sort: 'name', searchable: ['organisation.id', 'organisation.name', 'organisation.city', 'organisation.email'],
} as const satisfies ListTable;

/** Resellers and technical partners, by name. */
export async function listOrganisations(ctx: Ctx, query: ListQuery & { readonly kind?: string | undefined }) {
  return listRows(ctx, organisationList, query,
    ctx.tx.selectFrom('organisation').selectAll('organisation').where('kind', 'in', ['reseller', 'partner']),
    { 'organisation.kind': query.kind });
}
