import type { ListQuery } from '../../kernel/wire.ts';
import { customerOf, listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { bare } from './ip.ts';

export const addressList = {
  tenant: 'address.tenant', id: 'address.id', sort: 'address',
  sortable: {
    address: { column: 'address.address', kind: 'address' }, state: { column: 'address.state', kind: 'text' },
    hostname: { column: 'server.hostname', kind: 'text', orElse: '' },
    customerName: { column: 'customer.name', kind: 'name', orElse: '' },
  },
  searchable: [
    searched.ip('address.address'), searched.ip('address.block'), searched.lower('server.hostname'),
    customerOf('address.tenant'), searched.id('address.id'), searched.id('address.serverId'),
  ],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly networkId?: string | undefined;
  readonly state?: string | undefined;
  readonly customerId?: string | undefined;
}

/** Addresses and blocks that are not free, lowest first: who holds each, and until when one rests that nobody does. */
export async function listAddresses(ctx: Ctx, filter: Filter) {
  const addresses = ctx.tx.selectFrom('address').innerJoin('addressPool as pool', 'pool.id', 'address.poolId')
    .leftJoin('organisation as customer', 'customer.id', 'address.tenant')
    .leftJoin('server', 'server.id', 'address.serverId').selectAll('address')
    .select(['address.poolId as networkId', 'pool.network', 'address.tenant as customerId',
      'customer.name as customerName', 'server.hostname']);
  const { items, next } = await listRows(ctx, addressList, filter, addresses, {
    'address.poolId': filter.networkId, 'address.state': filter.state, 'address.tenant': filter.customerId,
  });
  return {
    items: items.map((row) => ({ ...row, address: bare(row.address), customerName: row.customerName ?? '' })), next,
  };
}
