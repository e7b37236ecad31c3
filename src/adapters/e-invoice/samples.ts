import { samples as letters } from '../documents/samples.ts';
import type { InvoiceData } from '../documents/index.ts';
import type { EInvoice, InvoiceLine, Payment, Vat } from './model.ts';

/** Invoices for tests: one of each kind, each sound. */
export const standard: Vat = { category: 'S', percent: '19', reason: null };
export const reduced: Vat = { category: 'S', percent: '7', reason: null };
export const reverseCharge: Vat = {
  category: 'AE',
  percent: '0',
  reason: 'Steuerschuldnerschaft des Leistungsempfängers',
};
export const exempt: Vat = { category: 'E', percent: '0', reason: 'Steuerfrei nach § 4 UStG' };

export const transfer: Payment = {
  kind: 'transfer',
  iban: 'DE02120300000000202051',
  holder: 'Rheinhafen IT GmbH',
  bic: 'BYLADEM1001',
  reference: 'RE-2026-00107',
};
export const directDebit: Payment = {
  kind: 'directDebit',
  mandateReference: 'M-10017-1',
  creditorId: 'DE98ZZZ09999999999',
  debtorIban: 'DE75512108001245126199',
};

/** July 2026 from the 8th on; the same facts as the sample letter of an invoice. */
export const sampleInvoice: EInvoice = {
  number: 'RE-2026-00107',
  issuedOn: '2026-08-03',
  type: '380',
  dueOn: '2026-08-17',
  buyerReference: '04011000-12345-34',
  contractReference: 'V-2026-0031',
  orderReference: 'B-7781/26',
  salesOrderReference: 'AU-2026-0031',
  paymentTerms: 'Zahlbar bis 17.08.2026 ohne Abzug (§ A9 Abs. 5 AGB).',
  notes: [],
  preceding: [],
  period: { firstDay: '2026-07-08', lastDay: '2026-07-31' },
  seller: {
    name: 'Rheinhafen IT GmbH',
    registration: 'HRB 4711',
    vatId: 'DE123456788',
    taxNumber: '27/123/45678',
    legalInformation:
      'Sitz: Ludwigshafen am Rhein; Amtsgericht Ludwigshafen, HRB 4711; Geschäftsführung: Dr. Jördis Weißgerber, Tom Müller',
    electronicAddress: { scheme: 'EM', id: 'rechnung@rheinhafen.example' },
    address: { street: 'Hafenstraße 12', city: 'Ludwigshafen am Rhein', postalCode: '67061', country: 'DE' },
    contact: { name: 'Buchhaltung', phone: '0621 555010', email: 'service@rheinhafen.example' },
  },
  buyer: {
    name: 'Kelterei Grünwald & Söhne GmbH',
    customerNumber: 'K-10017',
    vatId: null,
    electronicAddress: { scheme: 'EM', id: 'jakob@kelterei-gruenwald.example' },
    address: { street: 'Weinstraße 7a', city: 'Bad Dürkheim', postalCode: '67098', country: 'DE' },
  },
  payment: transfer,
  adjustments: [],
  lines: [
    line({
      id: '1',
      name: 'Virtueller Server Normal S, Linux',
      description: 'kelter-1, Klasse Business',
      unitNet: 4900n,
      proRata: { days: 24, daysInMonth: 31 },
      net: 3794n,
      period: { firstDay: '2026-07-08', lastDay: '2026-07-31' },
    }),
    line({
      id: '2',
      name: 'Zusätzliche IPv4-Adresse',
      quantity: '2',
      unitNet: 350n,
      proRata: { days: 24, daysInMonth: 31 },
      net: 542n,
      period: { firstDay: '2026-07-08', lastDay: '2026-07-31' },
    }),
    line({
      id: '3',
      name: 'Einrichtung',
      description: 'Bereitstellung, Prüfung und Übergabe',
      quantity: '1.5',
      unit: 'HUR',
      unitNet: 12000n,
      net: 18000n,
      period: { firstDay: '2026-07-08', lastDay: '2026-07-08' },
    }),
  ],
  attachments: [],
};

/** A line of one month's piece at full price, with the parts that matter changed. */
export function line(parts: Partial<InvoiceLine>): InvoiceLine {
  return {
    id: '1',
    name: 'Virtueller Server',
    description: null,
    quantity: '1',
    unit: 'MON',
    unitNet: 4900n,
    proRata: null,
    net: 4900n,
    period: null,
    vat: standard,
    ...parts,
  };
}

export const sampleLetter: InvoiceData = letters.invoice;
