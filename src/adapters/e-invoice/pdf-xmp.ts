import { XmlDocument } from 'libxml2-wasm';
import { content, reference, type PdfFile } from '../documents/pdf-file.ts';
import { FACTUR_X_FILE, FACTUR_X_NAMESPACE } from './zugferd.ts';

const rdf = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  fx: FACTUR_X_NAMESPACE,
};

export function metadata(pdf: PdfFile): string | null {
  const object = pdf.objects.get(reference(pdf.catalog.text, 'Metadata') ?? -1);
  if (object === undefined || /\/Filter\b/.test(object.text)) return null;
  return content(object).toString('utf8');
}

/** Texts an XPath finds in the XMP packet; none where the packet cannot be read. */
export function xmp(pdf: PdfFile, path: string): string[] {
  const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(metadata(pdf) ?? '')?.[0];
  if (packet === undefined) return [];
  try {
    const document = XmlDocument.fromString(packet);
    const found = document.find(path, rdf).map((node) => node.content.trim());
    document.dispose();
    return found;
  } catch {
    return [];
  }
}

export function extensionsHave(pdf: PdfFile, field: string): boolean {
  return xmp(pdf, `//pdfaExtension:schemas/rdf:Bag/rdf:li[not(${field})]`).length === 0;
}

export function propertiesHave(pdf: PdfFile, field: string): boolean {
  return xmp(pdf, `//pdfaSchema:property/rdf:Seq/rdf:li[not(${field})]`).length === 0;
}

export function fieldsAreDescribed(pdf: PdfFile): boolean {
  const used = xmp(pdf, '//fx:*').length;
  const described = `//rdf:li[pdfaSchema:namespaceURI='${FACTUR_X_NAMESPACE}']//pdfaProperty:name`;
  return used === 0 || xmp(pdf, `//fx:*[local-name() = ${described}]`).length === used;
}

export function fieldsAreRight(pdf: PdfFile): boolean {
  const fields: readonly (readonly [string, string])[] = [
    ['DocumentType', 'INVOICE'],
    ['DocumentFileName', FACTUR_X_FILE],
    ['Version', '1.0'],
    ['ConformanceLevel', 'EN 16931'],
  ];
  return fields.every(([name, value]) => xmp(pdf, `//fx:${name}`).join() === value);
}
