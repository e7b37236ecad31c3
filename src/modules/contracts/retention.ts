import type { NewDocument } from './archive-document.ts';

/** § 147 (3) AO and § 14b (1) UStG: vouchers eight years; § 147 (3) AO and § 257 (4) HGB: business letters six. */
const VOUCHER = 8;
const LETTER = 6;

/** Years for which the law asks to keep a document, counted from the end of the year in which it was issued. */
export const retentionYears: Readonly<Record<NewDocument['kind'], number>> = {
  'invoice': VOUCHER,
  'invoice-xml': VOUCHER,
  'offer': LETTER,
  'order-confirmation': LETTER,
  'handover-protocol': LETTER,
  'ready-notice': LETTER,
  'termination-confirmation': LETTER,
  'deletion-certificate': LETTER,
  'project-document': LETTER,
  'project-protocol': LETTER,
  'processing-agreement': VOUCHER, // it may run longer than a letter is kept
};

/**
 * The first day on which a document may go, `YYYY-MM-DD`. A kind that isn't in the table is kept as long as a voucher:
 * too long can be mended. `issuedOn` is the civil date in Germany.
 */
export function keptUntil(kind: string, issuedOn: string): string {
  const years = Object.hasOwn(retentionYears, kind) ? retentionYears[kind as NewDocument['kind']] : VOUCHER;
  return `${Number(issuedOn.slice(0, 4)) + years + 1}-01-01`;
}
