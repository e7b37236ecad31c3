import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';

/** The lowest address that is neither network, broadcast, gateway, in use nor resting. */
export async function freeAddress(ctx: Ctx, poolId: string): Promise<string | undefined> {
  const { rows } = await sql<{ address: string }>`
    select host(network(pool.network) + n) as address
    from address_pool pool, generate_series(1, (broadcast(pool.network) - network(pool.network)) - 1) n
    where pool.id = ${poolId} and host(network(pool.network) + n) <> host(pool.gateway)
      and not exists (select from address where address.address = host(network(pool.network) + n)::inet)
    order by n limit 1`.execute(ctx.tx);
  return rows[0]?.address;
}
