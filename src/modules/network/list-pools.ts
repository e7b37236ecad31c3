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
  return readPool(ctx, id);
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

function pools(ctx: Ctx) {
  return ctx.tx.selectFrom('addressPool').leftJoin('organisation as owner', 'owner.id', 'addressPool.reservedFor')
    .selectAll('addressPool').select('owner.name as reservedForName')
    .select((eb) => eb.selectFrom('address').whereRef('address.poolId', '=', 'addressPool.id')
      .select((count) => count.fn.countAll<bigint>().as('n')).as('used'));
}

const told = <Row extends { gateway: string; used: unknown }>(row: Row) =>
  ({ ...row, gateway: bare(row.gateway), used: Number(row.used) });

/** Networks, each with how many of its addresses are in use or resting. */
export async function listPools(ctx: Ctx, query: ListQuery) {
  const { items, next } = await listRows(ctx, poolList, query, pools(ctx));
  return { items: items.map(told), next };
}

export async function readPool(ctx: Ctx, id: string) {
  const row = await pools(ctx).where('addressPool.id', '=', id).executeTakeFirst();
  return row ? ok(told(row)) : refuse(networkRefusals, 'network.unknown_pool');
}
