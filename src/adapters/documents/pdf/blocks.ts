import type { Token, Tokens } from 'marked';
import { plainText } from '../render-template.ts';
import { colours, page, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';
import { runsOf, type Line, type Run } from './typesetting.ts';

export const BODY_SIZE = 10;
const SMALL_SIZE = 8;
const headings = [
  { size: 13, before: 0, after: 10 },
  { size: 11, before: 10, after: 4 },
  { size: 10, before: 8, after: 3 },
] as const;

type Element = PDFKit.PDFStructureElement;
const width = page.right - page.left;

/** Draws one block of Markdown at the cursor and moves it on; a kind of block it does not know throws. */
export function drawBlock(sheet: Sheet, parent: Element, token: Token): void {
  const draw = drawers[token.type];
  if (draw === undefined) throw new Error(`a document cannot print Markdown of type ${token.type}: ${token.raw}`);
  draw(sheet, parent, token);
}

const drawers: Readonly<Record<string, (sheet: Sheet, parent: Element, token: Token) => void>> = {
  space: () => undefined,
  def: () => undefined,
  heading: (sheet, parent, token) => drawHeading(sheet, parent, token as Tokens.Heading),
  paragraph: (sheet, parent, token) =>
    drawParagraph(sheet, parent, 'P', runsOf((token as Tokens.Paragraph).tokens ?? []), { after: 6 }),
  list: (sheet, parent, token) => drawList(sheet, parent, token as Tokens.List),
  table: (sheet, parent, token) => drawTable(sheet, parent, token as Tokens.Table),
  hr: (sheet) => {
    sheet.ensure(12);
    sheet.artifact(() => sheet.rule(page.left, page.right, sheet.y + 3, 0.6, colours.rule));
    sheet.y += 10;
  },
};

function drawHeading(sheet: Sheet, parent: Element, token: Tokens.Heading): void {
  const { size, before, after } = headings[Math.min(token.depth, headings.length) - 1] ?? headings[0];
  const text = plainText(token);
  // A heading stays with what follows: at least three lines of it.
  sheet.ensure(before + sheet.lineHeight(size) + after + 3 * sheet.lineHeight(BODY_SIZE));
  if (sheet.y > page.top) sheet.y += before * sheet.density.gap;
  sheet.doc.outline.addItem(text, { left: page.width, top: sheet.y } as never);
  const runs: Run[] = runsOf(token.tokens ?? []).map((run) => ({ ...run, bold: true }));
  drawParagraph(sheet, parent, `H${token.depth}`, runs, {
    after,
    size,
    colour: token.depth === 1 ? colours.text : colours.accent,
  });
}

interface ParagraphStyle {
  readonly after: number;
  readonly size?: number;
  readonly indent?: number;
  readonly colour?: string;
}

export function drawParagraph(
  sheet: Sheet,
  parent: Element,
  type: string,
  runs: readonly Run[],
  style: ParagraphStyle,
): void {
  const { after, size = BODY_SIZE, indent = 0, colour = colours.text } = style;
  const height = sheet.lineHeight(size);
  const element = sheet.element(parent, type);
  let rest: readonly Line[] = sheet.lines(runs, width - indent, size);
  while (rest.length > 0) {
    // No single line of a paragraph is left behind alone.
    sheet.ensure(height * Math.min(2, rest.length));
    const fitting = Math.max(1, Math.floor((page.bottom - sheet.y) / height));
    const here = rest.slice(0, fitting);
    sheet.marked(element, type, () => {
      for (const line of here) {
        sheet.line(line, page.left + indent, sheet.y, width - indent, size, 'left', colour);
        sheet.y += height;
      }
    });
    rest = rest.slice(fitting);
  }
  sheet.y += after * sheet.density.gap;
}

function drawList(sheet: Sheet, parent: Element, token: Tokens.List): void {
  const list = sheet.element(parent, 'L');
  const indent = 14;
  token.items.forEach((item, index) => {
    const element = sheet.element(list, 'LI');
    const label = token.ordered ? `${Number(token.start || 1) + index}.` : '•';
    sheet.ensure(2 * sheet.lineHeight(BODY_SIZE));
    sheet.marked(sheet.element(element, 'Lbl'), 'Lbl', () => sheet.plain(label, page.left + 2, sheet.y, BODY_SIZE));
    const blocks = item.tokens.filter((block) => block.type !== 'space');
    for (const block of blocks) {
      if (block.type !== 'text' && block.type !== 'paragraph')
        throw new Error(`a list item cannot hold ${block.type}: ${block.raw}`);
      drawParagraph(sheet, element, 'LBody', runsOf([block]), { after: 2, indent });
    }
  });
  sheet.y += 5;
}

/** Small print below the text: why the marked values are what they are. */
export function drawFootnotes(sheet: Sheet, parent: Element, notes: readonly string[]): void {
  if (notes.length === 0) return;
  sheet.ensure(9 + sheet.lineHeight(SMALL_SIZE));
  sheet.y += 4;
  sheet.artifact(() => sheet.rule(page.left, page.left + 60, sheet.y, 0.6, colours.quiet));
  sheet.y += 5;
  for (const note of notes) {
    drawParagraph(sheet, parent, 'Note', [{ text: note, bold: false, quiet: false }], {
      after: 1,
      size: SMALL_SIZE,
      colour: colours.quiet,
    });
  }
}
