import type { Ctx } from '../../database/index.ts';
import type { VolumeClassName } from './classes.ts';

export type LockedVolume = NonNullable<Awaited<ReturnType<typeof lockVolume>>>;

const columns = [
  'id', 'tenant', 'serverId', 'name', 'position', 'class', 'bytes', 'iopsLimit', 'state', 'protected', 'heldBy',
  'contractItemId', 'poolId',
] as const;

/** A volume, which nobody else changes until the transaction ends; undefined if there is no such volume. */
export async function lockVolume(ctx: Ctx, volumeId: string) {
  const row = await ctx.tx.selectFrom('volume').select(columns).where('id', '=', volumeId).forUpdate()
    .executeTakeFirst();
  return row && withClass(row);
}

/** The same without a lock, to be looked at. */
export async function readVolume(ctx: Ctx, volumeId: string) {
  const row = await ctx.tx.selectFrom('volume').select(columns).where('id', '=', volumeId).executeTakeFirst();
  return row && withClass(row);
}

/** The database holds no other classes, and a size a number holds exactly. A server boots from its volume 0. */
function withClass<Row extends { class: string; bytes: bigint; position: number }>(row: Row) {
  return { ...row, class: row.class as VolumeClassName, bytes: Number(row.bytes), boots: row.position === 0 };
}

export interface NewVolume {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly class: VolumeClassName;
  readonly bytes: number;
  readonly iopsLimit: number;
  readonly poolId: string | null;
}

/** Writes down what is about to be created; its bytes count from now on. It belongs to a server once it is attached. */
export async function planVolume(ctx: Ctx, volume: NewVolume): Promise<void> {
  await ctx.tx.insertInto('volume').values({
    ...volume, bytes: BigInt(volume.bytes), serverId: null, position: 1, state: 'creating',
  }).execute();
}

/** How many volumes hang on a server, the one it boots from among them, and the first place that is free for good. */
export async function placesOn(ctx: Ctx, serverId: string): Promise<{ count: number; next: number }> {
  const rows = await ctx.tx.selectFrom('volume').select('position').where('serverId', '=', serverId)
    .where('state', '<>', 'deleted').execute();
  return { count: rows.length, next: Math.max(0, ...rows.map(({ position }) => position)) + 1 };
}

export async function changeVolume(
  ctx: Ctx, volumeId: string,
  change: Partial<{
    serverId: string | null; position: number; name: string; class: string; bytes: bigint; iopsLimit: number;
    state: string; protected: boolean; contractItemId: string | null;
  }>,
): Promise<void> {
  await ctx.tx.updateTable('volume').set(change).where('id', '=', volumeId).execute();
}

export async function holdVolume(ctx: Ctx, volumeId: string, runId: string): Promise<void> {
  await ctx.tx.updateTable('volume').set({ heldBy: runId }).where('id', '=', volumeId).execute();
}

/** Gives back every volume that a run held, in the transaction that ends the run, and the room it was promised. */
export async function releaseVolumes(ctx: Ctx, runId: string): Promise<void> {
  await ctx.tx.updateTable('volume').set({ heldBy: null, promisedBytes: null }).where('heldBy', '=', runId).execute();
}
