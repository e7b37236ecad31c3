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
