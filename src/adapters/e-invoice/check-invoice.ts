import { Temporal } from 'temporal-polyfill';
import { formatMoney } from '../../kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.ts';
import { isBic, isCreditorId, isIban } from '../../kernel/account-numbers.ts';
import {
  lineNet,
  totals,
  type Address,
  type EInvoice,
  type InvoiceLine,
  type Payment,
  type Period,
  type Vat,
} from './model.ts';
import { eInvoiceRefusals, type EInvoiceRefusal } from './refusals.ts';
import { isXmlText } from './xml.ts';

type Note = (code: EInvoiceRefusal, path: string, details: Readonly<Record<string, unknown>>) => void;

/** BR-CL-24 and XRechnung: kinds of file an invoice may carry. */
const attachmentTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/xml',
];

declare const checked: unique symbol;
/** An invoice that passed `checkInvoice`; the writers take no other. */
export type CheckedInvoice = EInvoice & { readonly [checked]: true };

/** The door: the invoice, or the first refusal, whose details carry all of them as `all`. */
export function checkInvoice(invoice: EInvoice): Result<CheckedInvoice> {
  const all = findRefusals(invoice);
  const [first] = all;
  if (first === undefined) return ok(invoice as CheckedInvoice);
  return {
    ok: false,
    refusal: {
      ...first,
      details: { ...first.details, all: all.map(({ code, message, path }) => ({ code, message, path })) },
    },
  };
}

/**
 * Everything EN 16931 and XRechnung 3.0 would refuse and we can know before writing; empty when there is
 * nothing. Each refusal names the business term and points (`path`, a JSON pointer) into the invoice.
 */
export function findRefusals(invoice: EInvoice): Refusal[] {
  const refusals: Refusal[] = [];
  const note: Note = (code, path, details) => refusals.push(refuse(eInvoiceRefusals, code, details, path).refusal);
  checkTexts(invoice, note);
  checkHead(invoice, note);
  checkSeller(invoice, note);
  checkBuyer(invoice, note);
  checkPayment(invoice.payment, note);
  checkAdjustments(invoice, note);
  if (invoice.lines.length === 0) note('e-invoice.missing', '/lines', { term: 'BG-25' });
  invoice.lines.forEach((line, index) => checkLine(line, `/lines/${index}`, note));
  checkTogether(invoice, note);
  checkAttachments(invoice, note);
  return refusals;
}

/** Every text of the invoice, wherever it stands: present means not blank, and XML must be able to carry it. */
function checkTexts(value: unknown, note: Note, path = ''): void {
  if (typeof value === 'string') {
    if (!isXmlText(value)) note('e-invoice.unprintable', path, { term: path });
    else if (value.trim() === '')
      note('e-invoice.missing', path, { term: terms[path.replace(/\/\d+(?=\/|$)/g, '')] ?? path });
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const [key, child] of Object.entries(value)) checkTexts(child, note, `${path}/${key}`);
  }
}

const terms: Readonly<Record<string, string>> = {
  '/number': 'BT-1',
  '/buyerReference': 'BT-10',
  '/seller/name': 'BT-27',
  '/seller/electronicAddress/id': 'BT-34',
  '/seller/address/city': 'BT-37',
  '/seller/address/postalCode': 'BT-38',
  '/seller/contact/name': 'BT-41',
  '/seller/contact/phone': 'BT-42',
  '/seller/contact/email': 'BT-43',
  '/buyer/name': 'BT-44',
  '/buyer/electronicAddress/id': 'BT-49',
  '/buyer/address/city': 'BT-52',
  '/buyer/address/postalCode': 'BT-53',
  '/lines/id': 'BT-126',
  '/lines/name': 'BT-153',
};

function checkHead(invoice: EInvoice, note: Note): void {
  checkDate(invoice.issuedOn, 'BT-2', '/issuedOn', note);
  if (invoice.dueOn !== null) checkDate(invoice.dueOn, 'BT-9', '/dueOn', note);
  checkPeriod(invoice.period, 'BG-14', '/period', note);
  // BR-DE-26: a correction names what it corrects.
  if (invoice.type === '384' && invoice.preceding.length === 0)
    note('e-invoice.missing', '/preceding', { term: 'BG-3' });
  invoice.preceding.forEach((earlier, index) =>
    checkDate(earlier.issuedOn, 'BT-26', `/preceding/${index}/issuedOn`, note),
  );
  // BR-DE-18: a line that starts with # is read as a cash discount.
  if (invoice.paymentTerms !== null && /(^|\n)\s*#/.test(invoice.paymentTerms)) {
    note('e-invoice.invalid', '/paymentTerms', { term: 'BT-20', value: invoice.paymentTerms });
  }
}

function checkSeller({ seller }: EInvoice, note: Note): void {
  checkAddress(seller.address, 'BT-40', '/seller/address', note);
  // BR-DE-16, BR-S-2: whoever charges tax shows a VAT id or a tax number.
  if (seller.vatId === null && seller.taxNumber === null)
    note('e-invoice.missing', '/seller/vatId', { term: 'BT-31 / BT-32' });
  checkVatId(seller.vatId, 'BT-31', '/seller/vatId', note);
  // BR-DE-27, BR-DE-28
  if (seller.contact.phone.replace(/\D/g, '').length < 3)
    note('e-invoice.invalid', '/seller/contact/phone', { term: 'BT-42', value: seller.contact.phone });
  if (!isMail(seller.contact.email))
    note('e-invoice.invalid', '/seller/contact/email', { term: 'BT-43', value: seller.contact.email });
}

function checkBuyer({ buyer }: EInvoice, note: Note): void {
  checkAddress(buyer.address, 'BT-55', '/buyer/address', note);
  checkVatId(buyer.vatId, 'BT-48', '/buyer/vatId', note);
}

function checkPayment(payment: Payment, note: Note): void {
  const invalid = (valid: boolean, term: string, field: string, value: string): void => {
    if (!valid) note('e-invoice.invalid', `/payment/${field}`, { term, value });
  };
  if (payment.kind === 'transfer') {
    invalid(isIban(payment.iban), 'BT-84', 'iban', payment.iban);
    invalid(payment.bic === null || isBic(payment.bic), 'BT-86', 'bic', payment.bic ?? '');
    return;
  }
  invalid(
    /^[A-Za-z0-9+?/\-:().,' ]{1,35}$/.test(payment.mandateReference),
    'BT-89',
    'mandateReference',
    payment.mandateReference,
  );
  invalid(isCreditorId(payment.creditorId), 'BT-90', 'creditorId', payment.creditorId);
  invalid(isIban(payment.debtorIban), 'BT-91', 'debtorIban', payment.debtorIban);
}

function checkAdjustments({ adjustments }: EInvoice, note: Note): void {
  adjustments.forEach((adjustment, index) => {
    if (adjustment.amount <= 0n) {
      note('e-invoice.invalid', `/adjustments/${index}/amount`, {
        term: 'BT-92 / BT-99',
        value: formatMoney(adjustment.amount),
      });
    }
    checkVat(adjustment.vat, `/adjustments/${index}/vat`, note);
  });
}

function checkLine(line: InvoiceLine, path: string, note: Note): void {
  checkVat(line.vat, `${path}/vat`, note);
  if (line.period !== null) checkPeriod(line.period, 'BG-26', `${path}/period`, note);
  if (!/^[A-Z0-9]{2,3}$/.test(line.unit))
    note('e-invoice.invalid', `${path}/unit`, { term: 'BT-130', value: line.unit });
  // BR-27
  if (line.unitNet < 0n)
    note('e-invoice.invalid', `${path}/unitNet`, { term: 'BT-146', value: formatMoney(line.unitNet) });
  if (line.proRata !== null && !isProRata(line.proRata)) {
    return note('e-invoice.invalid', `${path}/proRata`, {
      term: 'BT-149',
      value: `${line.proRata.days}/${line.proRata.daysInMonth}`,
    });
  }
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(line.quantity))
    return note('e-invoice.invalid', `${path}/quantity`, { term: 'BT-129', value: line.quantity });
  const expected = lineNet(line);
  if (expected !== line.net) {
    note('e-invoice.arithmetic', `${path}/net`, {
      line: line.id,
      value: formatMoney(line.net),
      expected: formatMoney(expected),
    });
  }
}

/** What only shows when the parts are seen side by side. */
function checkTogether(invoice: EInvoice, note: Note): void {
  const parts = [...invoice.lines, ...invoice.adjustments];
  // BR-AE-2 to 4: with reverse charge both VAT ids are needed.
  if (parts.some(({ vat }) => vat.category === 'AE')) {
    if (invoice.seller.vatId === null) note('e-invoice.missing', '/seller/vatId', { term: 'BT-31' });
    if (invoice.buyer.vatId === null) note('e-invoice.missing', '/buyer/vatId', { term: 'BT-48' });
  }
  checkUnique(
    invoice.lines.map(({ id }) => id),
    'BT-126',
    '/lines',
    note,
  );
  const partsAreSound = parts.every(({ vat }) => isPercent(vat.percent));
  // BR-CO-25
  if (partsAreSound && totals(invoice).gross > 0n && invoice.dueOn === null)
    note('e-invoice.missing', '/dueOn', { term: 'BT-9' });
}

function checkAttachments({ attachments }: EInvoice, note: Note): void {
  attachments.forEach((file, index) => {
    if (!attachmentTypes.includes(file.mimeType))
      note('e-invoice.invalid', `/attachments/${index}/mimeType`, { term: 'BT-125', value: file.mimeType });
    if (file.content.length === 0) note('e-invoice.missing', `/attachments/${index}/content`, { term: 'BT-125' });
  });
  // BR-DE-22
  checkUnique(
    attachments.map(({ filename }) => filename),
    'BT-125',
    '/attachments',
    note,
  );
}

function checkVat(vat: Vat, path: string, note: Note): void {
  const sound = isPercent(vat.percent) && (vat.category === 'S') === Number(vat.percent) > 0;
  if (!sound) note('e-invoice.invalid', `${path}/percent`, { term: 'BT-152', value: vat.percent });
  if (vat.category !== 'S' && vat.reason === null) note('e-invoice.missing', `${path}/reason`, { term: 'BT-120' });
  // BR-S-10
  if (vat.category === 'S' && vat.reason !== null)
    note('e-invoice.invalid', `${path}/reason`, { term: 'BT-120', value: vat.reason });
}

function checkAddress(address: Address, term: string, path: string, note: Note): void {
  if (!/^[A-Z]{2}$/.test(address.country))
    note('e-invoice.invalid', `${path}/country`, { term, value: address.country });
}

// BR-CO-9: a VAT id starts with its country.
function checkVatId(vatId: string | null, term: string, path: string, note: Note): void {
  if (vatId !== null && !/^[A-Z]{2}[A-Z0-9+*]{2,12}$/.test(vatId))
    note('e-invoice.invalid', path, { term, value: vatId });
}

function checkPeriod(period: Period, term: string, path: string, note: Note): void {
  const first = checkDate(period.firstDay, term, `${path}/firstDay`, note);
  const last = checkDate(period.lastDay, term, `${path}/lastDay`, note);
  // BR-29, BR-30
  if (first && last && period.lastDay < period.firstDay) note('e-invoice.period', path, { term, ...period });
}

function checkDate(text: string, term: string, path: string, note: Note): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    try {
      Temporal.PlainDate.from(text, { overflow: 'reject' });
      return true;
    } catch {
      // Falls through to the refusal: no such day.
    }
  }
  note('e-invoice.invalid', path, { term, value: text });
  return false;
}

function checkUnique(values: readonly string[], term: string, path: string, note: Note): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) note('e-invoice.duplicate', `${path}/${index}`, { term, value });
  });
}

function isProRata({ days, daysInMonth }: { days: number; daysInMonth: number }): boolean {
  return (
    Number.isInteger(days) &&
    Number.isInteger(daysInMonth) &&
    days >= 0 &&
    days <= daysInMonth &&
    daysInMonth >= 28 &&
    daysInMonth <= 31
  );
}

function isPercent(text: string): boolean {
  return /^\d{1,2}(\.\d{1,2})?$/.test(text);
}

// BR-DE-28: one at sign, neither side starts or ends with a dot, and at least two characters on each.
function isMail(text: string): boolean {
  return /^[^@\s]{2,}@[^@\s]{2,}$/.test(text) && !/(^\.|\.$|\.@|@\.)/.test(text);
}
