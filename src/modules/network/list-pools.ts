import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readProvider } from '../parties/index.ts';
import { addPool } from './assign-address.ts';
import { contains, overlaps } from './ipv4.ts';
import { networkRefusals } from './refusals.ts';

/** Sets up a public IPv4 network of the provider. Its gateway lies inside; it overlaps no other. */
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
  return ok({ id, network, gateway, used: 0 });
}

/** Networks, newest first, each with how many of its addresses are in use or resting. */
export async function listPools(ctx: Ctx, page: PageQuery) {
  let query = ctx.tx.selectFrom('addressPool').selectAll()
    .select((eb) => eb.selectFrom('address').whereRef('address.poolId', '=', 'addressPool.id')
      .select((count) => count.fn.countAll<bigint>().as('n')).as('used'));
  if (page.cursor) query = query.where('id', '<', page.cursor);
  const rows = await query.orderBy('id', 'desc').limit(page.limit + 1).execute();
  return toPage(rows.map((row) => ({ ...row, gateway: row.gateway.split('/')[0] ?? '', used: Number(row.used) })),
    page.limit);
}
