import { ok, refuse, type Result } from '../../kernel/result.ts';
import { beyondWall, type Ctx } from '../../database/index.ts';
import {
  capacityRefusals, checkQuota, groupsFor, hasGroups, lockGroup, lockGroupOfPool, poolsFor, type PoolRoom, type Variant,
} from '../capacity/index.ts';

const GIB = 2 ** 30;

export interface VolumeWish {
  readonly tenant: string;
  /** Of the server it is for; null for a volume that is attached to none: any group that takes it. */
  readonly groupId: string | null;
  readonly bytes: number;
  /** `dedicated`: in a pool reserved for this customer (C-3.4.3). Shared unless said. */
  readonly variant?: Variant;
}

/**
 * The pool a new volume goes to, in the transaction that also writes its row: its bytes count from then on, and of
 * fifty at once for the last gigabyte exactly one gets it. Null where the engine has not said what pools there are;
 * then it chooses. Refused with what is left.
 */
export function placeVolume(ctx: Ctx, wish: VolumeWish): Promise<Result<string | null>> {
  return beyondWall(ctx, async (all) => {
    const within = await checkQuota(all, wish.tenant, { volumeBytes: BigInt(wish.bytes) });
    return within.ok ? choosePool(all, wish) : within;
  });
}

/** As `placeVolume`, for whoever has asked for the quota already. */
export async function choosePool(ctx: Ctx, wish: VolumeWish): Promise<Result<string | null>> {
  const { tenant, groupId, bytes, variant = 'shared' } = wish;
  if (!await hasGroups(ctx)) return ok(null);
  const groups = groupId === null ? await groupsFor(ctx, { tenant, variant, locationId: null }) : [groupId];
  let most: number | null = null;
  for (const id of groups) {
    await lockGroup(ctx, id);
    const [pool] = await poolsFor(ctx, id, { tenant, variant: await variantIn(ctx, id, variant) });
    if (pool && pool.freeBytes >= bytes) return ok(pool.id);
    if (pool) most = Math.max(most ?? 0, pool.freeBytes);
  }
  return most === null ? refuse(capacityRefusals, 'capacity.no_pool') : noStorage(bytes, most);
}

/** In a group that is reserved as a whole, every pool is. */
async function variantIn(ctx: Ctx, groupId: string, variant: Variant): Promise<Variant> {
  const { reservedFor } = await ctx.tx.selectFrom('targetGroup').select('reservedFor').where('id', '=', groupId)
    .executeTakeFirstOrThrow();
  return reservedFor === null ? variant : 'dedicated';
}

/**
 * Whether a volume may grow to `bytes`, in the transaction that starts the run: it is promised them until that ends
 * (`releaseVolumes`). Smaller than it is, is not this function's business.
 */
export function admitGrowth(ctx: Ctx, volumeId: string, bytes: number): Promise<Result<void>> {
  return beyondWall(ctx, async (all) => {
    const volume = await all.tx.selectFrom('volume').selectAll().where('id', '=', volumeId).forUpdate()
      .executeTakeFirstOrThrow();
    const more = bytes - Math.max(Number(volume.bytes), Number(volume.promisedBytes ?? 0));
    const within = await checkQuota(all, volume.tenant, { volumeBytes: BigInt(more) });
    if (!within.ok) return within;
    const room = volume.poolId === null ? null : await roomInPool(all, volume.poolId);
    if (room && more > 0 && room.freeBytes < more) return noStorage(more, room.freeBytes);
    await all.tx.updateTable('volume').set({ promisedBytes: BigInt(bytes) }).where('id', '=', volumeId).execute();
    return ok(undefined);
  });
}

async function roomInPool(ctx: Ctx, poolId: string): Promise<PoolRoom | undefined> {
  const groupId = await lockGroupOfPool(ctx, poolId);
  const { reservedFor, ownedBy } = await ctx.tx.selectFrom('storagePool')
    .innerJoin('targetGroup', 'targetGroup.id', 'storagePool.groupId')
    .select(['storagePool.reservedFor', 'targetGroup.reservedFor as ownedBy']).where('storagePool.id', '=', poolId)
    .executeTakeFirstOrThrow();
  const owner = reservedFor ?? ownedBy;
  const pools = await poolsFor(ctx, groupId, { tenant: owner ?? '', variant: owner === null ? 'shared' : 'dedicated' });
  return pools.find(({ id }) => id === poolId) ?? { id: poolId, freeBytes: 0 };
}

function noStorage(bytes: number, free: number): Result<never> {
  const gigabytes = (n: number) => Math.floor(Math.max(0, n) / GIB);
  return refuse(capacityRefusals, 'capacity.no_storage', { gigabytes: gigabytes(bytes), free: gigabytes(free) });
}
