import { Temporal } from 'temporal-polyfill';
import { must } from '../kernel/result.ts';
import { monthlyBilling, type Step } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { issueInvoice, type BillableItem } from '../modules/billing/index.ts';
import { readContract, readItems } from '../modules/contracts/index.ts';
import { setDeadline } from '../modules/deadlines/index.ts';
import { itemTitle } from './bargain.ts';
import { germanDate } from './describe-invoice.ts';
import { sendInvoice } from './send-invoice.ts';

/** The month before the one that `dueOn` opens, `YYYY-MM`. */
function monthBefore(dueOn: string): string {
  return Temporal.PlainDate.from(dueOn).toPlainYearMonth().subtract({ months: 1 }).toString();
}

/**
 * promise A9.3: the month that contains `on` is invoiced on the first day of the next. A9 (3) says how a month is
 * billed, not on which day the invoice is written: that is ours to choose, and the earliest day on which it is whole.
 */
export async function scheduleInvoice(ctx: Ctx, contract: { id: string; tenant: string }, on: string): Promise<void> {
  const month = Temporal.PlainDate.from(on).toPlainYearMonth();
  const next = month.add({ months: 1 }).toPlainDate({ day: 1 }).toString();
  const because: Step[] = [{
    clause: monthlyBilling.id, sentence: monthlyBilling.demands, inputs: { month: month.toString() }, value: next,
    text: {
      de: `der Monat ist mit seinem letzten Tag abrechenbar: Rechnung am Tag danach, ${germanDate(next)}`,
      en: `the month can be billed once its last day is over: invoice on the day after, ${next}`,
    },
  }];
  await setDeadline(ctx, {
    tenant: contract.tenant, clause: monthlyBilling.id, subjectId: contract.id, action: 'invoice-month', dueOn: next,
    at: 'start', because,
  });
}

/**
 * Issues and sends the invoice of the month that ended before `dueOn`, and schedules the next while service lasts. Its
 * number, or null where there was nothing to bill.
 */
export async function invoiceMonth(ctx: Ctx, contractId: string, dueOn: string): Promise<string | null> {
  const contract = must(await readContract(ctx, contractId));
  const items = await readItems(ctx, contractId);
  const billable: BillableItem[] = items.map((item) => ({ ...item, description: itemTitle(item) }));
  const invoice = await issueInvoice(ctx, contract, billable, monthBefore(dueOn));
  const goesOn = items.some((item) => item.liveFrom && (item.liveUntil === null || item.liveUntil > dueOn));
  if (goesOn) await scheduleInvoice(ctx, contract, dueOn);
  if (!invoice) return null;
  await sendInvoice(ctx, contract, invoice);
  return invoice.number;
}
