import type { IdOf } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { lockServer, type ServerState } from '../compute/index.ts';
import { readBackup } from './list-backups.ts';
import type { BackupReading } from './ports.ts';
import { backupRefusals } from './refusals.ts';

/** In any other state a server is not yet whole, or about to be deleted together with its copies (D5.1). */
const copiedIn: readonly ServerState[] = ['running', 'stopped'];

/** Locks the server, so that its deletion comes before this transaction or after it; refuses a state without copies. */
async function holdServer(ctx: Ctx, serverId: string): Promise<Result<null>> {
  const state = (await lockServer(ctx, serverId))?.state ?? 'deleted';
  if (copiedIn.includes(state as ServerState)) return ok(null);
  return refuse(backupRefusals, 'backup.server_not_in_service', { state });
}

/** Writes down a copy that is about to be made, under its final id. Refuses unless the server runs or stands still. */
export async function planBackup(
  ctx: Ctx, backup: { readonly id: IdOf<'backup'>; readonly tenant: string; readonly serverId: string },
): Promise<Result<null>> {
  const held = await holdServer(ctx, backup.serverId);
  if (held.ok) await ctx.tx.insertInto('backup').values({ ...backup, state: 'creating' }).execute();
  return held;
}

/** Whether a copy may be restored now: it was verified, and neither it nor its server is being deleted. */
export async function admitRestore(ctx: Ctx, backupId: string): Promise<Result<null>> {
  const backup = await readBackup(ctx, backupId);
  if (!backup.ok) return backup;
  const { serverId, state } = backup.value;
  if (state !== 'verified') return refuse(backupRefusals, 'backup.not_verified', { state });
  return holdServer(ctx, serverId);
}

/** The engine made the copy and checked it (C-4.4.4: success is checked). */
export async function recordVerified(ctx: Ctx, reading: BackupReading): Promise<void> {
  const { consistent, bytes, sha256 } = reading;
  await ctx.tx.updateTable('backup')
    .set({ state: 'verified', consistent, bytes: BigInt(bytes), sha256, takenAt: ctx.now })
    .where('id', '=', reading.id).execute();
}

export async function markBackupDeleted(ctx: Ctx, backupId: string): Promise<void> {
  await ctx.tx.updateTable('backup').set({ state: 'deleted', deletedAt: ctx.now }).where('id', '=', backupId)
    .where('state', '<>', 'deleted').execute();
}

/** All copies of a server that were ever planned, oldest first, also those never finished and those that are gone. */
export async function copiesOf(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('backup').selectAll().where('serverId', '=', serverId)
    .orderBy('createdAt').orderBy('id').execute();
}
