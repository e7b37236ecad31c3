import { sql } from 'kysely';
import type { Ctx } from '../../database/index.ts';
import type { ServerReading, VolumeReading } from './ports.ts';

/** Where the engine says a server is. One that has no group yet gets its host's, unless another customer has that. */
export async function notePlacement(ctx: Ctx, { id, target }: Pick<ServerReading, 'id' | 'target'>): Promise<void> {
  await sql`update server set target = ${target}, group_id = coalesce(server.group_id, (
      select g.id from target t join target_group g on g.id = t.group_id join contract_item i
        on i.id = server.contract_item_id
      where t.name = ${target} and (g.reserved_for is null and i.variant = 'shared' or g.reserved_for = server.tenant)
        and (i.location_id is null or i.location_id = g.location_id)))
    where id = ${id} and state <> 'deleted' and held_by is null
      and (target is distinct from ${target} or group_id is null)`.execute(ctx.tx);
}

/** Which pool the engine says a volume is in, for one that was made before pools were known. */
export async function notePool(ctx: Ctx, { id, pool }: Pick<VolumeReading, 'id' | 'pool'>): Promise<void> {
  await sql`update volume set pool_id = (
      select p.id from storage_pool p join target_group g on g.id = p.group_id
        left join server s on s.id = volume.server_id
      where p.name = ${pool} and coalesce(p.reserved_for, g.reserved_for, volume.tenant) = volume.tenant
        and (s.group_id is null or s.group_id = g.id))
    where id = ${id} and state <> 'deleted' and pool_id is null`.execute(ctx.tx);
}

/** Holds a server for a run. Another that is stuck on it is set aside, and holds it again when this one is over. */
export async function holdServer(ctx: Ctx, serverId: string, runId: string): Promise<void> {
  await sql`update server set held_by = ${runId},
      set_aside = case when held_by <> ${runId} then array_append(set_aside, held_by) else set_aside end
    where id = ${serverId}`.execute(ctx.tx);
}

/**
 * Gives back every server that a run held, in the transaction that ends it, and what it was promised meanwhile; to whom
 * was set aside for it, if anybody was.
 */
export async function releaseServers(ctx: Ctx, runId: string): Promise<void> {
  await sql`update server set held_by = set_aside[cardinality(set_aside)],
      set_aside = trim_array(set_aside, least(cardinality(set_aside), 1)),
      promised_vcpus = case when cardinality(set_aside) > 0 then promised_vcpus end,
      promised_memory_bytes = case when cardinality(set_aside) > 0 then promised_memory_bytes end
    where held_by = ${runId}`.execute(ctx.tx);
}

/** The run that has taken a server from a stuck one; null if none has. The server is locked, so that none does. */
export async function inFrontOf(ctx: Ctx, stuckRunId: string): Promise<string | null> {
  const { rows } = await sql<{ heldBy: string | null }>`select held_by from server
    where held_by = ${stuckRunId} or ${stuckRunId} = any(set_aside) for update`.execute(ctx.tx);
  return rows.find(({ heldBy }) => heldBy !== stuckRunId)?.heldBy ?? null;
}
