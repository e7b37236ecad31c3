import type { Tokens } from 'marked';
import { colours, LINE_HEIGHT, page, type Sheet } from './sheet.ts';
import { extent, runsOf, type Line, type Run } from './typesetting.ts';

const SIZE = 9;
const LINE = SIZE * LINE_HEIGHT;
const PADDING = { x: 4, y: 3.5 };

type Element = PDFKit.PDFStructureElement;
type Align = 'left' | 'right' | 'center';

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: Align;
}
interface Row {
  readonly cells: readonly (readonly Line[])[];
  readonly height: number;
  /** Every word of it is bold: a sum, which gets a stronger rule above. */
  readonly total: boolean;
}

/** A table over the full width. A row is never split unless it is taller than a page; the head repeats. */
export function drawTable(sheet: Sheet, parent: Element, token: Tokens.Table): void {
  const aligns: Align[] = token.align.map((align) => align ?? 'left');
  const head: Run[][] = token.header.map((cell) => runsOf(cell.tokens).map((run) => ({ ...run, bold: true })));
  const body: Run[][][] = token.rows.map((row) => row.map((cell) => runsOf(cell.tokens)));
  const columns = layOut(sheet, aligns, [head, ...body]);
  const headRow = setRow(sheet, columns, head);
  const rows = body.map((cells) => setRow(sheet, columns, cells));
  const table = sheet.element(parent, 'Table');

  sheet.ensure(headRow.height + (rows[0]?.height ?? 0));
  drawRow(sheet, columns, headRow, sheet.element(table, 'TR'), 'TH');
  closeHead(sheet);
  rows.forEach((row, index) => {
    // A sum never stands alone on a new page: it takes the row before it along when it is drawn.
    const needed = row.height + (rows[index + 1]?.total === true ? (rows[index + 1]?.height ?? 0) : 0);
    if (sheet.y + needed > page.bottom && needed < page.bottom - page.top - headRow.height) {
      sheet.addPage();
      sheet.artifact(() => drawCells(sheet, columns, headRow));
      sheet.y += headRow.height;
      closeHead(sheet);
    }
    if (row.total) sheet.artifact(() => sheet.rule(page.left, page.right, sheet.y, 0.7, colours.accent));
    drawTall(sheet, columns, row, sheet.element(table, 'TR'));
    if (rows[index + 1]?.total !== true)
      sheet.artifact(() => sheet.rule(page.left, page.right, sheet.y, 0.4, colours.rule));
  });
  sheet.y += 10;
}

function closeHead(sheet: Sheet): void {
  sheet.artifact(() => sheet.rule(page.left, page.right, sheet.y, 0.9, colours.accent));
}

/** Columns that need little get what they need; the rest share what is left, none below its longest word. */
function layOut(sheet: Sheet, aligns: readonly Align[], rows: readonly Run[][][]): Column[] {
  const needs = aligns.map((_, index) => {
    const cells = rows.map((row) =>
      extent(
        (row[index] ?? []).map((run) => ({ ...run, text: sheet.printable(run.text) })),
        (run) => sheet.measure(run, SIZE),
      ),
    );
    return {
      natural: Math.max(...cells.map((cell) => cell.natural)) + 2 * PADDING.x,
      longest: Math.max(...cells.map((cell) => cell.longest)) + 2 * PADDING.x,
    };
  });
  const full = page.right - page.left;
  const widths = share(
    needs.map(({ natural }) => natural),
    full,
  );
  const wide = widths.map((width, index) => Math.max(width, Math.min(needs[index]?.longest ?? 0, full / 2)));
  const scale = Math.min(1, full / wide.reduce((sum, width) => sum + width, 0));
  let x: number = page.left;
  return aligns.map((align, index) => {
    const column = { x, width: (wide[index] ?? 0) * scale, align };
    x += column.width;
    return column;
  });
}

/** Splits `full` so that whoever wants less than an equal share gets its wish; the first widest takes a surplus. */
function share(wishes: readonly number[], full: number): number[] {
  const widths = wishes.map(() => 0);
  let open = wishes.map((_, index) => index);
  let left = full;
  for (;;) {
    const equal = left / open.length;
    const modest = open.filter((index) => (wishes[index] ?? 0) <= equal);
    if (modest.length === 0) {
      for (const index of open) widths[index] = equal;
      return widths;
    }
    for (const index of modest) {
      widths[index] = wishes[index] ?? 0;
      left -= widths[index] ?? 0;
    }
    open = open.filter((index) => !modest.includes(index));
    if (open.length > 0) continue;
    const widest = wishes.indexOf(Math.max(...wishes));
    widths[widest] = (widths[widest] ?? 0) + left;
    return widths;
  }
}

function setRow(sheet: Sheet, columns: readonly Column[], cells: readonly Run[][]): Row {
  const lines = columns.map((column, index) => sheet.lines(cells[index] ?? [], column.width - 2 * PADDING.x, SIZE));
  const filled = cells.flat().filter((run) => run.text.trim() !== '');
  return {
    cells: lines,
    height: Math.max(1, ...lines.map((cell) => cell.length)) * LINE + 2 * PADDING.y,
    total: filled.length > 0 && filled.every((run) => run.bold),
  };
}

/** Draws a row, in pieces where it is taller than a page. */
function drawTall(sheet: Sheet, columns: readonly Column[], row: Row, element: Element): void {
  let rest = row;
  while (sheet.y + rest.height > page.bottom) {
    const fitting = Math.floor((page.bottom - sheet.y - 2 * PADDING.y) / LINE);
    if (fitting > 0) drawRow(sheet, columns, piece(rest, 0, fitting), element, 'TD');
    sheet.addPage();
    rest = piece(rest, Math.max(0, fitting));
  }
  drawRow(sheet, columns, rest, element, 'TD');
}

function piece(row: Row, from: number, until?: number): Row {
  const cells = row.cells.map((lines) => lines.slice(from, until));
  return { ...row, cells, height: Math.max(1, ...cells.map((lines) => lines.length)) * LINE + 2 * PADDING.y };
}

function drawRow(sheet: Sheet, columns: readonly Column[], row: Row, element: Element, type: 'TH' | 'TD'): void {
  columns.forEach((column, index) => {
    sheet.marked(sheet.element(element, type), type, () => drawCell(sheet, column, row.cells[index] ?? []));
  });
  sheet.y += row.height;
}

function drawCells(sheet: Sheet, columns: readonly Column[], row: Row): void {
  columns.forEach((column, index) => drawCell(sheet, column, row.cells[index] ?? []));
}

function drawCell(sheet: Sheet, column: Column, lines: readonly Line[]): void {
  lines.forEach((line, index) => {
    sheet.line(
      line,
      column.x + PADDING.x,
      sheet.y + PADDING.y + index * LINE,
      column.width - 2 * PADDING.x,
      SIZE,
      column.align,
    );
  });
}
