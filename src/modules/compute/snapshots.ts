import { json, type Ctx } from '../../database/index.ts';

/** Snapshots of one server (C-4.6.11): each takes room on its volumes, and the chain slows them. */
export const SNAPSHOTS_PER_SERVER = 5;
/** Days after which a snapshot is old: it is no backup, and it grows with every change (C-4.6.11). */
export const SNAPSHOT_WARNING_DAYS = 7;

/** What a server was when the snapshot was taken, as far as it is agreed and paid for. */
export interface SnapshotSettings {
  readonly flavour: string;
  readonly hostname: string;
  readonly volumes: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
}

/** What of a server a snapshot would bring back. */
export async function settingsOf(ctx: Ctx, serverId: string): Promise<SnapshotSettings> {
  const { flavour, hostname } = await ctx.tx.selectFrom('server').select(['flavour', 'hostname'])
    .where('id', '=', serverId).executeTakeFirstOrThrow();
  const volumes = await ctx.tx.selectFrom('volume').select(['id', 'name', 'bytes']).where('serverId', '=', serverId)
    .where('state', '<>', 'deleted').orderBy('position').execute();
  return { flavour, hostname, volumes: volumes.map((volume) => ({ ...volume, bytes: Number(volume.bytes) })) };
}

/**
 * Whether going back would bring back another size or other volumes than are paid for now: a resize is not undone by
 * the way. Names may differ, they are kept as they are now. Pure.
 */
export function settingsDiffer(then: SnapshotSettings, now: SnapshotSettings): boolean {
  const sizes = ({ flavour, volumes }: SnapshotSettings) =>
    [flavour, ...volumes.map(({ id, bytes }) => `${id} ${bytes}`)].join('\n');
  return sizes(then) !== sizes(now);
}

/** A snapshot, which nobody else changes until the transaction ends; undefined if there is no such snapshot. */
export async function lockSnapshot(ctx: Ctx, snapshotId: string) {
  const row = await ctx.tx.selectFrom('snapshot').selectAll().where('id', '=', snapshotId).forUpdate()
    .executeTakeFirst();
  return row && { ...row, settings: row.settings as SnapshotSettings | null };
}

/** Those of a server that exist or are being taken, the oldest first. */
export async function snapshotsOn(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('snapshot').selectAll().where('serverId', '=', serverId).where('state', '<>', 'deleted')
    .orderBy('id').execute();
}

export async function planSnapshot(
  ctx: Ctx, snapshot: Readonly<Record<'id' | 'tenant' | 'serverId' | 'name', string>>,
): Promise<void> {
  await ctx.tx.insertInto('snapshot').values({ ...snapshot, state: 'creating' }).execute();
}

/** The engine has it: whether the guest's memory is in it, and what the server was at that moment. */
export async function recordSnapshot(
  ctx: Ctx, snapshotId: string, taken: { readonly memory: boolean; readonly settings: SnapshotSettings },
): Promise<void> {
  await ctx.tx.updateTable('snapshot')
    .set({ state: 'live', memory: taken.memory, settings: json(taken.settings), takenAt: ctx.now })
    .where('id', '=', snapshotId).execute();
}

export async function recordRevert(ctx: Ctx, snapshotId: string): Promise<void> {
  await ctx.tx.updateTable('snapshot').set({ revertedAt: ctx.now }).where('id', '=', snapshotId).execute();
}

export async function markSnapshotDeleted(ctx: Ctx, snapshotId: string): Promise<void> {
  await ctx.tx.updateTable('snapshot').set({ state: 'deleted', deletedAt: ctx.now }).where('id', '=', snapshotId)
    .where('state', '<>', 'deleted').execute();
}

export async function quarantineSnapshot(ctx: Ctx, snapshotId: string): Promise<void> {
  await ctx.tx.updateTable('snapshot').set({ state: 'quarantined' }).where('id', '=', snapshotId)
    .where('state', '<>', 'deleted').execute();
}
