import type { Page, PageQuery } from '../../kernel/wire.ts';
import { toPage } from '../../kernel/wire.ts';
import type { Ctx } from '../../database/index.ts';

/** The trail of one thing, oldest first, page by page. All entries of a thing are in one tenant's chain. */
export async function listTrail(ctx: Ctx, query: PageQuery & { readonly entityId: string }) {
  const after = /_(\d{1,15})$/.exec(query.cursor ?? '')?.[1] ?? '0';
  const rows = await ctx.tx.selectFrom('auditEntry')
    .select(['tenant', 'number', 'at', 'actor', 'cause', 'correlation', 'entity', 'entityId', 'operation', 'before',
      'after'])
    .where('entityId', '=', query.entityId).where('number', '>', BigInt(after))
    .orderBy('number').limit(query.limit + 1).execute();
  const entries = rows.map((row) => ({ ...row, id: `${row.tenant}_${row.number}`, number: Number(row.number) }));
  return toPage(entries, query.limit) satisfies Page<unknown>;
}
