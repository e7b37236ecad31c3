import { Piscina } from 'piscina';
import type { Language } from '../../kernel/text.ts';
import type { RenderedDocument } from './render-template.ts';
import type { PdfOptions, Pressed } from './set-pdf.ts';
import type { TemplateData, TemplateName } from './template-data.ts';

/** The thread ends when nothing was to be set for so long; it keeps parsed fonts and shaped words. */
const IDLE_MILLISECONDS = 30_000;

let thread: Piscina | null = null;

/** Setting text takes many milliseconds in which nobody else would be answered, so it has a thread of its own. */
function inThread(task: 'pressLetter' | 'setPdf', what: object): Promise<unknown> {
  thread ??= new Piscina({
    filename: new URL('./set-pdf.ts', import.meta.url).href, minThreads: 0, maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
  });
  return thread.run(what, { name: task });
}

/**
 * The document as a German business letter (DIN 5008, form B) in PDF/A-3b: embedded fonts, tagged for
 * screen readers, a bookmark for each heading, heads of tables repeated on each page, pages numbered.
 */
export async function renderPdf(document: RenderedDocument, options: PdfOptions): Promise<Buffer> {
  return asBuffer(await inThread('setPdf', { document, options }) as Uint8Array);
}

/** Template `name` as `renderTemplate` fills it: as PDF, and as subject and text of the mail it is sent with. */
export async function renderLetter<Name extends TemplateName>(
  name: Name, language: Language, data: TemplateData[Name], options: PdfOptions,
): Promise<Pressed & { readonly pdf: Buffer }> {
  const pressed = await inThread('pressLetter', { name, language, data, options }) as Pressed;
  return { ...pressed, pdf: asBuffer(pressed.pdf) };
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
