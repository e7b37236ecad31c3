import { Temporal } from 'temporal-polyfill';
import type { InvoiceData } from '../adapters/documents/index.ts';
import type { EInvoice, Period } from '../adapters/e-invoice/index.ts';
import { CHANGE_CLAUSE, type ComputedLine, type IssuedInvoice } from '../modules/billing/index.ts';
import { footnoted, letterFrame, type Correspondents } from './letters.ts';

export interface InvoiceSubject {
  readonly contractNumber: string;
  /** Ours (BT-14): the number the order was confirmed under. The customer's own (BT-13) isn't known. */
  readonly orderNumber: string;
}

/** The last day of a period whose end is exclusive; letters and the norm name both days. */
function lastDay(until: string): string {
  return Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();
}

/** `2026-08-17` → `17.08.2026`, as German text writes it. */
export function germanDate(date: string): string {
  return date.split('-').toReversed().join('.');
}

function monthPeriod(month: string): Period {
  const first = Temporal.PlainYearMonth.from(month);
  return {
    firstDay: first.toPlainDate({ day: 1 }).toString(),
    lastDay: first.toPlainDate({ day: first.daysInMonth }).toString(),
  };
}

const proRata = ({ kind, days, daysInMonth }: ComputedLine) => (kind === 'setup' ? null : { days, daysInMonth });

/** promise C-4.2.1.change: why a month has two lines for one thing, as the customer reads it beside them. */
function reasonOf({ because }: ComputedLine): string | null {
  const reasons = because.filter(({ clause }) => clause === CHANGE_CLAUSE).map(({ text }) => text.de);
  return reasons.length === 0 ? null : reasons.join('; ');
}

/** `urn:…` and GLNs have schemes of their own; a mail address is `EM` (EAS code list). */
const mailAddress = (id: string) => ({ scheme: 'EM', id });

/** The invoice as EN 16931 sees it. */
export function toEInvoice(invoice: IssuedInvoice, between: Correspondents, subject: InvoiceSubject): EInvoice {
  const { provider, customer } = between;
  const vat = { category: 'S', percent: invoice.vatPercent, reason: null } as const;
  return {
    number: invoice.number, issuedOn: invoice.issuedOn, type: '380', dueOn: invoice.dueOn,
    buyerReference: customer.buyerReference ?? customer.customerNumber ?? subject.contractNumber,
    contractReference: subject.contractNumber, orderReference: null, salesOrderReference: subject.orderNumber,
    paymentTerms: `Zahlbar bis ${germanDate(invoice.dueOn)} ohne Abzug (§ A9 Abs. 5 AGB).`, notes: [], preceding: [],
    period: monthPeriod(invoice.month),
    seller: {
      name: provider.name, registration: provider.registerNumber, vatId: provider.vatId, taxNumber: provider.taxNumber,
      legalInformation: `${provider.registerCourt}, ${provider.registerNumber}, ${provider.managingDirectors}`,
      electronicAddress: mailAddress(provider.electronicAddress), address: addressOf(provider),
      contact: { name: provider.contactName, phone: provider.phone, email: provider.email },
    },
    buyer: {
      name: customer.name, customerNumber: customer.customerNumber, vatId: customer.vatId,
      electronicAddress: mailAddress(customer.electronicAddress), address: addressOf(customer),
    },
    payment: {
      kind: 'transfer', iban: provider.iban, holder: provider.name, bic: provider.bic, reference: invoice.number,
    },
    adjustments: [], attachments: [],
    lines: invoice.lines.map((line, index) => ({
      id: String(index + 1), name: line.description, description: reasonOf(line), quantity: String(line.quantity),
      unit: line.kind === 'setup' ? 'C62' : 'MON', unitNet: line.unitNet, proRata: proRata(line), net: line.net,
      period: { firstDay: line.periodFrom, lastDay: lastDay(line.periodUntil) }, vat,
    })),
  };
}

function addressOf(party: { street: string; city: string; postcode: string; country: string }) {
  return { street: party.street, city: party.city, postalCode: party.postcode, country: party.country };
}

/** The same invoice as a letter. */
export function toInvoiceLetter(invoice: IssuedInvoice, between: Correspondents, subject: InvoiceSubject): InvoiceData {
  const percent = { decimal: invoice.vatPercent };
  return {
    ...letterFrame(between, { number: invoice.number, date: invoice.issuedOn, contractNumber: subject.contractNumber }),
    correctionOf: null, buyerReference: between.customer.buyerReference, orderReference: null,
    salesOrder: subject.orderNumber,
    ...monthPeriod(invoice.month),
    lines: invoice.lines.map((line, index) => ({
      position: index + 1, title: line.description, detail: reasonOf(line), firstDay: line.periodFrom,
      lastDay: line.kind === 'setup' ? null : lastDay(line.periodUntil),
      quantity: { decimal: String(line.quantity) }, unitNet: line.unitNet,
      proRata: proRata(line), net: line.net, vatPercent: percent,
    })),
    net: invoice.net, vat: [{ percent, net: invoice.net, tax: invoice.tax }], gross: invoice.gross,
    reverseCharge: false, dueOn: footnoted(invoice.dueOn, invoice.dueBecause), directDebit: null, notes: [],
    hybrid: true,
  };
}
