import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { keepShapes, type ShapingFont } from './keep-shapes.ts';
import type { FileMeta } from './metadata.ts';
import { infoDictionary, metadataRdf } from './metadata.ts';
import { breakLines, type Line, type Run } from './typesetting.ts';

export const MILLIMETRE = 72 / 25.4;
/** A4 and the margins of DIN 5008: 25 mm left, 20 mm right. */
export const page = {
  width: 210 * MILLIMETRE,
  height: 297 * MILLIMETRE,
  left: 25 * MILLIMETRE,
  right: 190 * MILLIMETRE,
  /** Where text starts on the second and later pages. */
  top: 30 * MILLIMETRE,
  /** Text ends here; the footer stands below. */
  bottom: 265 * MILLIMETRE,
} as const;
export const colours = { text: '#1a1a1a', quiet: '#5a5a5a', accent: '#0b3a53', rule: '#c4ccd1' } as const;

/** How much air the text gets: height of a line by its size, gaps between blocks, padding of table cells. */
export interface Density {
  readonly lineHeight: number;
  readonly gap: number;
  readonly cell: number;
}
export const densities = {
  normal: { lineHeight: 1.34, gap: 1, cell: 3.5 },
  /** For a letter that would otherwise spill a few lines onto another page. */
  tight: { lineHeight: 1.24, gap: 0.6, cell: 2.2 },
} as const satisfies Record<string, Density>;
const QUIET_SCALE = 0.86;

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/source-sans-3';
const files = {
  regular: readFileSync(require.resolve(`${FONT}/400Regular/SourceSans3_400Regular.ttf`)),
  bold: readFileSync(require.resolve(`${FONT}/600SemiBold/SourceSans3_600SemiBold.ttf`)),
};
// Parsing a font costs more than setting a page, so all documents share the parsed ones. pdfkit hands them
// out and takes them back, though its types do not say so.
type Weight = keyof typeof files;
type Parsed = ReturnType<typeof keepShapes<ShapingFont>>;
let parsed: Readonly<Record<Weight, Parsed>> | null = null;

function sharedFonts(): Readonly<Record<Weight, Parsed>> {
  if (parsed === null) {
    const doc = new PDFDocument({ font: '', autoFirstPage: false });
    const parse = (file: Buffer) => keepShapes((doc.font(file) as unknown as WithFont)._font.font);
    parsed = { regular: parse(files.regular), bold: parse(files.bold) };
  }
  return parsed;
}

// Figures of one width, so that amounts stand in columns.
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum', 'lnum', 'kern'];

type Element = PDFKit.PDFStructureElement;
/** What pdfkit does not tell of: a document's font in use, and the parsed one behind it. */
interface WithFont {
  readonly _font: {
    readonly font: ShapingFont & { hasGlyphForCodePoint(codePoint: number): boolean };
    /** Thousandths of an em in a font unit. */
    readonly scale: number;
    widthOfString(text: string, size: number, features: readonly string[]): number;
  };
}
/** Characters the font has, as far as any document has asked. */
const known = new Set('\n');

/** One PDF in the making: a cursor, the structure tree for screen readers, and text in two weights. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly density: Density;
  readonly root: Element;
  /** Distance of the next line's top from the top of the page, in points. */
  y: number = page.top;
  readonly #finished: Promise<Buffer>;

  constructor(meta: FileMeta, language: string, density: Density) {
    this.density = density;
    this.doc = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/A-3b',
      tagged: true,
      lang: language,
      displayTitle: true,
      // No default font: pdfkit would open its file again at every change of weight.
      font: '',
      info: infoDictionary(meta),
    });
    Object.assign(this.doc, { _addInfo: () => this.appendXmp(metadataRdf(meta)) });
    this.#useShared('regular');
    this.#useShared('bold');
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.#finished = collect(this.doc);
  }

  /** pdfkit asks for the width of each text it prints, and would have it shaped each time. */
  #useShared(weight: Weight): void {
    const { font, widthOf } = sharedFonts()[weight];
    this.doc.registerFont(weight, font as unknown as PDFKit.Mixins.PDFFontSource).font(weight);
    const own = (this.doc as unknown as WithFont)._font;
    own.widthOfString = (text, size, asked) => widthOf(text, asked) * own.scale * size / 1000;
  }

  /** Adds RDF to the XMP packet; pdfkit has no type for it. */
  appendXmp(rdf: string): void {
    (this.doc as unknown as { appendXML(xml: string): void }).appendXML(rdf);
  }

  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** Height of a line of text of `size` points. */
  lineHeight(size: number): number {
    return size * this.density.lineHeight;
  }

  addPage(): void {
    this.doc.addPage();
    this.y = page.top;
  }

  /** Starts a new page unless `height` points are left on this one. */
  ensure(height: number): boolean {
    if (this.y + height <= page.bottom) return false;
    this.addPage();
    return true;
  }

  /** A structure element below `parent`; closed with the document. */
  element(parent: Element, type: string): Element {
    const element = this.doc.struct(type);
    parent.add(element);
    return element;
  }

  /** Draws content that belongs to `element`. */
  marked(element: Element, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws what a screen reader should skip: rules, page numbers, repeated heads. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.doc.endMarkedContent();
  }

  lines(runs: readonly Run[], width: number, size: number): Line[] {
    return breakLines(
      runs.map((run) => ({ ...run, text: this.printable(run.text) })),
      width,
      (run) => this.measure(run, size),
    );
  }

  /** Width of a run in points. */
  measure(run: Run, size: number): number {
    this.#use(run, size);
    return this.doc.widthOfString(run.text, { features });
  }

  /** Prints one line with its top at `y`, within `width` from `x`. */
  line(
    line: Line,
    x: number,
    y: number,
    width: number,
    size: number,
    align: 'left' | 'right' | 'center' = 'left',
    colour: string = colours.text,
  ): void {
    const offset = align === 'right' ? width - line.width : align === 'center' ? (width - line.width) / 2 : 0;
    let cursor = x + offset;
    for (const segment of line.segments) {
      this.#use(segment, size);
      this.doc.fillColor(segment.quiet ? colours.quiet : colour);
      this.doc.text(segment.text, cursor, y + size, { lineBreak: false, features, baseline: 'alphabetic' });
      cursor += segment.width;
    }
  }

  /** One line of plain text that is known to fit. */
  plain(
    text: string,
    x: number,
    y: number,
    size: number,
    options: { bold?: boolean; align?: 'left' | 'right'; width?: number; colour?: string } = {},
  ): void {
    const run: Run = { text: this.printable(text), bold: options.bold ?? false, quiet: false };
    const width = this.measure(run, size);
    this.line(
      { segments: [{ ...run, width }], width },
      x,
      y,
      options.width ?? width,
      size,
      options.align,
      options.colour,
    );
  }

  rule(x1: number, x2: number, y: number, thickness: number, colour: string): void {
    this.doc.lineWidth(thickness).strokeColor(colour).moveTo(x1, y).lineTo(x2, y).stroke();
  }

  /**
   * The text with every character the font lacks replaced by “?”. PDF/A forbids the empty box of a missing
   * glyph (ISO 19005-3, 6.2.11.8); the XML of an e-invoice keeps the original.
   */
  printable(text: string): string {
    return Array.from(text, (character) => (this.#has(character) ? character : '?')).join('');
  }

  #has(character: string): boolean {
    if (known.has(character)) return true;
    this.doc.font('regular');
    const isThere = (this.doc as unknown as WithFont)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    if (isThere) known.add(character);
    return isThere;
  }

  finish(): Promise<Buffer> {
    this.root.end();
    Object.assign((this.doc as unknown as { _root: { data: object } })._root.data, { PageMode: 'UseNone' });
    this.doc.end();
    return this.#finished;
  }

  #use(run: Run, size: number): void {
    this.doc.font(run.bold ? 'bold' : 'regular').fontSize(run.quiet ? size * QUIET_SCALE : size);
  }
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
