import { Temporal } from 'temporal-polyfill';
import { limits } from '../../kernel/limits.ts';
import type { Ctx } from '../../database/index.ts';
import { raiseAlarm } from '../deadlines/index.ts';
import type { MailAnswer, QueuedMail } from './ports.ts';

/** A message whose documents are still in the archive. */
export type ClaimedMail = Omit<QueuedMail, 'attachments'> & { readonly documentIds: readonly string[] };

/** Minutes for which a mail belongs to the sender that took it; longer than any attempt lasts. */
const CLAIM_MINUTES = 15;

/**
 * Takes the mail that has waited longest, so that no other sender takes it for a while. A sender
 * that dies with it in hand gives it back by that. None: nothing may be sent now.
 */
export async function claimMail(ctx: Ctx): Promise<ClaimedMail | undefined> {
  const row = await ctx.tx.selectFrom('mail').leftJoin('declaration', 'declaration.id', 'mail.declarationId')
    .select(['mail.id', 'mail.tenant', 'messageId', 'recipient', 'subject', 'body', 'attempts', 'documentIds'])
    .where('state', '=', 'queued').where('nextAttemptAt', '<=', ctx.now)
    .orderBy('nextAttemptAt').orderBy('mail.id').limit(1).forUpdate('mail').skipLocked().executeTakeFirst();
  if (!row) return undefined;
  await ctx.tx.updateTable('mail').set({ nextAttemptAt: ctx.now.add({ minutes: CLAIM_MINUTES }) })
    .where('id', '=', row.id).execute();
  return { ...row, documentIds: row.documentIds ?? [] };
}

/**
 * promise A16.1: keeps the mail server's answer as proof. A mail that may still get through waits longer each
 * time; one that won't raises an alarm, because a declaration has not arrived.
 */
export async function recordAnswer(ctx: Ctx, mail: ClaimedMail, answer: MailAnswer): Promise<void> {
  const attempts = mail.attempts + 1;
  const failed = answer.outcome === 'refused' || (answer.outcome === 'later' && attempts >= limits.mailAttempts);
  await ctx.tx.updateTable('mail').set({
    attempts,
    lastAnswer: answer.text,
    state: answer.outcome === 'accepted' ? 'sent' : failed ? 'failed' : 'queued',
    sentAt: answer.outcome === 'accepted' ? ctx.now : null,
    nextAttemptAt: ctx.now.add(Temporal.Duration.from({ minutes: 2 ** attempts })),
  }).where('id', '=', mail.id).where('state', '=', 'queued').execute();
  // What declares nothing is kept for nobody: it may hold a link that opens an account.
  await ctx.tx.updateTable('mail').set({ body: '' }).where('id', '=', mail.id).where('declarationId', 'is', null)
    .where('state', '<>', 'queued').execute();
  if (!failed) return;
  await raiseAlarm(ctx, {
    tenant: mail.tenant, kind: 'mail-failed', subjectId: mail.id,
    sentence: {
      de: `„${mail.subject}“ an ${mail.recipient} wurde nicht zugestellt: ${answer.text}. Stellen Sie die Nachricht auf anderem Weg zu.`,
      en: `“${mail.subject}” to ${mail.recipient} was not delivered: ${answer.text}. Deliver it another way.`,
    },
  });
}

/** A delivery report came back for a mail the server had accepted. */
export async function recordBounce(ctx: Ctx, messageId: string, report: string): Promise<boolean> {
  const row = await ctx.tx.updateTable('mail').set({ state: 'bounced', lastAnswer: report })
    .where('messageId', '=', messageId).where('state', '=', 'sent').returning(['id', 'tenant', 'recipient', 'subject'])
    .executeTakeFirst();
  if (!row) return false;
  await raiseAlarm(ctx, {
    tenant: row.tenant, kind: 'mail-failed', subjectId: row.id,
    sentence: {
      de: `„${row.subject}“ an ${row.recipient} kam zurück: ${report}. Stellen Sie die Nachricht auf anderem Weg zu.`,
      en: `“${row.subject}” to ${row.recipient} came back: ${report}. Deliver it another way.`,
    },
  });
  return true;
}
