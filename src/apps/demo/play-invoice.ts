import { Temporal } from 'temporal-polyfill';
import { formatMoney } from '../../kernel/money.ts';
import { must } from '../../kernel/result.ts';
import { at, driveTo } from './drive-clock.ts';
import type { PlayedContract } from './play-contract.ts';
import type { Stage } from './play.ts';

/** Scene five: the month ends, its invoice is computed, issued and judged. */
export async function playInvoice(stage: Stage, { contractId }: PlayedContract): Promise<void> {
  const { report, system, clock } = stage;
  report.heading('The first invoice');
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  const firstOfNext = today.toPlainYearMonth().add({ months: 1 }).toPlainDate({ day: 1 }).toString();
  const invoice = await report.step('Compute and issue the invoice', 'A9.3, A9.5', async () => {
    await driveTo(system.db, clock, at(firstOfNext, 8));
    return system.db.selectFrom('invoice').selectAll().where('contractId', '=', contractId).executeTakeFirstOrThrow();
  }, (row) => `${row.number}, net ${formatMoney(row.net)}, gross ${formatMoney(row.gross)} EUR, due ${row.dueOn}`);
  const lines = await system.db.selectFrom('invoiceLine').selectAll().where('invoiceId', '=', invoice.id).execute();
  for (const line of lines) {
    const share = line.kind === 'setup'
      ? 'once'
      : `${line.days} of ${line.daysInMonth} days of ${formatMoney(line.unitNet)}`;
    report.line(`          ${line.kind}: ${share} = ${formatMoney(line.net)} EUR [${line.clause}]`);
  }
  await judgeInvoices(stage);
}

/** Every invoice issued so far under the official rules; a rejected one ends the play. */
export async function judgeInvoices({ report, judge, system }: Stage): Promise<void> {
  if (!judge) {
    report.line('          Not judged: the official rules are not at hand (EINVOICE_KIT).');
    return;
  }
  const documents = await system.db.selectFrom('document').select(['id', 'kind'])
    .where('kind', 'in', ['invoice', 'invoice-xml']).orderBy('fileName').execute();
  await report.step('Judge the e-invoices by the official rules', 'A9.2', async () => {
    for (const { id, kind } of documents) {
      const { fileName, bytes } = must(await system.archive.read(id));
      const faults = kind === 'invoice' ? judge.judgePdf(bytes) : judge.judgeXml(bytes.toString('utf8'));
      if (faults.length > 0) throw new Error(`${fileName} is rejected: ${faults.join('; ')}`);
    }
  }, () => `${documents.length} accepted (EN 16931; XRechnung in UBL, ZUGFeRD in PDF/A-3)`);
}

export function nextDay(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
