import type { Tokens } from 'marked';
import { colours, page, type Sheet } from './sheet.ts';
import { extent, runsOf, type Line, type Run } from './typesetting.ts';

const SIZE = 9;
/** Left and right of a cell's text; above and below depend on the density. */
const PADDING = 4;

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

/** Columns as wide as their text where there is room; the last left-aligned one takes what is left over. */
function layOut(sheet: Sheet, aligns: readonly Align[], rows: readonly Run[][][]): Column[] {
  const full = page.right - page.left;
  const measure = (run: Run): number => sheet.measure(run, SIZE);
  const needs = aligns.map((_, index) => {
    const cells = rows.map((row) =>
      extent((row[index] ?? []).map((run) => ({ ...run, text: sheet.printable(run.text) })), measure),
    );
    const natural = Math.max(...cells.map((cell) => cell.natural)) + 2 * PADDING;
    const longest = Math.max(...cells.map((cell) => cell.longest)) + 2 * PADDING;
    return { natural, least: Math.min(longest, natural, full / 2) };
  });
  const widths = share(needs, full, aligns.lastIndexOf('left'));
  let x: number = page.left;
  return aligns.map((align, index) => {
    const column = { x, width: widths[index] ?? 0, align };
    x += column.width;
    return column;
  });
}

interface Need {
  readonly natural: number;
  readonly least: number;
}

/**
 * Shares `full` out: a column that wants less than an equal part gets its wish, one whose longest word needs
 * more gets that, the rest share what is left. Where nobody is short, `taker` gets the surplus.
 */
function share(needs: readonly Need[], full: number, taker: number): number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least >= full) return needs.map((need) => (need.least * full) / least);
  const widths = needs.map(() => 0);
  let open = needs.map((need, index) => ({ ...need, index }));
  let left = full;
  while (open.length > 0) {
    const equal = left / open.length;
    const greedy = open.filter((need) => need.least > equal);
    const settled = greedy.length > 0 ? greedy : open.filter((need) => need.natural <= equal);
    for (const need of settled) {
      widths[need.index] = greedy.length > 0 ? need.least : need.natural;
      left -= widths[need.index] ?? 0;
    }
    if (settled.length === 0) {
      for (const { index } of open) widths[index] = equal;
      return widths;
    }
    open = open.filter((need) => !settled.includes(need));
  }
  const last = taker === -1 ? needs.length - 1 : taker;
  widths[last] = (widths[last] ?? 0) + left;
  return widths;
}

function setRow(sheet: Sheet, columns: readonly Column[], cells: readonly Run[][]): Row {
  const lines = columns.map((column, index) => sheet.lines(cells[index] ?? [], column.width - 2 * PADDING, SIZE));
  const filled = cells.flat().filter((run) => run.text.trim() !== '');
  return {
    cells: lines,
    height: heightOf(sheet, lines),
    total: filled.length > 0 && filled.every((run) => run.bold),
  };
}

function heightOf(sheet: Sheet, cells: readonly (readonly Line[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * sheet.lineHeight(SIZE) + 2 * sheet.density.cell;
}

/** Draws a row, in pieces where it is taller than a page. */
function drawTall(sheet: Sheet, columns: readonly Column[], row: Row, element: Element): void {
  let rest = row;
  while (sheet.y + rest.height > page.bottom) {
    const fitting = Math.floor((page.bottom - sheet.y - 2 * sheet.density.cell) / sheet.lineHeight(SIZE));
    if (fitting > 0) drawRow(sheet, columns, piece(sheet, rest, 0, fitting), element, 'TD');
    sheet.addPage();
    rest = piece(sheet, rest, Math.max(0, fitting));
  }
  drawRow(sheet, columns, rest, element, 'TD');
}

function piece(sheet: Sheet, row: Row, from: number, until?: number): Row {
  const cells = row.cells.map((lines) => lines.slice(from, until));
  return { ...row, cells, height: heightOf(sheet, cells) };
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
      column.x + PADDING,
      sheet.y + sheet.density.cell + index * sheet.lineHeight(SIZE),
      column.width - 2 * PADDING,
      SIZE,
      column.align,
    );
  });
}
