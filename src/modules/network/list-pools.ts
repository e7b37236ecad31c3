import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { readProvider } from '../parties/index.ts';
import { addPool } from './assign-address.ts';
import { bare, contains, overlaps } from './ip.ts';
import { networkRefusals } from './refusals.ts';

/** Sets up a public network of the provider, IPv4 or IPv6. Its gateway lies inside; it overlaps no other. */
export async function setUpPool(ctx: Ctx, network: string, gateway: string) {
  const provider = await readProvider(ctx);
  if (!provider.ok) return provider;
  if (!contains(network, gateway)) {
    return refuse(networkRefusals, 'network.gateway_outside', { network, gateway }, '/gateway');
  }
  const others = await ctx.tx.selectFrom('addressPool').select('network').execute();
  const other = others.find((pool) => overlaps(pool.network, network));
  if (other) return refuse(networkRefusals, 'network.overlap', { network, other: other.network }, '/network');
  const id = await addPool(ctx, provider.value.id, network, gateway);
  // As the database writes them: of an IPv6 address there are many spellings.
  const made = await ctx.tx.selectFrom('addressPool').select(['network', 'gateway']).where('id', '=', id)
    .executeTakeFirstOrThrow();
  return ok({ id, network: made.network, gateway: bare(made.gateway), used: 0 });
}

export const poolList = {
  tenant: 'addressPool.tenant', id: 'addressPool.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'addressPool.id', kind: 'text' }, network: { column: 'addressPool.network', kind: 'address' },
  },
  searchable: [
    searched.ip('addressPool.network'), searched.ip('addressPool.gateway'), searched.id('addressPool.id'),
  ],
} as const satisfies ListTable;

/** Networks, each with how many of its addresses are in use or resting. */
export async function listPools(ctx: Ctx, query: ListQuery) {
  const pools = ctx.tx.selectFrom('addressPool').selectAll('addressPool')
    .select((eb) => eb.selectFrom('address').whereRef('address.poolId', '=', 'addressPool.id')
      .select((count) => count.fn.countAll<bigint>().as('n')).as('used'));
  const { items, next } = await listRows(ctx, poolList, query, pools);
  return {
    items: items.map((row) => ({ ...row, gateway: bare(row.gateway), used: Number(row.used) })), next,
  };
}
