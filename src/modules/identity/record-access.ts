import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import type { Ctx } from '../../database/index.ts';
import type { Relation } from './permissions.ts';

export interface Access {
  readonly tenant: string;
  readonly operation: string;
  readonly subjectId: string | null;
  readonly relation: Exclude<Relation, 'self'>;
}

/**
 * promise A14: keeps who of another organisation looked at or changed what of `tenant`. The same look again within
 * limits.accessEntryMinutes is the same entry.
 */
export async function recordAccess(ctx: Ctx, account: string, access: Access): Promise<void> {
  const recent = await ctx.tx.selectFrom('accessEntry').select('id')
    .where('tenant', '=', access.tenant).where('accountId', '=', account).where('operation', '=', access.operation)
    .where('subjectId', 'is not distinct from', access.subjectId)
    .where('at', '>', ctx.now.subtract({ minutes: limits.accessEntryMinutes })).limit(1).executeTakeFirst();
  if (recent) return;
  await ctx.tx.insertInto('accessEntry')
    .values({ id: newId('accessEntry', ctx.clock), accountId: account, ...access }).execute();
}
