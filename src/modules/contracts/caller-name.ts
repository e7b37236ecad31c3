import type { Ctx } from '../../database/index.ts';

/** The person who is signed in; a key of the installation has only its own name. */
export async function callerName(ctx: Ctx): Promise<string> {
  const row = ctx.account === undefined ? undefined : await ctx.tx.selectFrom('account').select('name')
    .where('id', '=', ctx.account).executeTakeFirst();
  return row?.name ?? ctx.actor;
}
