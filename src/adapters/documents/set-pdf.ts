import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../kernel/text.ts';
import { drawBlock, drawFootnotes } from './pdf/blocks.ts';
import { drawFooters, drawLetterhead } from './pdf/letter.ts';
import { pdfDate, type FileMeta } from './pdf/metadata.ts';
import { densities, page, Sheet, type Density } from './pdf/sheet.ts';
import { renderText } from './render-html.ts';
import { renderTemplate, type RenderedDocument } from './render-template.ts';
import type { TemplateData, TemplateName } from './template-data.ts';

/** A file inside the PDF (PDF/A-3, associated file). */
export interface Attachment {
  readonly name: string;
  readonly content: Uint8Array;
  /** For example `text/xml`. */
  readonly mimeType: string;
  readonly description: string;
  /** What the file is to the document, ISO 32000-2 table 43. */
  readonly relationship: 'Alternative' | 'Data' | 'Source' | 'Supplement' | 'Unspecified';
}

export interface PdfOptions {
  /** ISO 8601 instant written into the file. Equal input and equal `createdAt` give equal bytes. */
  readonly createdAt: string;
  readonly attachments?: readonly Attachment[];
  /** RDF descriptions to add to the XMP packet, as an e-invoice needs them. */
  readonly xmp?: string;
}

export interface Pressed {
  /** Subject line of a mail. */
  readonly title: string;
  /** Plain text of a mail. */
  readonly text: string;
  readonly pdf: Uint8Array;
}

/** Task of the thread in `render-pdf.ts`: fills a template and sets it. */
export async function pressLetter<Name extends TemplateName>(
  { name, language, data, options }: {
    readonly name: Name; readonly language: Language; readonly data: TemplateData[Name]; readonly options: PdfOptions;
  },
): Promise<Pressed> {
  const document = renderTemplate(name, language, data);
  return { title: document.title, text: renderText(document), pdf: await setPdf({ document, options }) };
}

/** Task of the thread in `render-pdf.ts`: sets one document. */
export async function setPdf(
  { document, options }: { readonly document: RenderedDocument; readonly options: PdfOptions },
): Promise<Uint8Array> {
  const { letter, title } = document;
  // PDF dates have whole seconds, and both records of the date must agree.
  const createdAt = Temporal.Instant.from(options.createdAt)
    .round({ smallestUnit: 'second', roundingMode: 'floor' })
    .toString();
  const meta = {
    title: `${title} – ${letter.provider.name}`,
    author: letter.provider.name,
    subject: title,
    documentNumber: letter.number,
    createdAt,
  };
  const sheet = setText(document, meta);
  drawFooters(sheet, document);
  if (options.xmp !== undefined) sheet.appendXmp(options.xmp);
  for (const file of options.attachments ?? []) {
    // `relationship` is known to pdfkit, not yet to its types.
    const described: Parameters<typeof sheet.doc.file>[1] & Pick<Attachment, 'relationship'> = {
      name: file.name,
      type: file.mimeType,
      description: file.description,
      relationship: file.relationship,
      creationDate: pdfDate(createdAt),
      modifiedDate: pdfDate(createdAt),
    };
    sheet.doc.file(Buffer.from(file.content), described);
  }
  return sheet.finish();
}

/** Sets the text; once more and tighter where that saves a last page that would be nearly empty. */
function setText(document: RenderedDocument, meta: FileMeta): Sheet {
  const sheet = setTextAt(densities.normal, document, meta);
  const nearlyEmpty = sheet.pages > 1 && sheet.y < page.top + (page.bottom - page.top) / 4;
  if (!nearlyEmpty) return sheet;
  const tight = setTextAt(densities.tight, document, meta);
  return tight.pages < sheet.pages ? tight : sheet;
}

function setTextAt(density: Density, document: RenderedDocument, meta: FileMeta): Sheet {
  const sheet = new Sheet(meta, document.language === 'de' ? 'de-DE' : 'en-GB', density);
  sheet.addPage();
  drawLetterhead(sheet, document);
  const body = sheet.element(sheet.root, 'Sect');
  for (const token of document.tokens) drawBlock(sheet, body, token);
  drawFootnotes(
    sheet,
    body,
    document.footnotes.map(({ mark, clause, because }) => `${mark} ${clause}: ${because}`),
  );
  return sheet;
}
