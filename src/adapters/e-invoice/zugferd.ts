import { renderPdf, type InvoiceData, type RenderedDocument } from '../documents/index.ts';
import type { CheckedInvoice } from './check-invoice.ts';
import { totals } from './model.ts';
import { writeCii } from './write-cii.ts';

/** Name and XMP namespace of the embedded XML, Factur-X 1.0 / ZUGFeRD 2.x, chapter 6. */
export const FACTUR_X_FILE = 'factur-x.xml';
export const FACTUR_X_NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

const fields = [
  { name: 'DocumentFileName', value: FACTUR_X_FILE, description: 'The name of the embedded XML document' },
  { name: 'DocumentType', value: 'INVOICE', description: 'The type of the hybrid document in capital letters' },
  {
    name: 'Version',
    value: '1.0',
    description: 'The actual version of the standard applying to the embedded XML document',
  },
  { name: 'ConformanceLevel', value: 'EN 16931', description: 'The conformance level of the embedded XML document' },
] as const;

/**
 * The invoice as a hybrid: the letter as PDF/A-3b with the same invoice as CII inside (ZUGFeRD, profile EN
 * 16931). A letter that says something else than the invoice throws, because then one of them is wrong.
 */
export async function renderZugferd(
  letter: RenderedDocument,
  invoice: CheckedInvoice,
  options: { readonly createdAt: string },
): Promise<Buffer> {
  demandAgreement(letter, invoice);
  return renderPdf(letter, {
    createdAt: options.createdAt,
    xmp: facturXRdf(),
    attachments: [
      {
        name: FACTUR_X_FILE,
        content: Buffer.from(writeCii(invoice, 'en16931')),
        mimeType: 'text/xml',
        description:
          letter.language === 'de' ? 'Elektronische Rechnung nach EN 16931' : 'Electronic invoice under EN 16931',
        relationship: 'Alternative',
      },
    ],
  });
}

function demandAgreement(letter: RenderedDocument, invoice: CheckedInvoice): void {
  if (letter.name !== 'invoice') throw new Error(`a hybrid invoice needs the invoice letter, not ${letter.name}`);
  const data = letter.letter as InvoiceData;
  const sums = totals(invoice);
  const dueOn = typeof data.dueOn === 'object' && data.dueOn !== null ? data.dueOn.value : data.dueOn;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['number', data.number, invoice.number],
    ['date', data.date, invoice.issuedOn],
    ['net', data.net, sums.net],
    ['gross', data.gross, sums.gross],
    ['due date', dueOn, invoice.dueOn],
    ['number of lines', data.lines.length, invoice.lines.length],
    ['tax', data.vat.reduce((sum, { tax }) => sum + tax, 0n), sums.tax],
  ];
  for (const [what, inLetter, inInvoice] of pairs) {
    if (inLetter !== inInvoice)
      throw new Error(
        `the letter of invoice ${invoice.number} says ${what} ${String(inLetter)}, its XML ${String(inInvoice)}`,
      );
  }
}

/** The Factur-X fields and, as PDF/A demands of fields it does not know, the schema that describes them. */
function facturXRdf(): string {
  const properties = fields.map(
    ({ name, description }) => `
            <rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>${name}</pdfaProperty:name>
              <pdfaProperty:valueType>Text</pdfaProperty:valueType>
              <pdfaProperty:category>external</pdfaProperty:category>
              <pdfaProperty:description>${description}</pdfaProperty:description>
            </rdf:li>`,
  );
  const values = fields.map(({ name, value }) => `<fx:${name}>${value}</fx:${name}>`);
  return `
    <rdf:Description rdf:about="" xmlns:fx="${FACTUR_X_NAMESPACE}">${values.join('')}</rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>${FACTUR_X_NAMESPACE}</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>fx</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>`;
}
