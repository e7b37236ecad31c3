import { z } from 'zod';
import { because, count, date, id, listQuery, money, oneOf, pageOf, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { renderBecause, type Step } from '../../terms/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { invoiceList, listInvoices, readInvoice } from './list-invoices.ts';
import { billingRefusals } from './refusals.ts';

const invoice = z.object({
  id: id('invoice'), customerId: id('organisation'), customerName: words('Weinkontor Pfalz GmbH'),
  number: words('RE-2026-00001'), contractId: id('contract'), contractNumber: words('V-2026-00001'),
  month: date.describe('First day of the calendar month it bills.').meta({ examples: ['2026-07-01'] }), issuedOn: date,
  dueOn: date, net: money, tax: money, gross: money,
});

const line = z.object({
  id: id('invoiceLine'), contractItemId: id('contractItem'), kind: oneOf('recurring', 'setup'), clause: words('A9.3'),
  description: words('Virtueller Server Normal S'), periodFrom: date, periodUntil: date.describe('Exclusive.'),
  days: count, daysInMonth: count, quantity: count, unitNet: money, net: money, vatPercent: words('19'), because,
});

export const billingRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/invoices', operationId: 'listInvoices',
    permission: 'invoice:read', tag: 'invoices', summary: 'Invoices, newest first',
    query: listQuery(invoiceList, {
      contractId: id('contract').optional(), customerId: id('organisation').optional(),
      month: date.optional().describe('First day of the month billed.'), issuedFrom: date.optional(),
      issuedUntil: date.optional(),
    }),
    answer: pageOf(invoice),
    handle: async (ctx, { query }) => ok(await listInvoices(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/invoices/{id}', operationId: 'readInvoice', permission: 'invoice:read', tag: 'invoices',
    summary: 'One invoice with its lines, each with its paragraph and its arithmetic',
    params: z.object({ id: id('invoice') }), answer: invoice.extend({ lines: z.array(line) }),
    refusals: someOf(billingRefusals, 'billing.unknown_invoice'),
    handle: async (ctx, { params, language }) => {
      const read = await readInvoice(ctx, params.id);
      if (!read.ok) return read;
      const lines = read.value.lines.map((row) =>
        ({ ...row, because: [...renderBecause(row.because as Step[], language)] }));
      return ok({ ...read.value, lines });
    },
  }),
];
