import type { NotNull } from 'kysely';
import type { ListQuery } from '../../kernel/wire.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { customerOf, listRows, searched, through, type Ctx, type ListTable } from '../../database/index.ts';
import { billingRefusals } from './refusals.ts';

interface Filter extends ListQuery {
  readonly contractId?: string | undefined;
  readonly customerId?: string | undefined;
  /** First day of the month billed. */
  readonly month?: string | undefined;
  /** Civil days, inclusive. */
  readonly issuedFrom?: string | undefined;
  readonly issuedUntil?: string | undefined;
}

export const invoiceList = {
  tenant: 'invoice.tenant', id: 'invoice.id', sort: '-createdAt',
  sortable: {
    createdAt: { column: 'invoice.id', kind: 'text' }, number: { column: 'invoice.number', kind: 'text' },
    customerName: { column: 'customer.name', kind: 'name' }, month: { column: 'invoice.month', kind: 'date' },
    issuedOn: { column: 'invoice.issuedOn', kind: 'date' }, dueOn: { column: 'invoice.dueOn', kind: 'date' },
    gross: { column: 'invoice.gross', kind: 'integer' },
  },
  searchable: [
    searched.number('invoice.number'), customerOf('invoice.tenant'), searched.id('invoice.id'),
    through('invoice.contractId', 'contract.id', searched.number('contract.number')),
  ],
} as const satisfies ListTable;

function invoicesWithNames(ctx: Ctx) {
  return ctx.tx.selectFrom('invoice')
    .leftJoin('organisation as customer', 'customer.id', 'invoice.tenant')
    .leftJoin('contract', 'contract.id', 'invoice.contractId')
    .selectAll('invoice')
    .select(['invoice.tenant as customerId', 'customer.name as customerName', 'contract.number as contractNumber'])
    .$narrowType<{ customerName: NotNull; contractNumber: NotNull }>();
}

/** Invoices with the names of customer and contract, without their lines. */
export async function listInvoices(ctx: Ctx, filter: Filter) {
  let invoices = invoicesWithNames(ctx);
  if (filter.issuedFrom) invoices = invoices.where('invoice.issuedOn', '>=', filter.issuedFrom);
  if (filter.issuedUntil) invoices = invoices.where('invoice.issuedOn', '<=', filter.issuedUntil);
  return listRows(ctx, invoiceList, filter, invoices, {
    'invoice.contractId': filter.contractId, 'invoice.tenant': filter.customerId, 'invoice.month': filter.month,
  });
}

export async function readInvoice(ctx: Ctx, invoiceId: string) {
  const invoice = await invoicesWithNames(ctx).where('invoice.id', '=', invoiceId).executeTakeFirst();
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
