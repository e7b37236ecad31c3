type Row = Readonly<Record<string, unknown>>;

/** One line: nothing a server says may look like another line of ours, or steer the terminal. */
function cell(value: unknown): string {
  if (value === null || value === undefined || value === '') return '-';
  if (Array.isArray(value) && value.length === 0) return '-';
  if (Array.isArray(value)) return value.map(cell).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  // oxlint-disable-next-line no-control-regex
  return String(value).replaceAll(/[\x00-\x1f\x7f-\x9f]+/g, ' ');
}

/** A list as a table: its columns in this order, or all that are plain values. */
export function tableOf(rows: readonly Row[], columns?: readonly string[]): string[] {
  const names = columns ?? Object.keys(rows[0] ?? {}).filter((name) => isPlain(rows[0]?.[name]));
  const lines = [names, ...rows.map((row) => names.map((name) => cell(row[name])))];
  const widths = names.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines.map((line) => line.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  ').trimEnd());
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
    || (Array.isArray(value) && value.every((one) => typeof one !== 'object'));
}

/** `{ monthly: { net } }` as `{ 'monthly.net' }`; why something is so stands in the JSON. */
function flat(row: Row): Row {
  return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[name, value]];
    return Object.entries(flat(value as Row)).filter(([key]) => !/because$/i.test(key))
      .map(([key, part]) => [`${name}.${key}`, part]);
  }));
}

/** An answer for people: its plain values a line each, its lists as tables below. */
export function linesOf(whole: Row): string[] {
  const answer = flat(whole);
  const names = Object.keys(answer);
  const plain = names.filter((name) => isPlain(answer[name]));
  const width = Math.max(0, ...plain.map((name) => name.length));
  const parts = names.filter((name) => Array.isArray(answer[name]) && !plain.includes(name));
  return [
    ...plain.map((name) => `${name.padEnd(width)}  ${cell(answer[name])}`),
    ...parts.flatMap((name) => ['', `${name}:`, ...tableOf(answer[name] as Row[]).map((line) => `  ${line}`)]),
  ];
}
