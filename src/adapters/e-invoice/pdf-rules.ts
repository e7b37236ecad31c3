import { content, embeddedFiles, ofType, reference, type PdfFile, type PdfObject } from '../documents/pdf-file.ts';
import { extensionsHave, fieldsAreDescribed, fieldsAreRight, metadata, propertiesHave, xmp } from './pdf-xmp.ts';
import { FACTUR_X_FILE } from './zugferd.ts';

interface Rule {
  /** Clause and test number in veraPDF's PDF/A-3B profile, or `factur-x`. */
  readonly id: string;
  readonly message: string;
  readonly holds: (pdf: PdfFile) => boolean;
}

/** Checked one by one; ISO 19005-3 by clause. */
export const pdfRules: readonly Rule[] = [
  {
    id: '6.1.2-1',
    message: 'the file does not start with %PDF-1.n',
    holds: ({ text }) => /^%PDF-1\.[0-7][\r\n]/.test(text),
  },
  {
    id: '6.1.2-2',
    message: 'the header is not followed by four bytes above 127',
    holds: ({ text }) => /^[^\n]*\n%[\x80-\xff]{4}/.test(text),
  },
  {
    id: '6.1.3-1',
    message: 'the trailer has no ID',
    holds: ({ trailer }) => /\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/i.test(trailer),
  },
  { id: '6.1.3-2', message: 'the file is encrypted', holds: ({ trailer }) => !/\/Encrypt\b/.test(trailer) },
  { id: '6.1.3-3', message: 'data follow the end of the file', holds: ({ text }) => /%%EOF\r?\n?$/.test(text) },
  {
    id: '6.1.7.1-3',
    message: 'a stream lies outside the file',
    holds: (pdf) => streams(pdf).every(({ text }) => !/\/(FFilter|FDecodeParms)\b/.test(text)),
  },
  {
    id: '6.1.7.2-1',
    message: 'a stream uses LZW or an unknown filter',
    holds: (pdf) => streams(pdf).every(({ text }) => !/\/Filter\b/.test(text) || /\/Filter \/FlateDecode/.test(text)),
  },
  { id: '6.1.13-7', message: 'there are too many objects', holds: ({ objects }) => objects.size <= 8_388_607 },
  {
    id: '6.2.3-1',
    message: 'the output profile is no RGB display profile',
    holds: (pdf) => outputProfile(pdf) !== null,
  },
  { id: '6.2.4.3-2', message: 'colour is used without an output intent', holds: (pdf) => outputProfile(pdf) !== null },
  {
    id: '6.2.4.3-3',
    message: 'CMYK is used',
    holds: (pdf) => pageContents(pdf).every((text) => !/\/DeviceCMYK|(^|\s)[kK](\s|$)/m.test(text)),
  },
  {
    id: '6.2.5-1',
    message: 'a graphics state has a transfer function',
    holds: (pdf) => ofType(pdf, 'ExtGState').every(({ text }) => !/\/TR\b/.test(text)),
  },
  {
    id: '6.2.5-3',
    message: 'a graphics state has a halftone phase',
    holds: (pdf) => ofType(pdf, 'ExtGState').every(({ text }) => !/\/HTP\b/.test(text)),
  },
  {
    id: '6.2.9-2',
    message: 'there is a reference XObject',
    holds: (pdf) => ofType(pdf, 'XObject').every(({ text }) => !/\/Ref\b/.test(text)),
  },
  {
    id: '6.2.11.3.1-1',
    message: 'a composite font has another CMap than Identity-H',
    holds: (pdf) => fonts(pdf, 'Type0').every(({ text }) => /\/Encoding \/Identity-H\b/.test(text)),
  },
  {
    id: '6.2.11.3.2-1',
    message: 'a CID font has no CIDToGIDMap',
    holds: (pdf) => fonts(pdf, 'CIDFontType2').every(({ text }) => /\/CIDToGIDMap\b/.test(text)),
  },
  { id: '6.2.11.4.1-1', message: 'a font is not embedded', holds: fontsAreEmbedded },
  {
    id: '6.2.11.8-1',
    message: 'a glyph is missing in its font',
    holds: (pdf) => pageContents(pdf).every((text) => !/<(?:[0-9a-f]{4})*?0000(?:[0-9a-f]{4})*>/i.test(text)),
  },
  { id: '6.3.1-1', message: 'there are annotations', holds: (pdf) => ofType(pdf, 'Annot').length === 0 },
  { id: '6.4.1-3', message: 'there is a form', holds: ({ catalog }) => !/\/AcroForm\b/.test(catalog.text) },
  {
    id: '6.4.2-2',
    message: 'the catalog asks for rendering',
    holds: ({ catalog }) => !/\/NeedsRendering\b/.test(catalog.text),
  },
  {
    id: '6.5.1-1',
    message: 'there is an action',
    holds: (pdf) => dictionaries(pdf).every((text) => !/\/(JavaScript|Launch|OpenAction)\b/.test(text)),
  },
  {
    id: '6.5.2-1',
    message: 'there are additional actions',
    holds: (pdf) => dictionaries(pdf).every((text) => !/\/AA\b/.test(text)),
  },
  {
    id: '6.6.2.1-1',
    message: 'the catalog has no metadata, or they are compressed',
    holds: (pdf) => metadata(pdf) !== null,
  },
  {
    id: '6.6.2.1-2',
    message: 'the XMP packet has a bytes attribute',
    holds: (pdf) => !/<\?xpacket begin[^>]*bytes=/.test(metadata(pdf) ?? ''),
  },
  {
    id: '6.6.2.1-3',
    message: 'the XMP packet has an encoding attribute',
    holds: (pdf) => !/<\?xpacket begin[^>]*encoding=/.test(metadata(pdf) ?? ''),
  },
  {
    id: '6.6.2.1-4',
    message: 'the XMP packet is not well-formed RDF',
    holds: (pdf) => xmp(pdf, '/*/rdf:RDF/rdf:Description').length > 0,
  },
  {
    id: '6.6.2.3.3-1',
    message: 'an extension schema is in no Bag',
    holds: (pdf) => xmp(pdf, '//pdfaExtension:schemas').length === xmp(pdf, '//pdfaExtension:schemas/rdf:Bag').length,
  },
  {
    id: '6.6.2.3.3-2',
    message: 'an extension schema has no name',
    holds: (pdf) => extensionsHave(pdf, 'pdfaSchema:schema'),
  },
  {
    id: '6.6.2.3.3-3',
    message: 'an extension schema has no namespace',
    holds: (pdf) => extensionsHave(pdf, 'pdfaSchema:namespaceURI'),
  },
  {
    id: '6.6.2.3.3-4',
    message: 'an extension schema has no prefix',
    holds: (pdf) => extensionsHave(pdf, 'pdfaSchema:prefix'),
  },
  {
    id: '6.6.2.3.3-5',
    message: 'an extension schema has no sequence of properties',
    holds: (pdf) => extensionsHave(pdf, 'pdfaSchema:property/rdf:Seq'),
  },
  {
    id: '6.6.2.3.3-7',
    message: 'an extension property has no name',
    holds: (pdf) => propertiesHave(pdf, 'pdfaProperty:name'),
  },
  {
    id: '6.6.2.3.3-8',
    message: 'an extension property has no value type',
    holds: (pdf) => propertiesHave(pdf, 'pdfaProperty:valueType'),
  },
  {
    id: '6.6.2.3.3-9',
    message: 'an extension property has no category',
    holds: (pdf) => propertiesHave(pdf, "pdfaProperty:category[.='external' or .='internal']"),
  },
  {
    id: '6.6.2.3.3-10',
    message: 'an extension property has no description',
    holds: (pdf) => propertiesHave(pdf, 'pdfaProperty:description'),
  },
  { id: '6.6.2.3.1-1', message: 'a Factur-X field is not described by an extension schema', holds: fieldsAreDescribed },
  {
    id: '6.6.4-1',
    message: 'the file does not say it is PDF/A',
    holds: (pdf) => xmp(pdf, '//pdfaid:part').length === 1,
  },
  { id: '6.6.4-2', message: 'the file is not part 3 of PDF/A', holds: (pdf) => xmp(pdf, '//pdfaid:part')[0] === '3' },
  {
    id: '6.6.4-3',
    message: 'the file has no conformance level',
    holds: (pdf) => ['A', 'B', 'U'].includes(xmp(pdf, '//pdfaid:conformance')[0] ?? ''),
  },
  {
    id: '6.8-1',
    message: 'an embedded file has no MIME type',
    holds: (pdf) => embeddedFiles(pdf).every(({ file }) => /\/Subtype \/[-\w+.]+#2F[-\w+.]+/i.test(file.text)),
  },
  {
    id: '6.8-2',
    message: 'a file specification lacks F or UF',
    holds: (pdf) =>
      embeddedFiles(pdf).every(({ specification: { text } }) => /\/F \(/.test(text) && /\/UF \(/.test(text)),
  },
  {
    id: '6.8-3',
    message: 'a file specification has no AFRelationship',
    holds: (pdf) => embeddedFiles(pdf).every(({ specification: { text } }) => /\/AFRelationship \/\w+/.test(text)),
  },
  { id: '6.8-4', message: 'an embedded file is not associated with the document', holds: filesAreAssociated },
  {
    id: '6.11-1',
    message: 'the catalog has requirements',
    holds: ({ catalog }) => !/\/Requirements\b/.test(catalog.text),
  },
  { id: 'factur-x', message: 'there is not exactly one factur-x.xml, related as Alternative', holds: hasOneInvoice },
  { id: 'factur-x', message: 'the Factur-X fields of the XMP packet are missing or wrong', holds: fieldsAreRight },
];

function streams(pdf: PdfFile): PdfObject[] {
  return [...pdf.objects.values()].filter(({ stream }) => stream !== null);
}

function dictionaries(pdf: PdfFile): string[] {
  return [...pdf.objects.values()].map(({ text }) => text);
}

function fonts(pdf: PdfFile, subtype: string): PdfObject[] {
  return ofType(pdf, 'Font').filter(({ text }) => text.includes(`/Subtype /${subtype}`));
}

function pageContents(pdf: PdfFile): string[] {
  return ofType(pdf, 'Page').flatMap(({ text }) => {
    const object = pdf.objects.get(reference(text, 'Contents') ?? -1);
    return object === undefined ? [] : [content(object).toString('latin1')];
  });
}

function fontsAreEmbedded(pdf: PdfFile): boolean {
  const descriptors = ofType(pdf, 'FontDescriptor');
  const simple = ['Type1', 'TrueType', 'MMType1'].flatMap((subtype) => fonts(pdf, subtype));
  return (
    descriptors.length > 0 &&
    simple.length === 0 &&
    descriptors.every(({ text }) => {
      const program = pdf.objects.get(reference(text, 'FontFile2') ?? -1);
      return program !== undefined && content(program).length > 0;
    })
  );
}

/** The ICC profile of the output intent; bytes 12 to 20 name its class and colour space (ICC.1, 7.2). */
function outputProfile(pdf: PdfFile): Buffer | null {
  const intent = ofType(pdf, 'OutputIntent').find(({ text }) => /\/S \/GTS_PDFA1\b/.test(text));
  const profile = pdf.objects.get(reference(intent?.text ?? '', 'DestOutputProfile') ?? -1);
  if (profile === undefined) return null;
  const icc = content(profile);
  return icc.toString('latin1', 12, 20) === 'mntrRGB ' ? icc : null;
}

function filesAreAssociated(pdf: PdfFile): boolean {
  const associated = /\/AF \[([^\]]*)\]/.exec(pdf.catalog.text)?.[1] ?? '';
  return embeddedFiles(pdf).every(({ specification }) => new RegExp(`\\b${specification.id} 0 R`).test(associated));
}

function hasOneInvoice(pdf: PdfFile): boolean {
  const invoices = embeddedFiles(pdf).filter(({ name }) => name === FACTUR_X_FILE);
  return invoices.length === 1 && /\/AFRelationship \/Alternative\b/.test(invoices[0]?.specification.text ?? '');
}
