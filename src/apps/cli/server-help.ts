import { hintOf, type Operation } from './server-operation.ts';
import { verbs, type Verb } from './server-verbs.ts';

const HEAD = './hafenamt server';

/** `server volume grow VOLUME --gigabytes NUMBER` */
function usageOf({ words }: Verb, { params, options, path }: Operation): string {
  const names = params.map((name, i) => argumentName(path, name, i));
  const needed = options.filter(({ required }) => required).map(({ flag, schema }) => `--${flag} ${hintOf(schema)}`);
  return [HEAD, words, ...names, ...needed].join(' ');
}

/** What an argument is: the thing the path begins with, or what the parameter says. */
export function argumentName(path: string, name: string, index: number): string {
  if (index > 0) return name.replaceAll(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase();
  return (path.split('/')[3] ?? '').replace(/(?<=ss)es$|s$/, '').toUpperCase();
}

/** What `server --help` prints. */
export function helpOfAll(operations: ReadonlyMap<string, Operation>): string {
  const width = Math.max(...verbs.map(({ words }) => words.length));
  return [
    'Looks at servers and all that belongs to them, and changes it, through the API of a program that runs.', '',
    `Usage: ${HEAD} VERB [ARGUMENT…] [--OPTION VALUE…] [--wait] [--json]`, '',
    'Verbs:',
    ...verbs.map(({ words, operationId }) =>
      `  ${words.padEnd(width)}  ${operations.get(operationId)?.summary ?? ''}`), '',
    `  ${HEAD} VERB --help shows its arguments and options. A SERVER is an id or a host name.`, '',
    'Options:',
    '  --wait  stays until the run is over; ends with 1 if it failed',
    '  --json  prints what the API answered, as it is', '',
    'Settings:',
    '  HAFENAMT_URL  where the program listens; http://127.0.0.1:8420 unless set',
    '  HAFENAMT_KEY  an API key, from the portal or ./hafenamt admin issue-key', '',
    'Ends with 0 if it was done, 1 if it was refused or failed, 2 if it was not understood.', '',
    'Examples:',
    `  ${HEAD} list --state running`,
    `  ${HEAD} restart weinshop --wait`,
    `  ${HEAD} volume grow dsk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V --gigabytes 200 --agreed-monthly-net 24.00`,
  ].join('\n');
}

/** What `server VERB --help` prints. */
export function helpOf(verb: Verb, operation: Operation): string {
  const options = operation.options.map(({ flag, schema, required }) => [
    `--${flag} ${hintOf(schema)}`, [required ? '(needed)' : '', schema.description ?? ''].filter(Boolean).join(' '),
  ] as const);
  const width = Math.max(0, ...options.map(([left]) => left.length));
  const lines = options.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
  return [
    `${operation.summary}.`, '', `Usage: ${usageOf(verb, operation)}`,
    ...(lines.length > 0 ? ['', 'Options:', ...lines] : []),
  ].join('\n');
}
