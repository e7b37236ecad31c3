import { sql } from 'kysely';
import { limits } from '../../kernel/limits.ts';
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

/** 10.x.0.0/24, the lowest x that overlaps none of a customer's networks, with its first addresses; how many it has. */
export async function freeNetwork(ctx: Ctx, tenant: string) {
  const { rows } = await sql<{ cidr: string; gateway: string; address: string; there: number }>`
    with mine as (select cidr from private_network where tenant = ${tenant} and state <> 'deleted')
    select cidr::text, host(cidr::inet + 1) as gateway, host(cidr::inet + 2) as address,
      (select count(*)::int from mine) as there
    from (select set_masklen(('10.' || x || '.0.0')::cidr, 24) as cidr, x from generate_series(0, 255) x) free
    where not exists (select from mine where mine.cidr && free.cidr) order by x limit 1`.execute(ctx.tx);
  return rows[0];
}

/** The lowest free address of a private network, and the pool its firewall's public addresses are from. */
export async function freeInside(ctx: Ctx, networkId: string) {
  const { rows } = await sql<{ address: string; poolId: string }>`
    select host(net.cidr::inet + n) as address, (select pool.id from nic join address_pool pool
        on nic.public_address << pool.network where nic.network_id = net.id and nic.state = 'live' limit 1) as pool_id
    from private_network net, generate_series(1, (broadcast(net.cidr) - net.cidr::inet) - 1) n
    where net.id = ${networkId} and host(net.cidr::inet + n) <> host(net.gateway)
      and (select count(*) from nic where network_id = net.id and state = 'live') < ${limits.serversPerNetwork}
      and not exists (
      select from nic where network_id = net.id and state = 'live' and host(address) = host(net.cidr::inet + n))
    order by n limit 1`.execute(ctx.tx);
  return rows[0];
}

/**
 * An address of a network's tunnel that no access has: the lowest that none had, else the one that has been without
 * longest, since a server may still be answering whoever had it last. There is one: the limit of accesses is lower than
 * what the tunnel holds.
 */
export async function freeInTunnel(
  ctx: Ctx, networkId: string, { cidr, gateway }: { readonly cidr: string; readonly gateway: string },
): Promise<string> {
  const { rows } = await sql<{ address: string }>`
    with had as (select host(address) as address, max(id) as last, bool_or(state <> 'deleted') as taken
      from vpn_access where network_id = ${networkId} group by 1)
    select host(net.cidr::inet + n) as address
    from (select ${cidr}::cidr as cidr) net
      cross join generate_series(1, (broadcast(net.cidr) - net.cidr::inet) - 1) n
      left join had on had.address = host(net.cidr::inet + n)
    where host(net.cidr::inet + n) <> ${gateway} and had.taken is not true
    order by had.last nulls first, n limit 1`.execute(ctx.tx);
  const free = rows[0];
  if (!free) throw new Error(`no address is free in the tunnel of ${networkId}`);
  return free.address;
}

/** Adds to what passed a server on a day; makes the day's row if there is none. */
export async function addToDay(ctx: Ctx, row: {
  readonly id: string; readonly tenant: string; readonly serverId: string; readonly day: string;
  readonly toGuest: bigint; readonly fromGuest: bigint;
}): Promise<void> {
  await ctx.tx.insertInto('trafficDay').values(row)
    .onConflict((conflict) => conflict.columns(['serverId', 'day']).doUpdateSet(() => ({
      toGuest: sql<bigint>`traffic_day.to_guest + excluded.to_guest`,
      fromGuest: sql<bigint>`traffic_day.from_guest + excluded.from_guest`,
    }))).execute();
}

/** Bytes of a server's days from `since` on. */
export async function sumOfDays(ctx: Ctx, serverId: string, since: string) {
  const { rows: [sum] } = await sql<{ toServer: bigint; fromServer: bigint }>`
    select coalesce(sum(to_guest), 0)::bigint as to_server, coalesce(sum(from_guest), 0)::bigint as from_server
    from traffic_day where server_id = ${serverId} and day >= ${since}`.execute(ctx.tx);
  return sum ?? { toServer: 0n, fromServer: 0n };
}
