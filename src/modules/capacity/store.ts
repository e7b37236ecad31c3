import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';
import type { PromisedServer } from './fit.ts';
import type { PoolRoom, Wanted } from './places.ts';
import type { Usage } from './quota.ts';

/**
 * What a customer has now. Derived from what lives, never counted along (I3); a server or volume that a run makes
 * larger counts with what it may become.
 */
export async function usageOf(ctx: Ctx, tenant: string): Promise<Usage> {
  const { rows: [usage] } = await sql<Usage>`
    select servers::int, vcpus::int, memory_bytes::bigint, volume_bytes::bigint, addresses::int from
      (select count(*) as servers, coalesce(sum(greatest(vcpus, promised_vcpus)), 0) as vcpus,
         coalesce(sum(greatest(memory_bytes, promised_memory_bytes)), 0) as memory_bytes
       from server where tenant = ${tenant} and state <> 'deleted') compute,
      (select coalesce(sum(greatest(bytes, promised_bytes)), 0) as volume_bytes
       from volume where tenant = ${tenant} and state <> 'deleted') storage,
      (select count(*) as addresses from address where tenant = ${tenant} and state = 'assigned'
         and family(address) = 4) network`.execute(ctx.tx);
  if (!usage) throw new Error('a sum without a row');
  return usage;
}

/** The servers that are promised room in a group; `except` is one that is about to change. */
export async function promisedIn(ctx: Ctx, groupId: string, except: string | null): Promise<PromisedServer[]> {
  const { rows } = await sql<PromisedServer>`
    select id, target, greatest(vcpus, promised_vcpus)::int as vcpus,
      greatest(memory_bytes, promised_memory_bytes)::float8 as memory_bytes
    from server where group_id = ${groupId} and state <> 'deleted' and id is distinct from ${except}`.execute(ctx.tx);
  return rows;
}

/** A pool used up to here takes nothing new, whatever is promised of it: volumes in it still grow into their sizes. */
const FULL_SHARE = 0.98;

/**
 * The pools of a group that may take a volume, those with most room first; call it with the group locked.
 * promise C-3.4.3: a pool reserved for one customer takes only its dedicated volumes, unless its whole group is.
 * promise C-4.2.4: flash only.
 */
export async function poolsFor(
  ctx: Ctx, groupId: string, { tenant, variant }: Pick<Wanted, 'tenant' | 'variant'>,
): Promise<readonly PoolRoom[]> {
  const { rows } = await sql<PoolRoom>`
    select pool.id, pool.bytes::float8 * pool.overcommit_percent / 100 - coalesce((
      select sum(greatest(volume.bytes, promised_bytes)) from volume
      where volume.pool_id = pool.id and volume.state <> 'deleted'), 0)::float8 as free_bytes
    from storage_pool pool join target_group owner on owner.id = pool.group_id
    where pool.group_id = ${groupId} and pool.state = 'available' and pool.media = 'flash'
      and pool.used_bytes < pool.bytes::float8 * ${FULL_SHARE}::float8
      and (owner.reserved_for is null or owner.reserved_for = ${tenant})
      and case when ${variant} = 'dedicated' then ${tenant} in (pool.reserved_for, owner.reserved_for)
        else pool.reserved_for is null end
    order by free_bytes desc, pool.id`.execute(ctx.tx);
  return rows;
}

/** The database checks at the end of the transaction who lies where, so that we can say first who is in the way. */
export async function deferPlaceCheck(ctx: Ctx): Promise<void> {
  await sql`set constraints check_place deferred`.execute(ctx.tx);
}

/** A few of the things that may not lie in this group, pool or network, as it is now. */
export async function misplacedIn(ctx: Ctx, place: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from misplaced() where place = ${place}
      or place in (select id from storage_pool where group_id = ${place}) order by id limit 5`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** Of a group: what its targets have that take something new, with overcommit, and what is promised to what lives. */
export const groupFigures = {
  servers: sql<number>`(select count(*) from server
    where server.group_id = target_group.id and server.state <> 'deleted')::int`,
  vcpus: sql<number>`(coalesce((select sum(cpus) from target where target.group_id = target_group.id
    and target.state = 'available'), 0) * cpu_overcommit_percent / 100)::int`,
  memoryBytes: sql<bigint>`(coalesce((select sum(memory_bytes) from target where target.group_id = target_group.id
    and target.state = 'available'), 0) * memory_overcommit_percent / 100)::bigint`,
  promisedVcpus: sql<number>`coalesce((select sum(greatest(vcpus, promised_vcpus)) from server
    where server.group_id = target_group.id and server.state <> 'deleted'), 0)::int`,
  promisedMemoryBytes: sql<bigint>`coalesce((select sum(greatest(memory_bytes, promised_memory_bytes)) from server
    where server.group_id = target_group.id and server.state <> 'deleted'), 0)::bigint`,
} as const;

/** Of a target: the servers on it. */
export const serversOnTarget = sql<number>`(select count(*) from server
  where server.target = target.name and server.state <> 'deleted')::int`;

/** Of a pool: the bytes of what lives in it, and whose it is. */
export const poolFigures = {
  promisedBytes: sql<bigint>`coalesce((select sum(greatest(volume.bytes, promised_bytes)) from volume
    where volume.pool_id = storage_pool.id and volume.state <> 'deleted'), 0)::bigint`,
  reservedForName: sql<string | null>`(select organisation.name from organisation
    where organisation.id = coalesce(storage_pool.reserved_for, target_group.reserved_for))`,
} as const;
