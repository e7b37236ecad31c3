import { formatMoney } from '../../kernel/money.ts';
import { newId, type IdOf } from '../../kernel/ids.ts';
import { editionById, paymentDefault, vatPercentOn, type Step } from '../../terms/index.ts';
import { json, nextInvoiceNumber, type Ctx } from '../../database/index.ts';
import { setDeadline } from '../deadlines/index.ts';
import { billMonth, totalsOf, type BillableItem, type ComputedLine, type Totals } from './bill-month.ts';

export interface IssuedInvoice extends Totals {
  readonly id: IdOf<'invoice'>;
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly dueBecause: readonly Step[];
  readonly month: string;
  readonly vatPercent: string;
  readonly lines: readonly ComputedLine[];
}

/**
 * Issues the invoice of one contract for one calendar month, dated today: lines by A9.3, due by A9.5, numbered in
 * this transaction. Null if nothing was live in that month. Each (contract, month) and each (item, period) is
 * invoiced once, which the database refuses to break (I6).
 */
export async function issueInvoice(
  ctx: Ctx, contract: { readonly id: string; readonly tenant: string; readonly edition: string },
  items: readonly BillableItem[], month: string,
): Promise<IssuedInvoice | null> {
  const edition = editionById(contract.edition);
  const lines = billMonth(items, month, edition);
  if (lines.length === 0) return null;
  const vatPercent = vatPercentOn(ctx.today);
  const totals = totalsOf(lines, vatPercent);
  const { dueOn, because } = paymentDefault.compute({
    invoiceDate: ctx.today, gross: formatMoney(totals.gross), paidOn: ctx.today,
  }, { edition });
  const id = newId('invoice', ctx.clock);
  const number = await nextInvoiceNumber(ctx);
  const { tenant } = contract;
  await ctx.tx.insertInto('invoice').values({
    id, tenant, number, contractId: contract.id, month: `${month}-01`, issuedOn: ctx.today, dueOn, ...totals,
  }).execute();
  await ctx.tx.insertInto('invoiceLine').values(lines.map((line) => ({
    id: newId('invoiceLine', ctx.clock), tenant, invoiceId: id, vatPercent, ...line, because: json(line.because),
  }))).execute();
  await setDeadline(ctx, {
    tenant, clause: 'A9.5', subjectId: id, action: 'payment-due', dueOn, because,
  });
  return { id, number, issuedOn: ctx.today, dueOn, dueBecause: because, month, vatPercent, lines, ...totals };
}
