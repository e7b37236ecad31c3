import { newId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { beyondWall, type Ctx } from '../../database/index.ts';
import { placeVolume } from '../storage/index.ts';
import { readServer } from './read-server.ts';

/**
 * Reserves a new root volume for a server, beside the one it has: as large, in the same class, from `image`. Until it
 * takes its place it belongs to no server. Refused where there is no room for both.
 */
export function planRootVolume(ctx: Ctx, serverId: string, image: string): Promise<Result<string>> {
  return beyondWall(ctx, async (all) => {
    const { groupId, volumeId } = await readServer(all, serverId);
    const old = await all.tx.selectFrom('volume').selectAll().where('id', '=', volumeId).executeTakeFirstOrThrow();
    const place = await placeVolume(all, { tenant: old.tenant, groupId, bytes: Number(old.bytes) });
    if (!place.ok) return place;
    const id = newId('volume', all.clock);
    await all.tx.insertInto('volume').values({
      id, tenant: old.tenant, serverId: null, name: old.name, bytes: old.bytes, class: old.class,
      iopsLimit: old.iopsLimit, poolId: place.value, image, contractItemId: old.contractItemId,
      protected: old.protected, state: 'creating',
    }).execute();
    return ok(id);
  });
}

/** Whether a volume that was reserved is still there, to be made from this image. */
export async function startsFrom(ctx: Ctx, volumeId: string, image: string): Promise<boolean> {
  const row = await ctx.tx.selectFrom('volume').select(['state', 'image']).where('id', '=', volumeId)
    .executeTakeFirst();
  return row?.state === 'creating' && row.image === image;
}

export interface Rebuilt {
  readonly image: string;
  readonly volumeId: string;
  readonly oldVolumeId: string;
  /** The rules of its firewall as they are delivered (C-4.5.3), if it tells. */
  readonly firewallHash: string | null;
}

/** The new root volume takes the old one's place, which waits for its deletion; its snapshots are worth nothing now. */
export async function markRebuilt(ctx: Ctx, serverId: string, rebuilt: Rebuilt): Promise<void> {
  const { image, volumeId, oldVolumeId, firewallHash } = rebuilt;
  await ctx.tx.updateTable('volume').set({ state: 'quarantined', serverId: null }).where('id', '=', oldVolumeId)
    .execute();
  await ctx.tx.updateTable('volume').set({ state: 'live', serverId, position: 0 }).where('id', '=', volumeId).execute();
  await ctx.tx.updateTable('snapshot').set({ state: 'deleted', deletedAt: ctx.now }).where('serverId', '=', serverId)
    .where('state', '<>', 'deleted').execute();
  await ctx.tx.updateTable('server').set({ image, firewallHash, firewallChangedAt: null }).where('id', '=', serverId)
    .execute();
}
