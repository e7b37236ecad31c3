import { Piscina } from 'piscina';
import type { RenderedDocument } from './render-template.ts';
import type { PdfOptions } from './set-pdf.ts';

/** The thread ends when nothing was to be set for so long; it keeps parsed fonts and shaped words. */
const IDLE_MILLISECONDS = 30_000;

let thread: Piscina | null = null;

/**
 * The document as a German business letter (DIN 5008, form B) in PDF/A-3b: embedded fonts, tagged for
 * screen readers, a bookmark for each heading, heads of tables repeated on each page, pages numbered.
 *
 * Setting text takes many milliseconds in which nobody else would be answered, so it is done in a thread of its own.
 */
export async function renderPdf(document: RenderedDocument, options: PdfOptions): Promise<Buffer> {
  thread ??= new Piscina({
    filename: new URL('./set-pdf.ts', import.meta.url).href, minThreads: 0, maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
  });
  const file = await thread.run({ document, options }) as Uint8Array;
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength);
}
