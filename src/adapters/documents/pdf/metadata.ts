import { Temporal } from 'temporal-polyfill';

/** What the file says about itself, in its Info dictionary and, the same, in its XMP packet. */
export interface FileMeta {
  readonly title: string;
  readonly author: string;
  /** Kind of document, for example “Rechnung”. */
  readonly subject: string;
  readonly documentNumber: string;
  /** ISO 8601 instant; the only time in the file, so that equal input gives equal bytes. */
  readonly createdAt: string;
}

const PRODUCER = 'Hafenamt';

/** pdfkit takes times as a `Date` only. This one comes from the caller, never from the system's clock. */
export function pdfDate(instant: string): Date {
  return new Date(Temporal.Instant.from(instant).epochMilliseconds);
}

export function infoDictionary(meta: FileMeta): Record<string, string | Date> {
  const createdAt = pdfDate(meta.createdAt);
  return {
    Title: meta.title,
    Author: meta.author,
    Subject: meta.subject,
    Keywords: meta.documentNumber,
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: createdAt,
    ModDate: createdAt,
  };
}

/** The same facts as RDF, ISO 19005-3, 6.6.2. Text is escaped here, which pdfkit leaves undone. */
export function metadataRdf(meta: FileMeta): string {
  const [title, author, subject, number] = [meta.title, meta.author, meta.subject, meta.documentNumber].map(escapeXml);
  const at = escapeXml(meta.createdAt);
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>${at}</xmp:CreateDate>
      <xmp:ModifyDate>${at}</xmp:ModifyDate>
      <xmp:MetadataDate>${at}</xmp:MetadataDate>
      <xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${subject}</rdf:li></rdf:Alt></dc:description>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>${PRODUCER}</pdf:Producer>
      <pdf:Keywords>${number}</pdf:Keywords>
    </rdf:Description>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
