/**
 * Documents: what customers read on paper, in mails and in the portal.
 *
 *     const document = renderTemplate('invoice', 'de', data);               // data: TemplateData['invoice']
 *     const pdf: Buffer = await renderPdf(document, { createdAt: '2026-08-01T08:00:00Z' });
 *     const { title, text, pdf } = await renderLetter('invoice', 'de', data, { createdAt: '2026-08-01T08:00:00Z' });
 *     const html: string = renderHtml(document);                            // fragment for mail or portal
 *     const text: string = renderText(document);                            // plain text of a mail
 *     document.title                                                        // subject line
 *
 * Data are facts, not text: amounts `Cents`, dates `YYYY-MM-DD`, instants `…Z`, other numbers `{ decimal }`.
 * A value that a clause computed is `{ value, clause, because }` and gets a footnote with its paragraph.
 * What is absent is `null`. A name that a template asks for and the data lack throws: no letter has a hole.
 * `renderPdf` is deterministic: equal document and equal `createdAt` give equal bytes.
 */
export { renderTemplate, type Footnote, type RenderedDocument } from './render-template.ts';
export { renderLetter, renderPdf } from './render-pdf.ts';
export type { Attachment, PdfOptions } from './set-pdf.ts';
export { renderHtml, renderText } from './render-html.ts';
export { displayClause, displayDate, displayDecimal, displayIban, displayInstant } from './format.ts';
export type * from './template-data.ts';
