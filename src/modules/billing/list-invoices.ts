import { toPage, type PageQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { billingRefusals } from './refusals.ts';

interface Filter extends PageQuery {
  readonly contractId?: string | undefined;
  readonly customerId?: string | undefined;
}

/** Invoices, newest first, without their lines. */
export async function listInvoices(ctx: Ctx, filter: Filter) {
  let query = ctx.tx.selectFrom('invoice').selectAll().select('tenant as customerId');
  if (filter.contractId) query = query.where('contractId', '=', filter.contractId);
  if (filter.customerId) query = query.where('tenant', '=', filter.customerId);
  if (filter.cursor) query = query.where('id', '<', filter.cursor);
  return toPage(await query.orderBy('id', 'desc').limit(filter.limit + 1).execute(), filter.limit);
}

export async function readInvoice(ctx: Ctx, invoiceId: string) {
  const invoice = await ctx.tx.selectFrom('invoice').selectAll().select('tenant as customerId')
    .where('id', '=', invoiceId).executeTakeFirst();
  if (!invoice) return refuse(billingRefusals, 'billing.unknown_invoice');
  const lines = await ctx.tx.selectFrom('invoiceLine').selectAll().where('invoiceId', '=', invoiceId)
    .orderBy('contractItemId').orderBy('periodFrom').orderBy('kind').execute();
  return ok({ ...invoice, lines });
}

/** The days on which a contract's invoices were issued, in their order: one for each invoice. */
export async function issueDays(ctx: Ctx, contractId: string): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('invoice').select('issuedOn').where('contractId', '=', contractId)
    .orderBy('issuedOn').execute();
  return rows.map(({ issuedOn }) => issuedOn);
}
