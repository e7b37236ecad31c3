import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';
import { roomOf, type PromisedServer, type Room, type TargetRoom } from './fit.ts';

export type Variant = 'shared' | 'dedicated';

/** What an order says of where its things may be (C-1, C-4.3); no location: any. */
export interface Wanted {
  readonly tenant: string;
  readonly variant: Variant;
  readonly locationId: string | null;
}

/** Whether the engine has reported any hosts at all; before that it places by itself. */
export async function hasGroups(ctx: Ctx): Promise<boolean> {
  return (await ctx.tx.selectFrom('targetGroup').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/**
 * The groups that may take it, in the order of their ids. promise C-1.variants: what is reserved for a customer takes
 * only what that customer ordered as dedicated, and that goes nowhere else. promise C-4.3: nowhere but where agreed.
 */
export async function groupsFor(ctx: Ctx, { tenant, variant, locationId }: Wanted): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('targetGroup').select('id')
    .where('reservedFor', 'is not distinct from', variant === 'dedicated' ? tenant : null)
    .$if(locationId !== null, (groups) => groups.where('locationId', '=', locationId ?? ''))
    .orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/**
 * What a group has left, while nobody else may promise anything of it: others wait for the end of this transaction.
 * `except` is a server that is about to change. Null if the group was given to somebody else meanwhile.
 */
export async function lockRoom(
  ctx: Ctx, groupId: string, wanted: Pick<Wanted, 'tenant'>, except: string | null = null,
): Promise<{ readonly room: Room; readonly homeless: readonly string[] } | null> {
  const group = await ctx.tx.selectFrom('targetGroup').selectAll().where('id', '=', groupId).forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (group.reservedFor !== null && group.reservedFor !== wanted.tenant) return null;
  const targets = await ctx.tx.selectFrom('target').selectAll().where('groupId', '=', groupId).orderBy('id').execute();
  return roomOf(targets.map((target): TargetRoom => ({
    name: target.name, vcpus: target.cpus, memoryBytes: Number(target.memoryBytes), canMove: target.canMove,
    state: target.state as TargetRoom['state'],
  })), await promisedIn(ctx, groupId, except), group);
}

async function promisedIn(ctx: Ctx, groupId: string, except: string | null): Promise<PromisedServer[]> {
  const { rows } = await sql<PromisedServer>`
    select id, target, greatest(vcpus, promised_vcpus)::int as vcpus,
      greatest(memory_bytes, promised_memory_bytes)::float8 as memory_bytes
    from server where group_id = ${groupId} and state <> 'deleted' and id is distinct from ${except}`.execute(ctx.tx);
  return rows;
}

/** A pool used up to here takes nothing new, whatever is promised of it: volumes in it still grow into their sizes. */
const FULL_SHARE = 0.98;

export interface PoolRoom {
  readonly id: string;
  readonly freeBytes: number;
}

/**
 * The pools of a group that may take a volume, those with most room first; call it with the group locked. promise
 * C-3.4.3: of a pool reserved for one customer only its dedicated volumes take, unless the whole group is its own.
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

/** The group a pool's room is promised under; locked, so that nobody else promises anything of it. */
export async function lockGroupOfPool(ctx: Ctx, poolId: string): Promise<string> {
  const { groupId } = await ctx.tx.selectFrom('storagePool').select('groupId').where('id', '=', poolId)
    .executeTakeFirstOrThrow();
  await lockGroup(ctx, groupId);
  return groupId;
}

export async function lockGroup(ctx: Ctx, groupId: string): Promise<void> {
  await ctx.tx.selectFrom('targetGroup').select('id').where('id', '=', groupId).forNoKeyUpdate().execute();
}
