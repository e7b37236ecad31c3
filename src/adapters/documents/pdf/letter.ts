import { displayDate, displayIban } from '../format.ts';
import { labels, numberLabels } from '../labels.ts';
import { fill, type Language } from '../../../kernel/text.ts';
import type { RenderedDocument } from '../render-template.ts';
import type { ProviderData, RecipientData } from '../template-data.ts';
import { colours, densities, MILLIMETRE, page, type Sheet } from './sheet.ts';

/** DIN 5008, form B: the address field starts 45 mm from the top and ends at 90 mm. */
const address = {
  x: 25 * MILLIMETRE,
  returnY: 51 * MILLIMETRE,
  y: 62.7 * MILLIMETRE,
  width: 80 * MILLIMETRE,
  bottom: 90 * MILLIMETRE,
};
const info = { x: 120 * MILLIMETRE, y: 51 * MILLIMETRE, width: 70 * MILLIMETRE };
const subjectY = 99 * MILLIMETRE;
const footerY = 271 * MILLIMETRE;
const marks = [105, 148.5, 210] as const;
const SIZE = 10;
// The frame keeps its measures, however tight the text is set.
const LINE_HEIGHT = densities.normal.lineHeight;
const SMALL = 7.5;

/** Everything around the text on the first page; leaves the cursor where the subject line starts. */
export function drawLetterhead(sheet: Sheet, document: RenderedDocument): void {
  const { provider, recipient } = document.letter;
  const head = sheet.element(sheet.root, 'Sect');
  sheet.artifact(() => {
    sheet.rule(page.left, page.right, 33 * MILLIMETRE, 1.2, colours.accent);
    for (const mark of marks)
      sheet.rule(4 * MILLIMETRE, (mark === 148.5 ? 10 : 8) * MILLIMETRE, mark * MILLIMETRE, 0.4, colours.quiet);
  });
  sheet.marked(sheet.element(head, 'P'), 'P', () => {
    sheet.plain(provider.name, page.left, 20 * MILLIMETRE, 17, { bold: true, colour: colours.accent });
  });
  drawAddress(sheet, head, provider, recipient);
  drawInfo(sheet, head, document);
  sheet.y = subjectY;
}

function drawAddress(
  sheet: Sheet,
  head: PDFKit.PDFStructureElement,
  provider: ProviderData,
  recipient: RecipientData,
): void {
  const sender = `${provider.name} · ${provider.street} · ${provider.postalCode} ${provider.city}`;
  sheet.marked(sheet.element(head, 'P'), 'P', () =>
    sheet.plain(sender, address.x, address.returnY, SMALL, { colour: colours.quiet }),
  );
  const lines = [
    recipient.name,
    ...(recipient.contactName === null ? [] : [recipient.contactName]),
    recipient.street,
    `${recipient.postalCode} ${recipient.city}`,
    ...(recipient.country === provider.country ? [] : [countryName(recipient.country)]),
  ];
  const set = lines.flatMap((text) => sheet.lines([{ text, bold: false, quiet: false }], address.width, SIZE));
  // A long name may need more lines than the window has: the lines move closer, none is lost.
  const height = Math.min(SIZE * LINE_HEIGHT, (address.bottom - address.y) / set.length);
  sheet.marked(sheet.element(head, 'P'), 'P', () => {
    set.forEach((line, index) =>
      sheet.line(line, address.x, address.y + index * height, address.width, Math.min(SIZE, height)),
    );
  });
}

function drawInfo(sheet: Sheet, head: PDFKit.PDFStructureElement, document: RenderedDocument): void {
  const { language, letter, name } = document;
  const { provider } = letter;
  const rows: (readonly [string, string] | null)[] = [
    [numberLabels[name][language], letter.number],
    [labels.date[language], displayDate(letter.date, language)],
    [labels.customer[language], letter.customerNumber],
    ...(letter.contractNumber === null ? [] : [[labels.contract[language], letter.contractNumber] as const]),
    null,
    [language === 'de' ? 'Telefon' : 'Phone', provider.phone],
    ['E-Mail', provider.email],
  ];
  const labelWidth =
    8 +
    Math.max(...rows.map((row) => (row === null ? 0 : sheet.measure({ text: row[0], bold: false, quiet: false }, 9))));
  let y: number = info.y;
  for (const row of rows) {
    if (row === null) {
      y += 6;
      continue;
    }
    const [label, value] = row;
    const lines = sheet.lines([{ text: value, bold: false, quiet: false }], info.width - labelWidth, 9);
    sheet.marked(sheet.element(head, 'P'), 'P', () => {
      sheet.plain(label, info.x, y, 9, { colour: colours.quiet });
      for (const line of lines) {
        sheet.line(line, info.x + labelWidth, y, info.width - labelWidth, 9);
        y += 9 * LINE_HEIGHT + 1;
      }
    });
  }
}

/** Footers and page numbers, on every page; called last, when their number is known. */
export function drawFooters(sheet: Sheet, document: RenderedDocument): void {
  const { language, letter } = document;
  const { start, count } = sheet.doc.bufferedPageRange();
  const columns = footerColumns(letter.provider, language);
  for (let index = start; index < start + count; index++) {
    sheet.doc.switchToPage(index);
    sheet.artifact(() => {
      const number = fill(labels.page[language], { page: index + 1, pages: count }, language);
      sheet.plain(number, page.left, footerY - 12, 8, {
        align: 'right',
        width: page.right - page.left,
        colour: colours.quiet,
      });
      sheet.rule(page.left, page.right, footerY, 0.5, colours.rule);
      drawFooterColumns(sheet, columns);
      if (index > start) {
        sheet.plain(letter.provider.name, page.left, 16 * MILLIMETRE, 9, { bold: true, colour: colours.accent });
        sheet.plain(`${numberLabels[document.name][language]} ${letter.number}`, page.left, 16 * MILLIMETRE, 9, {
          align: 'right',
          width: page.right - page.left,
          colour: colours.quiet,
        });
        sheet.rule(page.left, page.right, 22 * MILLIMETRE, 0.5, colours.rule);
      }
    });
  }
}

function drawFooterColumns(sheet: Sheet, columns: readonly (readonly string[])[]): void {
  const width = (page.right - page.left) / columns.length;
  columns.forEach((texts, column) => {
    const lines = texts.flatMap((text) => sheet.lines([{ text, bold: false, quiet: false }], width - 6, SMALL));
    lines.forEach((line, index) => {
      sheet.line(
        line,
        page.left + column * width,
        footerY + 5 + index * SMALL * 1.25,
        width,
        SMALL,
        'left',
        colours.quiet,
      );
    });
  });
}

/** What § 35a (1) GmbHG demands of a business letter, the address, and where to pay. */
function footerColumns(provider: ProviderData, language: Language): string[][] {
  const { bank } = provider;
  const directors = `${labels.directors[language]}: ${provider.managingDirectors.join(', ')}`;
  const board =
    provider.supervisoryBoardChair === null ? [] : [`${labels.board[language]}: ${provider.supervisoryBoardChair}`];
  return [
    [
      provider.name,
      provider.street,
      `${provider.postalCode} ${provider.city}`,
      provider.phone,
      ...(provider.website === null ? [] : [provider.website]),
    ],
    [
      `${labels.seat[language]}: ${provider.seat}`,
      `${labels.register[language]}: ${provider.registerCourt}, ${provider.registerNumber}`,
      directors,
      ...board,
    ],
    [
      ...(bank.bankName === null ? [] : [bank.bankName]),
      `${labels.iban[language]}: ${displayIban(bank.iban)}`,
      ...(bank.bic === null ? [] : [`${labels.bic[language]}: ${bank.bic}`]),
      ...(provider.vatId === null ? [] : [`${labels.vatId[language]}: ${provider.vatId}`]),
      ...(provider.taxNumber === null ? [] : [`${labels.taxNumber[language]}: ${provider.taxNumber}`]),
    ],
  ];
}

/** Name of the country in capitals and in German, as the postal service of the sender's country wants it. */
export function countryName(code: string): string {
  return (new Intl.DisplayNames(['de'], { type: 'region' }).of(code) ?? code).toUpperCase();
}
