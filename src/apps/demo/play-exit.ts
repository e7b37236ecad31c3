import { receiveNotice } from '../../workflows/index.ts';
import { at, driveTo } from './drive-clock.ts';
import type { PlayedContract } from './play-contract.ts';
import { judgeInvoices, nextDay } from './play-invoice.ts';
import type { PlayedServer } from './play-provisioning.ts';
import { act, type Stage } from './play.ts';

/** Scene six: notice, end of the term, the fourteenth day, the certificate, the last invoice. */
export async function playExit(
  stage: Stage, { contractId }: PlayedContract, { serverId }: PlayedServer,
): Promise<void> {
  const { report, system, clock, engine, played } = stage;
  report.heading('Notice, end and deletion');
  await driveTo(system.db, clock, at(played.notice.on, 11));
  const { contact } = played.customer;
  const notice = await report.step('Receive the notice of termination', 'A10.3', () =>
    act(stage, 'customer:notice', 'notice', (ctx) => receiveNotice(ctx, {
      contractId, channel: played.notice.channel, byName: contact.name,
      content: 'Kündigung zum nächstmöglichen Zeitpunkt.',
    })), (made) => `received ${played.notice.on}, the contract ends on ${made.endsOn}`);

  await report.step('Drive the clock to the end of the term; the server is stopped', 'A10.3', async () => {
    await driveTo(system.db, clock, at(nextDay(notice.endsOn), 1));
    const reading = await engine.readServer(serverId);
    if (reading?.power !== 'stopped') throw new Error(`the server is ${reading?.power ?? 'gone'} after the end`);
  }, () => `${notice.endsOn}, 24:00`);

  const deletion = await system.db.selectFrom('deletion').select(['id', 'deleteOn'])
    .where('contractId', '=', contractId).executeTakeFirstOrThrow();
  await report.step('The fourteenth day is over: delete everything and prove it', 'D5.1', async () => {
    await driveTo(system.db, clock, at(nextDay(deletion.deleteOn), 1));
    const world = await engine.listWorld();
    if (world.length > 0) throw new Error(`the engine still holds ${world.map((thing) => thing.id).join(', ')}`);
    return system.db.selectFrom('deletionItem').select('kind').where('deletionId', '=', deletion.id).execute();
  }, (items) => `${deletion.deleteOn}, 24:00, ${items.length} things proved gone: ${items.map((item) => item.kind).join(', ')}`);

  await report.step('The last invoice', 'A9.3', async () => {
    const open = await system.db.selectFrom('deadline').select('dueOn').where('state', '=', 'open')
      .orderBy('dueAt', 'desc').executeTakeFirst();
    if (open) await driveTo(system.db, clock, at(nextDay(open.dueOn), 1));
    // Firing it set the last payment's due date.
    const due = await system.db.selectFrom('deadline').select('dueOn').where('state', '=', 'open').executeTakeFirst();
    if (due) await driveTo(system.db, clock, at(nextDay(due.dueOn), 1));
    return system.db.selectFrom('invoice').select('number').where('contractId', '=', contractId).execute();
  }, (invoices) => `${invoices.length} invoices in all`);
  await judgeInvoices(stage);
}
