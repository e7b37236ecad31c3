import type { Command, Help } from './commands.ts';

const INDENT = '  ';

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${INDENT}${left.padEnd(width)}  ${right}`.trimEnd());
}

/** What `./hafenamt --help` prints. */
export function helpAll(commands: readonly Command[]): string {
  return [
    'Hafenamt runs a managed-cloud provider from the first quote to the deletion certificate.',
    '',
    'Usage: ./hafenamt COMMAND [OPTION…]',
    '',
    'Commands:',
    ...columns(commands.map(({ name, sentence }) => [name, sentence])),
    '',
    'Start here:',
    `${INDENT}./hafenamt demo`,
    '',
    `${INDENT}./hafenamt COMMAND --help says more about one; ./hafenamt --version says which release this is.`,
    '',
    'Settings:',
    ...columns([
      ['DATABASE_URL', 'a PostgreSQL 16 or newer of your own; else one comes along'],
      ['HAFENAMT_DATA', 'where the data lives; data/ in the clone unless set'],
      ['SMTP_URL', 'the mail server; else mail stays in a folder of the data'],
      ['HAFENAMT_OBJECT_STORE', 'an S3-compatible store for documents; else they stay in the database'],
      ['HAFENAMT_NO_APT=1', 'installs no Debian packages'],
      ['HAFENAMT_DEBUG=1', 'shows where an unexpected error came from'],
    ]),
  ].join('\n');
}

/** What `./hafenamt COMMAND --help` prints, and of a task of it that takes much, `./hafenamt COMMAND TASK --help`. */
export function helpFor(command: Help): string {
  const spoken = (line: string) => (line.includes('./hafenamt') ? line : `./hafenamt ${line}`);
  return [
    command.sentence,
    '',
    ...command.usage.map((line, index) => `${index === 0 ? 'Usage:' : '      '} ./hafenamt ${line}`),
    ...(command.options.length > 0 ? ['', 'Options:', ...columns(command.options)] : []),
    '',
    'Examples:',
    ...columns(command.examples.map(([line, sentence]) => [spoken(line), sentence])),
  ].join('\n');
}

/** The candidate a person most likely meant by `word`, or null if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const near = candidates
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= Math.max(2, Math.floor(word.length / 3)) ? near.candidate : null;
}

/** Levenshtein distance: insertions, deletions and replacements that turn `a` into `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
