import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import { claimMail, recordAnswer, type Mailer } from '../modules/contracts/index.ts';

const MAILS_PER_ROUND = 20;

/**
 * Sends what waits in the outbox; any number of processes may do so at once, since each mail is claimed before it is
 * sent. A crash between sending and recording sends the same Message-ID again after the claim is over, which mail
 * servers and readers recognise; losing a declaration would be worse. Returns how many were tried.
 */
export async function sendQueuedMail(db: Database, clock: Clock, mailer: Mailer, from: string): Promise<number> {
  const caller = { actor: 'system:mail', cause: 'outbox', correlation: newId('correlation', clock), clock };
  for (let sent = 0; sent < MAILS_PER_ROUND; sent++) {
    const mail = must(await transaction(db, caller, async (ctx) => ok(await claimMail(ctx))));
    if (!mail) return sent;
    const answer = await mailer.send(mail, from);
    must(await transaction(db, caller, async (ctx) => ok(await recordAnswer(ctx, mail, answer))));
  }
  return MAILS_PER_ROUND;
}
