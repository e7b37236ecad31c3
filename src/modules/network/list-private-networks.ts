import type { ListQuery } from '../../kernel/wire.ts';
import { customerOf, listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { bare } from './ip.ts';

export const privateNetworkList = {
  tenant: 'privateNetwork.tenant', id: 'privateNetwork.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'privateNetwork.id', kind: 'text' }, name: { column: 'privateNetwork.name', kind: 'name' },
    cidr: { column: 'privateNetwork.cidr', kind: 'address' },
  },
  searchable: [
    'privateNetwork.name', customerOf('privateNetwork.tenant'), searched.ip('privateNetwork.cidr'),
    searched.id('privateNetwork.id'),
  ],
} as const satisfies ListTable;

interface Filter extends ListQuery {
  readonly customerId?: string | undefined;
}

/** Private networks that are there, each with how many servers it has. */
export async function listPrivateNetworks(ctx: Ctx, filter: Filter) {
  const networks = ctx.tx.selectFrom('privateNetwork')
    .leftJoin('organisation as customer', 'customer.id', 'privateNetwork.tenant')
    .selectAll('privateNetwork').select(['privateNetwork.tenant as customerId', 'customer.name as customerName'])
    .select((eb) => eb.selectFrom('nic').whereRef('nic.networkId', '=', 'privateNetwork.id')
      .where('nic.state', '=', 'live').select((count) => count.fn.countAll<bigint>().as('n')).as('servers'))
    .where('privateNetwork.state', '<>', 'deleted');
  const { items, next } = await listRows(ctx, privateNetworkList, filter, networks, {
    'privateNetwork.tenant': filter.customerId,
  });
  return {
    items: items.map((row) => ({
      ...row, gateway: bare(row.gateway), customerName: row.customerName ?? '', servers: Number(row.servers),
    })),
    next,
  };
}
