import type { Ctx } from '../../database/index.ts';

/** What stands where the answer of a mail server stood, once the message is nowhere of ours any more. */
const FORGOTTEN = 'gelöscht';

/** Mails an erasure took the recipient from, whose message may still lie where the program kept it. */
export async function mailsToForget(ctx: Ctx): Promise<{ readonly id: string; readonly messageId: string }[]> {
  return ctx.tx.selectFrom('mail').select(['id', 'messageId']).where('declarationId', 'is', null)
    .where('state', '<>', 'queued').where('body', '=', '').where('lastAnswer', 'is', null).execute();
}

export async function noteForgotten(ctx: Ctx, mailIds: readonly string[]): Promise<void> {
  if (mailIds.length === 0) return;
  await ctx.tx.updateTable('mail').set({ lastAnswer: FORGOTTEN }).where('id', 'in', mailIds).execute();
}
