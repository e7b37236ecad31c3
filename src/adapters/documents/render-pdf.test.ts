import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { content, embeddedFiles, ofType, pageTexts, readPdf, reference } from './pdf-file.ts';
import { renderText } from './render-html.ts';
import { renderLetter, renderPdf } from './render-pdf.ts';
import { renderTemplate } from './render-template.ts';
import { languages, samples, templateNames } from './samples.ts';
import type { InvoiceData } from './template-data.ts';

const createdAt = '2026-08-03T08:00:00Z';
const invoice = (changes: Partial<InvoiceData> = {}) =>
  renderTemplate('invoice', 'de', { ...samples.invoice, ...changes });
const textsOf = async (changes: Partial<InvoiceData>): Promise<string[][]> =>
  pageTexts(readPdf(await renderPdf(invoice(changes), { createdAt })));
const flat = (pages: string[][]): string =>
  pages
    .flat()
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ');

describe('equal input gives equal bytes', () => {
  const hash = async (at: string, document = invoice()): Promise<string> =>
    createHash('sha256')
      .update(await renderPdf(document, { createdAt: at }))
      .digest('hex');

  test('twice the same', async () => {
    expect(await hash(createdAt)).toBe(await hash(createdAt));
  });
  test('a letter is its template as PDF and as mail; a hole in it is no letter', async () => {
    const { title, text, pdf } = await renderLetter('invoice', 'de', samples.invoice, { createdAt });
    expect({ title, text }).toEqual({ title: invoice().title, text: renderText(invoice()) });
    expect(pdf.equals(await renderPdf(invoice(), { createdAt }))).toBe(true);
    const { lines: _, ...hole } = samples.invoice;
    await expect(renderLetter('invoice', 'de', hole as InvoiceData, { createdAt })).rejects.toThrow('lines');
  });
  test('fractions of a second do not count, seconds do', async () => {
    expect(await hash('2026-08-03T08:00:00.750Z')).toBe(await hash(createdAt));
    expect(await hash('2026-08-03T08:00:01Z')).not.toBe(await hash(createdAt));
  });
  test('another text gives other bytes', async () => {
    expect(await hash(createdAt, invoice({ notes: ['Danke.'] }))).not.toBe(await hash(createdAt));
  });
});

test.each(templateNames.flatMap((name) => languages.map((language) => [name, language] as const)))(
  '%s.%s is a letter with all its words',
  async (name, language) => {
    const document = renderTemplate(name, language, samples[name] as never);
    const pdf = readPdf(await renderPdf(document, { createdAt }));
    const pages = pageTexts(pdf);
    const text = flat(pages);
    const { provider, recipient } = document.letter;
    // § 35a (1) GmbHG: legal form and seat, register court and number, all managing directors.
    for (const part of [
      provider.name,
      provider.seat,
      provider.registerCourt,
      provider.registerNumber,
      'Dr. Jördis Weißgerber, Tom Müller',
      recipient.name,
      recipient.street,
    ]) {
      expect(text).toContain(part);
    }
    pages.forEach((page, index) => {
      expect(page.join(' ')).toContain(
        language === 'de' ? `Seite ${index + 1} von ${pages.length}` : `Page ${index + 1} of ${pages.length}`,
      );
    });
    expect(text).not.toContain('\ufffd');
    expect(pdf.catalog.text).toContain(language === 'de' ? '/Lang (de-DE)' : '/Lang (en-GB)');
    const bookmarks = [...pdf.objects.values()].filter(({ text: dictionary }) => /\/Dest \[/.test(dictionary));
    expect(bookmarks).toHaveLength(document.tokens.filter(({ type }) => type === 'heading').length);
  },
);

describe('long tables', () => {
  const [line] = samples.invoice.lines;
  const lines = Array.from({ length: 100 }, (_, index) => ({
    ...line!,
    position: index + 1,
    title: `Leistung ${index + 1}`,
  }));

  test('break between rows, repeat the head on each page and lose nothing', async () => {
    const pages = await textsOf({ lines });
    expect(pages.length).toBeGreaterThan(4);
    const titles = pages.map((page) => page.filter((text) => /^Leistung \d+$/.test(text)));
    expect(titles.flat()).toEqual(lines.map(({ title }) => title));
    pages.forEach((page, index) => {
      if (titles[index]!.length > 0) expect(page.filter((text) => text === 'Leistung und Zeitraum')).toHaveLength(1);
    });
    // A row's four lines of text stand on one page.
    for (const page of pages) {
      expect(page.filter((text) => /^49,00.€ × 1/.test(text)).length).toBe(
        page.filter((text) => /^Leistung \d+$/.test(text)).length,
      );
    }
  });

  test('the sum follows the last row on its page', async () => {
    // Rows of two heights, so that in some of these the last row is all the page has room for.
    let tight = 0;
    for (const count of [6, 7, 8]) {
      for (let short = 0; short < count; short++) {
        const rows = lines.slice(0, count).map((row, index) => (index < short ? { ...row, detail: null } : row));
        const pages = await textsOf({ lines: rows });
        const page = pages.find((texts) => texts.includes('Summe netto'));
        expect(page).toContain(`Leistung ${count}`);
        if (page !== pages[0] && !page?.includes(`Leistung ${count - 1}`)) tight++;
      }
    }
    expect(tight).toBeGreaterThan(2);
  });

  test('a row taller than a page is split, not cut off', async () => {
    const detail = Array.from({ length: 2500 }, (_, index) => `Wort${index}`).join(' ');
    const text = flat(await textsOf({ lines: [{ ...line!, detail }] }));
    for (const index of [0, 999, 1700, 2499]) expect(text).toContain(`Wort${index}`);
  });
});

test('a letter is set tighter where that saves a nearly empty last page, and only there', async () => {
  const pagesWith = async (count: number): Promise<string[][]> =>
    textsOf({ notes: Array.from({ length: count }, (_, index) => `Anmerkung ${index}.`) });
  const counts = [];
  for (let count = 0; count <= 12; count++) counts.push((await pagesWith(count)).length);
  // Set as usual, one more note would already begin a second page.
  expect(counts.filter((pages) => pages === 1).length).toBeGreaterThan(4);
  expect(counts.at(-1)).toBe(2);
  const [, second = []] = await pagesWith(counts.indexOf(2));
  expect(second.filter((text) => text.startsWith('Anmerkung')).length).toBeGreaterThan(1);
});

describe('hostile and awkward text', () => {
  test('a long name fits the address window, a word wider than its column is cut', async () => {
    const name =
      'Gesellschaft zur Förderung überlanger Firmennamen in Anschriftfeldern von Geschäftsbriefen mbH & Co. Kommanditgesellschaft auf Aktien';
    const recipient = { ...samples.invoice.recipient, name, country: 'AT' };
    const notes = ['x'.repeat(400)];
    const pages = await textsOf({ recipient, notes });
    expect(flat(pages)).toContain('ÖSTERREICH');
    expect(pages.flat().join('')).toContain('Kommanditgesellschaft auf');
    expect(
      pages
        .flat()
        .join('')
        .match(/x{20,}/g)
        ?.join('').length,
    ).toBe(400);
  });

  test('a character the font lacks becomes a question mark, never an empty box', async () => {
    const pages = await textsOf({ notes: ['Łódź, Škoda, 東京, 🚢'] });
    expect(flat(pages)).toContain('Łódź, Škoda, ??, ?');
  });

  test('markup in a title does not break the metadata', async () => {
    const provider = { ...samples.invoice.provider, name: 'A & B <GmbH> "x"' };
    const pdf = readPdf(await renderPdf(invoice({ provider }), { createdAt }));
    const packet = content(pdf.objects.get(reference(pdf.catalog.text, 'Metadata')!)!).toString('utf8');
    expect(packet).toContain('A &#38; B &#60;GmbH&#62; &#34;x&#34;');
    expect(packet).not.toContain('& B');
  });
});

test('an attached file can be taken out again', async () => {
  const attachment = {
    name: 'nachweis.csv',
    content: Buffer.from('tag;minuten\n2026-07-09;12\n'),
    mimeType: 'text/csv',
    description: 'Ausfälle',
    relationship: 'Supplement',
  } as const;
  const pdf = readPdf(await renderPdf(invoice(), { createdAt, attachments: [attachment] }));
  const [file] = embeddedFiles(pdf);
  expect(file).toMatchObject({ name: attachment.name, content: attachment.content });
  expect(file?.specification.text).toContain('/AFRelationship /Supplement');
  expect(ofType(pdf, 'Filespec')).toHaveLength(1);
});
