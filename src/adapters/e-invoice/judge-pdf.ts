import { embeddedFiles, readPdf, type PdfFile } from '../documents/pdf-file.ts';
import { pdfRules } from './pdf-rules.ts';
import { FACTUR_X_FILE } from './zugferd.ts';

/** What can be told of a hybrid invoice without a full PDF/A validator. */
export interface PdfJudgement {
  readonly valid: boolean;
  readonly errors: readonly { readonly rule: string; readonly message: string }[];
  /** Rules of PDF/A-3b that were checked, by clause and test number of veraPDF's profile. */
  readonly rulesChecked: readonly string[];
  /** The embedded invoice, or null. */
  readonly xml: string | null;
}

/**
 * Checks a PDF as this program writes it. It does not judge content streams operator by operator, widths
 * against font programs, nor the font programs themselves: for these a PDF/A validator is needed.
 */
export function judgePdf(bytes: Buffer): PdfJudgement {
  let pdf: PdfFile;
  try {
    pdf = readPdf(bytes);
  } catch (cause) {
    return {
      valid: false,
      errors: [{ rule: '6.1.4-1', message: cause instanceof Error ? cause.message : String(cause) }],
      rulesChecked: [],
      xml: null,
    };
  }
  const errors = pdfRules.filter((rule) => !rule.holds(pdf)).map(({ id, message }) => ({ rule: id, message }));
  const invoice = embeddedFiles(pdf).find(({ name }) => name === FACTUR_X_FILE);
  return {
    valid: errors.length === 0,
    errors,
    rulesChecked: [...new Set(pdfRules.map(({ id }) => id))],
    xml: invoice?.content.toString('utf8') ?? null,
  };
}
