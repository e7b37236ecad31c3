import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import { queuedMail, recordAnswer, type Mailer } from '../modules/contracts/index.ts';

const MAILS_PER_ROUND = 20;

/**
 * Sends what waits in the outbox. A crash between sending and recording sends the same Message-ID again, which
 * mail servers and readers recognise; losing a declaration would be worse.
 */
export async function sendQueuedMail(db: Database, clock: Clock, mailer: Mailer, from: string): Promise<number> {
  const caller = { actor: 'system:mail', cause: 'outbox', correlation: newId('correlation', clock), clock };
  const mails = must(await transaction(db, caller, async (ctx) => ok(await queuedMail(ctx, MAILS_PER_ROUND))));
  for (const mail of mails) {
    const answer = await mailer.send(mail, from);
    must(await transaction(db, caller, async (ctx) => ok(await recordAnswer(ctx, mail, answer))));
  }
  return mails.length;
}
