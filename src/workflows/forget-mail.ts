import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import { mailsToForget, noteForgotten, type Mailer } from '../modules/contracts/index.ts';

/**
 * promise A13: mail to a person who was erased since is removed where the program itself kept it. What a mail server
 * took is with its recipient. Returns how many; those that fail are tried again with the next round.
 */
export async function forgetMail(db: Database, clock: Clock, mailer: Mailer): Promise<number> {
  const caller = { actor: 'system:housekeeping', cause: 'erasure', correlation: newId('correlation', clock), clock };
  const mails = must(await transaction(db, caller, async (ctx) => ok(await mailsToForget(ctx))));
  for (const { messageId } of mails) await mailer.forget?.(messageId);
  must(await transaction(db, caller, async (ctx) => ok(await noteForgotten(ctx, mails.map(({ id }) => id)))));
  return mails.length;
}
