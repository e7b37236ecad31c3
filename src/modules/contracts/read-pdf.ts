/** Bytes of a PDF that somebody uploads. */
export const PDF_BYTES = 5 * 1024 * 1024;
/** Of a request that carries one: in base64 it is a third larger. */
export const pdfRequestBytes = Math.ceil(PDF_BYTES * 4 / 3) + 65_536;

/** The bytes of a PDF in base64; null if it is none, or too large. */
export function readPdf(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, 'base64');
  const isPdf = bytes.toString('base64') === base64 && bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  return isPdf && bytes.length <= PDF_BYTES ? bytes : null;
}
