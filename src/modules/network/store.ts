import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';

/**
 * The lowest free block of `prefixLength` in a pool, aligned as networks are. What is in use or rests is not free, nor
 * are the gateway, the network's own address and, in IPv4, its broadcast. Blocks that are taken never overlap, so in
 * their order each is followed by a free one exactly if the next begins behind it.
 */
export async function freeBlock(ctx: Ctx, poolId: string, prefixLength: number): Promise<string | undefined> {
  const { rows } = await sql<{ block: string }>`
    with pool as (select network, gateway from address_pool where id = ${poolId}),
    taken as (
      select block from address where pool_id = ${poolId}
      union select host(gateway)::cidr from pool
      union select host(network)::cidr from pool
      union select host(broadcast(network))::cidr from pool where family(network) = 4),
    ordered as (
      select lead(block) over (order by block) as following,
        host(broadcast(set_masklen(block, least(masklen(block), ${prefixLength}::int))))::inet as last
      from taken),
    behind as (
      select set_masklen((last + 1)::cidr, ${prefixLength}::int) as block, following
      from ordered where following is not null or family(last) = 6)
    select behind.block::text from behind, pool
    where behind.block << pool.network and (following is null or following > host(broadcast(behind.block))::inet)
    order by behind.block limit 1`.execute(ctx.tx);
  return rows[0]?.block;
}
