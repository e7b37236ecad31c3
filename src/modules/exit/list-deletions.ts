import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readDeletion } from './plan-deletion.ts';
import { exitRefusals } from './refusals.ts';

/** Deletions, newest first, without what they deleted. */
export async function listDeletions(
  ctx: Ctx, filter: PageQuery & { readonly state?: string | undefined; readonly contractId?: string | undefined },
) {
  let query = ctx.tx.selectFrom('deletion').selectAll().select('tenant as customerId');
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.contractId) query = query.where('contractId', '=', filter.contractId);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit);
}

/** One deletion with every thing that was deleted and how its absence was seen. */
export async function showDeletion(ctx: Ctx, deletionId: string) {
  const known = await ctx.tx.selectFrom('deletion').select('id').where('id', '=', deletionId).executeTakeFirst();
  if (!known) return refuse(exitRefusals, 'exit.unknown_deletion');
  const deletion = await readDeletion(ctx, deletionId);
  return ok({ ...deletion, customerId: deletion.tenant });
}
