import { beyondWall, type Ctx } from '../database/index.ts';

/**
 * promise D1, C-4.3: the data centre in Germany a server is in, and the point up to which the provider connects it
 * (D1 (3)). Null before the engine named a group. Groups are the provider's, so they are read beyond the wall.
 */
export async function placeOf(ctx: Ctx, serverId: string) {
  const place = await beyondWall(ctx, (all) => all.tx.selectFrom('server')
    .innerJoin('targetGroup', 'targetGroup.id', 'server.groupId')
    .innerJoin('location', 'location.id', 'targetGroup.locationId')
    .select(['location.name', 'location.city', 'location.country', 'location.handOverPoint'])
    .where('server.id', '=', serverId).executeTakeFirst());
  return place ?? null;
}
