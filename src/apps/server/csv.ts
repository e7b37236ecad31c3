/**
 * CSV as spreadsheets read it (RFC 4180), with a byte order mark so that umlauts survive. Nested parts become columns
 * of their own (`mail.state`), lists become JSON. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it (CWE-1236).
 */
export function toCsv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const flat = rows.map((row) => flatten(row));
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  const lines = [columns.map(cell), ...flat.map((row) => columns.map((column) => cell(row[column])))];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function flatten(row: Readonly<Record<string, unknown>>, prefix = ''): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(flatten(value as Record<string, unknown>, `${prefix}${key}.`))
      : [[`${prefix}${key}`, value]]));
}

const FORMULA = /^[=+\-@\t\r]/;

function cell(value: unknown): string {
  const text = textOf(value);
  const safe = typeof value === 'string' && FORMULA.test(text) && !isNumber(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** "-89.00" is an amount, not a formula. */
function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
