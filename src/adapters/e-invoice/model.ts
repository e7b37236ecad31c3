import { divideRounded, parseDecimal, type Cents } from '../../kernel/money.ts';

/**
 * The semantic model of EN 16931 as far as a cloud provider's invoices need it; the numbers in comments are
 * the norm's business terms. Everything is in EUR. Dates are `YYYY-MM-DD`; absent is `null`.
 */
export interface EInvoice {
  /** BT-1 */
  readonly number: string;
  /** BT-2 */
  readonly issuedOn: string;
  /**
   * BT-3: 380 commercial invoice, 384 corrected invoice. A correction is a 384 with negative quantities:
   * the same document type in both syntaxes, where a 381 would need UBL's separate CreditNote.
   */
  readonly type: '380' | '384';
  /** BT-9; null only where nothing is to be paid. */
  readonly dueOn: string | null;
  /** BT-10, for public buyers the “Leitweg-ID”. */
  readonly buyerReference: string;
  /** BT-12 */
  readonly contractReference: string | null;
  /** BT-13: the buyer's own order number. */
  readonly orderReference: string | null;
  /** BT-14: the number under which the seller confirmed the order. */
  readonly salesOrderReference: string | null;
  /** BT-20 */
  readonly paymentTerms: string | null;
  /** BT-22 */
  readonly notes: readonly string[];
  /** BG-3: BT-25 and BT-26; needed by a 384. */
  readonly preceding: readonly { readonly number: string; readonly issuedOn: string }[];
  /** BG-14: BT-73 and BT-74, both days belong to it. */
  readonly period: Period;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly payment: Payment;
  /** BG-20 and BG-21 */
  readonly adjustments: readonly Adjustment[];
  /** BG-25 */
  readonly lines: readonly InvoiceLine[];
  /** BG-24 */
  readonly attachments: readonly SupportingDocument[];
}

export interface Period {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** BG-5, BG-8 */
export interface Address {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

/** BT-34, BT-49; scheme by the EAS code list, `EM` is an e-mail address. */
export interface ElectronicAddress {
  readonly scheme: string;
  readonly id: string;
}

/** BG-4 */
export interface Seller {
  /** BT-27 */
  readonly name: string;
  /** BT-30 */
  readonly registration: string | null;
  /** BT-31 */
  readonly vatId: string | null;
  /** BT-32 */
  readonly taxNumber: string | null;
  /** BT-33, for example seat, register court and managing directors. */
  readonly legalInformation: string | null;
  /** BT-34 */
  readonly electronicAddress: ElectronicAddress;
  readonly address: Address;
  /** BG-6: BT-41, BT-42, BT-43 */
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
}

/** BG-7 */
export interface Buyer {
  /** BT-44 */
  readonly name: string;
  /** BT-46 */
  readonly customerNumber: string | null;
  /** BT-48 */
  readonly vatId: string | null;
  /** BT-49 */
  readonly electronicAddress: ElectronicAddress;
  readonly address: Address;
}

/** BG-16 */
export type Payment =
  | {
      /** BT-81 = 58, SEPA credit transfer */
      readonly kind: 'transfer';
      /** BT-84, BT-85, BT-86 */
      readonly iban: string;
      readonly holder: string;
      readonly bic: string | null;
      /** BT-83 */
      readonly reference: string;
    }
  | {
      /** BT-81 = 59, SEPA direct debit */
      readonly kind: 'directDebit';
      /** BT-89 */
      readonly mandateReference: string;
      /** BT-90 */
      readonly creditorId: string;
      /** BT-91 */
      readonly debtorIban: string;
    };

/** BT-95, BT-102, BT-118, BT-151: S standard rate, AE reverse charge, E exempt. */
export interface Vat {
  readonly category: 'S' | 'AE' | 'E';
  /** Decimal string, “0” for AE and E. */
  readonly percent: string;
  /** BT-120: why no tax is charged; null for S. */
  readonly reason: string | null;
}

/** An allowance lowers, a charge raises the sum of the lines. */
export interface Adjustment {
  readonly kind: 'allowance' | 'charge';
  /** BT-92, BT-99: positive. */
  readonly amount: Cents;
  /** BT-97, BT-104 */
  readonly reason: string;
  readonly vat: Vat;
}

/** BG-25 */
export interface InvoiceLine {
  /** BT-126 */
  readonly id: string;
  /** BT-153 */
  readonly name: string;
  /** BT-154 */
  readonly description: string | null;
  /** How many, as a decimal string; negative in a correction. */
  readonly quantity: string;
  /** BT-130 by UN/ECE Recommendation 20: MON month, HUR hour, C62 piece. */
  readonly unit: string;
  /** BT-146: price of one unit; for a pro-rata line the price of the full month. Never negative. */
  readonly unitNet: Cents;
  /** Set where a month is charged by days (A9 (3)). */
  readonly proRata: { readonly days: number; readonly daysInMonth: number } | null;
  /** BT-131: the rounded net amount, as billing computed it. */
  readonly net: Cents;
  /** BG-26 */
  readonly period: Period | null;
  readonly vat: Vat;
}

/** BT-122 to BT-125 */
export interface SupportingDocument {
  readonly reference: string;
  readonly description: string | null;
  readonly filename: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/** Quantity and price as the norm counts them: BT-129, BT-130, BT-149. */
export interface Billed {
  readonly quantity: string;
  readonly unit: string;
  readonly baseQuantity: number | null;
}

/**
 * A month charged by days is billed in days, its price standing for as many days as the month has:
 * quantity × price ÷ base quantity is then exactly A9 (3), and any reader can check the line.
 */
export function billed(line: InvoiceLine): Billed {
  if (line.proRata === null || line.proRata.days === line.proRata.daysInMonth) {
    return { quantity: line.quantity, unit: line.unit, baseQuantity: null };
  }
  const { units, scale } = parseDecimal(line.quantity);
  return {
    quantity: decimalText(units * BigInt(line.proRata.days), scale),
    unit: 'DAY',
    baseQuantity: line.proRata.daysInMonth,
  };
}

/** BT-131 recomputed from quantity and price, rounded once. */
export function lineNet(line: InvoiceLine): Cents {
  const { units, scale } = parseDecimal(line.quantity);
  const days = line.proRata ?? { days: 1, daysInMonth: 1 };
  return divideRounded(units * line.unitNet * BigInt(days.days), scale * BigInt(days.daysInMonth));
}

/** BG-23, one row of the VAT breakdown. */
export interface VatGroup extends Vat {
  /** BT-116 */
  readonly taxable: Cents;
  /** BT-117 */
  readonly tax: Cents;
}

/** BG-22 */
export interface Totals {
  /** BT-106 */
  readonly lines: Cents;
  /** BT-107 */
  readonly allowances: Cents;
  /** BT-108 */
  readonly charges: Cents;
  /** BT-109 */
  readonly net: Cents;
  readonly vat: readonly VatGroup[];
  /** BT-110 */
  readonly tax: Cents;
  /** BT-112 and, as nothing is prepaid, BT-115 */
  readonly gross: Cents;
}

/** Lines are rounded one by one; tax is computed once per category and rate on the sum (BR-CO-17). */
export function totals(invoice: EInvoice): Totals {
  const lines = sum(invoice.lines.map((line) => line.net));
  const allowances = sum(invoice.adjustments.filter(({ kind }) => kind === 'allowance').map(({ amount }) => amount));
  const charges = sum(invoice.adjustments.filter(({ kind }) => kind === 'charge').map(({ amount }) => amount));
  const vat = vatGroups(invoice);
  const net = lines - allowances + charges;
  const tax = sum(vat.map((group) => group.tax));
  return { lines, allowances, charges, net, vat, tax, gross: net + tax };
}

function vatGroups(invoice: EInvoice): VatGroup[] {
  const parts = [
    ...invoice.lines.map((line) => ({ vat: line.vat, amount: line.net })),
    ...invoice.adjustments.map(({ vat, kind, amount }) => ({ vat, amount: kind === 'allowance' ? -amount : amount })),
  ];
  const groups = new Map<string, { vat: Vat; taxable: Cents }>();
  for (const { vat, amount } of parts) {
    const key = `${vat.category} ${percentText(vat.percent)}`;
    groups.set(key, { vat, taxable: (groups.get(key)?.taxable ?? 0n) + amount });
  }
  return [...groups.values()].map(({ vat, taxable }) => {
    const { units, scale } = parseDecimal(vat.percent);
    return { ...vat, percent: percentText(vat.percent), taxable, tax: divideRounded(taxable * units, 100n * scale) };
  });
}

/** `"19.0"` → `"19"`: equal rates must read equal, or they would form two groups. */
export function percentText(percent: string): string {
  const { units, scale } = parseDecimal(percent);
  return decimalText(units, scale);
}

function decimalText(units: bigint, scale: bigint): string {
  const places = scale.toString().length - 1;
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
