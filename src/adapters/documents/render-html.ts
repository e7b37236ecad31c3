import { parser } from 'marked';
import { labels } from './labels.ts';
import { plainText, type RenderedDocument } from './render-template.ts';

/**
 * The document as an HTML fragment without letterhead, for mail bodies and the portal. Every value was
 * escaped when the template was filled; `<br>` is the only HTML a template may hold.
 */
export function renderHtml(document: RenderedDocument): string {
  const body = parser([...document.tokens]);
  if (document.footnotes.length === 0) return body;
  const notes = document.footnotes.map(
    ({ mark, clause, because }) => `<li>${escapeHtml(`${mark} ${clause}: ${because}`)}</li>`,
  );
  return `${body}<hr>\n<p><strong>${labels.because[document.language]}</strong></p>\n<ul>\n${notes.join('\n')}\n</ul>\n`;
}

/** The document as plain text of at most 76 columns a line (tables excepted), for the text part of a mail. */
export function renderText(document: RenderedDocument): string {
  const blocks = document.tokens.map((token): string => {
    if (token.type === 'table') return textTable(token as never);
    if (token.type === 'list') return listText(token as never);
    if (token.type === 'hr') return '-'.repeat(LINE_COLUMNS);
    if (token.type === 'space') return '';
    const text = wrap(decode(plainText(token)));
    return token.type === 'heading' ? `${text}\n${'='.repeat(Math.min(LINE_COLUMNS, text.length))}` : text;
  });
  const notes = document.footnotes.map(({ mark, clause, because }) => wrap(`${mark} ${clause}: ${because}`));
  if (notes.length > 0) blocks.push(`${labels.because[document.language]}:\n${notes.join('\n')}`);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const LINE_COLUMNS = 76;

interface Cell {
  readonly tokens: readonly Parameters<typeof plainText>[0][];
}

function textTable(table: { header: Cell[]; rows: Cell[][]; align: (string | null)[] }): string {
  const cellText = (cell: Cell): string => decode(cell.tokens.map(plainText).join('')).replace(/\n/g, ' / ');
  const rows = [table.header, ...table.rows].map((row) => row.map(cellText));
  const widths = table.align.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((text, column) =>
        table.align[column] === 'right' ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}

function listText(list: { ordered: boolean; items: Parameters<typeof plainText>[0][] }): string {
  return list.items
    .map((item, index) => {
      const label = list.ordered ? `${index + 1}. ` : '- ';
      return wrap(label + decode(plainText(item))).replace(/\n/g, `\n${' '.repeat(label.length)}`);
    })
    .join('\n');
}

function wrap(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [''];
      for (const word of paragraph.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + 1 + word.length > LINE_COLUMNS) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.join('\n');
    })
    .join('\n');
}

function decode(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&nbsp;', '\u00a0');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
