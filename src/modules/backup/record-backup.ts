import type { IdOf } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';
import type { BackupReading } from './ports.ts';

/** Writes down a copy that is about to be made, under its final id. */
export async function planBackup(
  ctx: Ctx, backup: { readonly id: IdOf<'backup'>; readonly tenant: string; readonly serverId: string },
): Promise<void> {
  await ctx.tx.insertInto('backup').values({ ...backup, state: 'creating' }).execute();
}

/** The engine made the copy and checked it (C-4.4.4: success is checked). */
export async function recordVerified(ctx: Ctx, reading: BackupReading): Promise<void> {
  const { consistent, bytes, sha256 } = reading;
  await ctx.tx.updateTable('backup')
    .set({ state: 'verified', consistent, bytes: BigInt(bytes), sha256, takenAt: ctx.now })
    .where('id', '=', reading.id).execute();
}

export async function recordFailed(ctx: Ctx, backupId: string): Promise<void> {
  await ctx.tx.updateTable('backup').set({ state: 'failed' }).where('id', '=', backupId)
    .where('state', '=', 'creating').execute();
}

export async function markBackupDeleted(ctx: Ctx, backupId: string): Promise<void> {
  await ctx.tx.updateTable('backup').set({ state: 'deleted', deletedAt: ctx.now }).where('id', '=', backupId)
    .where('state', '<>', 'deleted').execute();
}

/** Copies of a server that may still exist somewhere, also failed ones: they are deleted as well. */
export async function backupsOf(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('backup').selectAll().where('serverId', '=', serverId).where('state', '<>', 'deleted')
    .orderBy('createdAt').orderBy('id').execute();
}

/** The newest verified copy, which a restore takes unless another is named (C-4.4.1.restore). */
export async function newestVerified(ctx: Ctx, serverId: string) {
  return ctx.tx.selectFrom('backup').selectAll().where('serverId', '=', serverId).where('state', '=', 'verified')
    .orderBy('takenAt', 'desc').limit(1).executeTakeFirst();
}
