import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok, type Result } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import {
  claimMail, recordAnswer, type ClaimedMail, type DocumentArchive, type MailAnswer, type Mailer, type QueuedMail,
} from '../modules/contracts/index.ts';

const MAILS_PER_ROUND = 20;

/**
 * Sends what waits in the outbox; any number of processes may do so at once, since each mail is claimed before it is
 * sent. A crash between sending and recording sends the same Message-ID again after the claim is over, which mail
 * servers and readers recognise; losing a declaration would be worse. Returns how many were tried.
 */
export async function sendQueuedMail(
  db: Database, clock: Clock, mailer: Mailer, from: string, archive: DocumentArchive,
): Promise<number> {
  const caller = { actor: 'system:mail', cause: 'outbox', correlation: newId('correlation', clock), clock };
  for (let sent = 0; sent < MAILS_PER_ROUND; sent++) {
    const mail = must(await transaction(db, caller, async (ctx) => ok(await claimMail(ctx))));
    if (!mail) return sent;
    const answer = await send(mail, mailer, from, archive);
    must(await transaction(db, caller, async (ctx) => ok(await recordAnswer(ctx, mail, answer))));
  }
  return MAILS_PER_ROUND;
}

/** A document that can't be read now is no reason to send the letter without it. */
async function send(
  claimed: ClaimedMail, mailer: Mailer, from: string, archive: DocumentArchive,
): Promise<MailAnswer> {
  const mail = await withDocuments(claimed, archive);
  return mail.ok ? mailer.send(mail.value, from) : { outcome: 'later', text: mail.refusal.message.en };
}

async function withDocuments(claimed: ClaimedMail, archive: DocumentArchive): Promise<Result<QueuedMail>> {
  const { documentIds, ...mail } = claimed;
  const attachments: QueuedMail['attachments'][number][] = [];
  for (const id of documentIds) {
    const file = await archive.read(id);
    if (!file.ok) return file;
    attachments.push(file.value);
  }
  return ok({ ...mail, attachments });
}
