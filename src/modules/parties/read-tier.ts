import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { partyRefusals } from './refusals.ts';

const unknown = { reseller: 'parties.unknown_reseller', partner: 'parties.unknown_partner' } as const;

/** A reseller or technical partner; `path` says where in the input its id stood. */
export async function readTier(
  ctx: Ctx, kind: keyof typeof unknown, id: string, path: string,
): Promise<Result<{ readonly id: string; readonly name: string }>> {
  const row = await ctx.tx.selectFrom('organisation').select(['id', 'name']).where('id', '=', id)
    .where('kind', '=', kind).where('closedAt', 'is', null).executeTakeFirst();
  return row ? ok(row) : refuse(partyRefusals, unknown[kind], {}, path);
}
