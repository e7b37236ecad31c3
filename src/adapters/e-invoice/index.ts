/**
 * E-invoices: one semantic model (EN 16931), written as XRechnung (UBL, CII) and as ZUGFeRD.
 *
 *     const invoice = must(checkInvoice(model));                // Result<CheckedInvoice>; the writers take no other
 *     const ubl: string = writeUbl(invoice);                    // XRechnung 3.0
 *     const cii: string = writeCii(invoice, 'xrechnung');       // or 'en16931'
 *     const pdf: Buffer = await renderZugferd(letter, invoice, { createdAt });  // letter: renderTemplate('invoice', …)
 *     totals(model)                                             // BG-22 and BG-23, bigint cents
 *
 * The judges stand apart, in `judge.ts` and `judge-pdf.ts`, because they load an XSLT processor:
 *
 *     const kit = findKit();                                    // official rules, where they are installed
 *     const judge = await openJudge(kit);
 *     judge.judge(ubl);                                         // { valid, errors, warnings, rulesFired }
 *     judgePdf(pdf);                                            // { valid, errors, rulesChecked, xml }, without a kit
 */
export { checkInvoice, findRefusals, type CheckedInvoice } from './check-invoice.ts';
export {
  totals,
  type Address,
  type Adjustment,
  type Buyer,
  type EInvoice,
  type InvoiceLine,
  type Payment,
  type Period,
  type Seller,
  type SupportingDocument,
  type Totals,
  type Vat,
  type VatGroup,
} from './model.ts';
export { writeUbl } from './write-ubl.ts';
export { writeCii, type CiiProfile } from './write-cii.ts';
export { renderZugferd } from './zugferd.ts';
