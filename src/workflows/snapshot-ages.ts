import { Temporal } from 'temporal-polyfill';
import { newId } from '../kernel/ids.ts';
import type { Step } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { lockSnapshot, SNAPSHOT_WARNING_DAYS } from '../modules/compute/index.ts';
import { setDeadline, type Outcome } from '../modules/deadlines/index.ts';
import { germanDate } from './describe-invoice.ts';
import { readCorrespondents } from './letters.ts';

interface Snapshot {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
}

/** The day from which a snapshot taken on `day` is old. */
export function oldFrom(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: SNAPSHOT_WARNING_DAYS }).toString();
}

/**
 * promise C-4.6.11: a snapshot is for the way back from a change, not for keeping. The service description gives no
 * day: after how many its owner is told is ours to choose.
 */
export async function warnWhenOld(ctx: Ctx, { id, tenant, name }: Snapshot): Promise<void> {
  const dueOn = oldFrom(ctx.today);
  const because: Step[] = [{
    clause: 'C-4.6.11',
    sentence: {
      de: 'Ein Snapshot hält den Zustand einer virtuellen Maschine für die Rückkehr zu ihm fest.',
      en: 'A snapshot keeps the state of a virtual machine to return to.',
    },
    inputs: { takenOn: ctx.today, days: SNAPSHOT_WARNING_DAYS, name }, value: dueOn,
    text: {
      de: `${germanDate(ctx.today)} + ${SNAPSHOT_WARNING_DAYS} Tage = ${germanDate(dueOn)}`,
      en: `${ctx.today} + ${SNAPSHOT_WARNING_DAYS} days = ${dueOn}`,
    },
  }];
  await setDeadline(ctx, {
    tenant, clause: 'C-4.6.11', subjectId: id, action: 'snapshot-ages', dueOn, at: 'start', because,
  });
}

/** Tells the customer's contact, once, that a snapshot has grown old; it declares nothing. */
export async function tellOfOldSnapshot(ctx: Ctx, snapshotId: string): Promise<Outcome> {
  const snapshot = await lockSnapshot(ctx, snapshotId);
  if (snapshot?.state !== 'live' || !snapshot.takenAt) return { de: 'gibt es nicht mehr', en: 'is gone' };
  const { hostname } = await ctx.tx.selectFrom('server').select('hostname').where('id', '=', snapshot.serverId)
    .executeTakeFirstOrThrow();
  const { contact, provider } = await readCorrespondents(ctx, snapshot.tenant);
  const takenOn = snapshot.takenAt.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
  const id = newId('mail', ctx.clock);
  await ctx.tx.insertInto('mail').values({
    id, tenant: snapshot.tenant, messageId: `<${id}@hafenamt>`, recipient: contact.email, state: 'queued',
    subject: `Snapshot „${snapshot.name}“ des Servers ${hostname} ist alt / is old`,
    body: write({ to: contact.name, from: provider.name, name: snapshot.name, hostname, takenOn }),
  }).execute();
  return contact.email;
}

function write(
  { to, from, name, hostname, takenOn }: Readonly<Record<'to' | 'from' | 'name' | 'hostname' | 'takenOn', string>>,
): string {
  return [
    `Guten Tag ${to},`, '',
    `der Snapshot „${name}“ des Servers „${hostname}“ ist vom ${germanDate(takenOn)}, also älter als `
      + `${SNAPSHOT_WARNING_DAYS} Tage. Er wächst mit jeder Änderung und ersetzt keine Sicherung. Wenn Sie ihn nicht mehr `
      + 'brauchen, löschen Sie ihn bitte. Von selbst wird er nicht gelöscht.', '',
    'Mit freundlichen Grüßen', from, '',
    '— English —', '',
    `The snapshot “${name}” of the server “${hostname}” was taken on ${takenOn}, more than ${SNAPSHOT_WARNING_DAYS} days `
      + 'ago. It grows with every change and is no backup. If you no longer need it, please delete it. It is not deleted '
      + 'by itself.', '',
    'Kind regards', from, '',
  ].join('\n');
}
