import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { backupRefusals } from './refusals.ts';

/** Copies of a server, newest first, also those that are gone. */
export async function listBackups(ctx: Ctx, filter: PageQuery & { readonly serverId?: string | undefined }) {
  let query = ctx.tx.selectFrom('backup').selectAll();
  if (filter.serverId) query = query.where('serverId', '=', filter.serverId);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit);
}

export async function readBackup(ctx: Ctx, backupId: string) {
  const row = await ctx.tx.selectFrom('backup').selectAll().where('id', '=', backupId).executeTakeFirst();
  return row ? ok(row) : refuse(backupRefusals, 'backup.unknown');
}
