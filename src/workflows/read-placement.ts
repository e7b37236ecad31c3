import { ok, refuse } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { workflowRefusals } from './refusals.ts';

/** Where a server and its volumes are: as agreed (C 1, C 4.3), as reserved, and as the engine placed them. */
export async function readPlacement(ctx: Ctx, serverId: string) {
  const server = await ctx.tx.selectFrom('server')
    .innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .leftJoin('location as agreed', 'agreed.id', 'contractItem.locationId')
    .leftJoin('targetGroup', 'targetGroup.id', 'server.groupId')
    .leftJoin('location', 'location.id', 'targetGroup.locationId')
    .leftJoin('organisation as owner', 'owner.id', 'targetGroup.reservedFor')
    .leftJoin('target', 'target.name', 'server.target')
    .select(['server.engine', 'contractItem.variant', 'agreed.name as agreedLocationName', 'targetGroup.id as groupId',
      'targetGroup.name as groupName', 'location.name as locationName', 'owner.name as reservedForName',
      'target.id as targetId', 'server.target as targetName', 'target.state as targetState'])
    .where('server.id', '=', serverId).executeTakeFirst();
  if (!server) return refuse(workflowRefusals, 'servers.unknown');
  const volumes = await ctx.tx.selectFrom('volume').leftJoin('storagePool as pool', 'pool.id', 'volume.poolId')
    .select(['volume.id', 'volume.name', 'pool.id as poolId', 'pool.name as poolName', 'pool.state as poolState'])
    .where('volume.serverId', '=', serverId).where('volume.state', '<>', 'deleted').orderBy('volume.position')
    .execute();
  return ok({ ...server, volumes });
}
