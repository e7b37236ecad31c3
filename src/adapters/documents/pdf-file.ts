import { inflateSync } from 'node:zlib';

/** An indirect object: the text before its stream, and the stream as stored. */
export interface PdfObject {
  readonly id: number;
  readonly text: string;
  readonly stream: Buffer | null;
}

/** As much of a PDF as checking one needs. Text is Latin-1: one character a byte. */
export interface PdfFile {
  readonly bytes: Buffer;
  readonly text: string;
  readonly trailer: string;
  readonly catalog: PdfObject;
  readonly objects: ReadonlyMap<number, PdfObject>;
}

/**
 * Reads a PDF that has one classic cross-reference table and direct stream lengths, as this program writes
 * them. Whatever does not fit that form throws.
 */
export function readPdf(bytes: Buffer): PdfFile {
  const text = bytes.toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  if (start === undefined) throw new Error('the file has no end with a startxref');
  const table = /^xref\r?\n0 (\d+)\r?\n/.exec(text.slice(Number(start), Number(start) + 40));
  if (table === null) throw new Error('startxref does not point to a cross-reference table of one section');
  const objects = new Map<number, PdfObject>();
  const firstEntry = Number(start) + table[0].length;
  for (let id = 1; id < Number(table[1]); id++) {
    const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(text.slice(firstEntry + id * 20, firstEntry + id * 20 + 20));
    if (entry === null) throw new Error(`entry ${id} of the cross-reference table is malformed`);
    if (entry[3] === 'n') objects.set(id, readObject(text, bytes, id, Number(entry[1])));
  }
  const trailer = text.slice(text.indexOf('trailer', firstEntry), text.indexOf('startxref', firstEntry));
  const catalog = objects.get(reference(trailer, 'Root') ?? -1);
  if (catalog === undefined) throw new Error('the trailer names no catalog');
  return { bytes, text, trailer, catalog, objects };
}

function readObject(text: string, bytes: Buffer, id: number, offset: number): PdfObject {
  const head = `${id} 0 obj`;
  if (!text.startsWith(head, offset)) throw new Error(`object ${id} is not where the cross-reference table says`);
  const body = offset + head.length;
  const end = text.indexOf('endobj', body);
  const streamAt = /stream\r?\n/g;
  streamAt.lastIndex = body;
  const stream = streamAt.exec(text);
  if (stream === null || stream.index > end) return { id, text: text.slice(body, end), stream: null };
  const dictionary = text.slice(body, stream.index);
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  const from = stream.index + stream[0].length;
  if (!/^\r?\nendstream/.test(text.slice(from + length, from + length + 11)))
    throw new Error(`the stream of object ${id} is not as long as it says`);
  return { id, text: dictionary, stream: bytes.subarray(from, from + length) };
}

/** The object number of `/Key 12 0 R` in a dictionary, or null. */
export function reference(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? null : Number(found);
}

/** The content of a stream, inflated where it is compressed. */
export function content(object: PdfObject): Buffer {
  if (object.stream === null) throw new Error(`object ${object.id} has no stream`);
  return /\/Filter \/FlateDecode/.test(object.text) ? inflateSync(object.stream) : object.stream;
}

/** Objects whose dictionary says `/Type /Name`. */
export function ofType(pdf: PdfFile, type: string): PdfObject[] {
  return [...pdf.objects.values()].filter(({ text }) => new RegExp(`/Type /${type}\\b`).test(text));
}

/** Name and content of each embedded file. */
export function embeddedFiles(
  pdf: PdfFile,
): { readonly name: string; readonly content: Buffer; readonly specification: PdfObject; readonly file: PdfObject }[] {
  return ofType(pdf, 'Filespec').map((specification) => {
    const file = pdf.objects.get(Number(/\/EF <<\s*\/F (\d+) 0 R/.exec(specification.text)?.[1]));
    const name = /\/F \((.*?)\)/.exec(specification.text)?.[1];
    if (file === undefined || name === undefined)
      throw new Error(`file specification ${specification.id} names no embedded file`);
    return { name, content: content(file), specification, file };
  });
}

/**
 * The text of each page as a reader would extract it, piece by piece in drawing order. It reads what this
 * program writes: hexadecimal glyph numbers of composite fonts, and ToUnicode maps of them.
 */
export function pageTexts(pdf: PdfFile): string[][] {
  return ofType(pdf, 'Page').map((page) => {
    const resources = pdf.objects.get(reference(page.text, 'Resources') ?? -1)?.text ?? page.text;
    const maps = new Map<string, ReadonlyMap<number, string>>();
    for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = pdf.objects.get(reference(pdf.objects.get(Number(id))?.text ?? '', 'ToUnicode') ?? -1);
      if (map !== undefined) maps.set(name, unicodeMap(content(map).toString('latin1')));
    }
    const contents = pdf.objects.get(reference(page.text, 'Contents') ?? -1);
    return contents === undefined ? [] : shownTexts(content(contents).toString('latin1'), maps);
  });
}

function shownTexts(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  const texts: string[] = [];
  let font: ReadonlyMap<number, string> | undefined;
  for (const [, name, array] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name);
    if (array === undefined) continue;
    const glyphs = [...array.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    texts.push(glyphs.map((glyph) => font?.get(parseInt(glyph, 16)) ?? '\ufffd').join(''));
  }
  return texts;
}

function unicodeMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex = ''], index) => {
      map.set(parseInt(from, 16) + index, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return map;
}
