import { readFile } from 'node:fs/promises';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { parseDay } from '../../kernel/civil.ts';
import { limits } from '../../kernel/limits.ts';
import { silences } from '../silences.ts';
import { checkValues } from './check-values.ts';
import { defaultEdition, publishedEditions } from './default.ts';
import type { Edition, EditionValues } from './values.ts';

export interface EditionProblem {
  /** Line of the file, from 1; 0 where the whole file is to blame. */
  readonly line: number;
  /** JSON pointer into the file. */
  readonly path: string;
  readonly de: string;
  readonly en: string;
}

export type EditionRead =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly problems: readonly EditionProblem[] };

const known = new Set(['id', 'name', 'validFrom', 'basedOn', 'documents', 'values', 'settles']);

/** Reads a provider's edition file; see `parseEdition`. */
export async function readEditionFile(path: string): Promise<EditionRead> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return whole('Die Datei lässt sich nicht lesen.', 'The file cannot be read.');
  }
  return parseEdition(text);
}

/**
 * A provider's edition: YAML with `id`, `name`, `validFrom`, `basedOn?` (a published edition),
 * `documents?`, `values` (only what differs) and `settles?` (own readings of silences, by id).
 * Everything wrong is named with its line; nothing is taken half.
 */
export function parseEdition(text: string): EditionRead {
  if (Buffer.byteLength(text) > limits.requestBytes) return whole('Die Datei ist zu groß.', 'The file is too large.');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    return {
      ok: false,
      problems: [{ line: lines.linePos(syntax.pos[0]).line, path: '', de: syntax.message, en: syntax.message }],
    };
  }
  const data: unknown = toData(document);
  if (!isRecord(data)) return whole('Erwartet wird ein Objekt.', 'Expected an object.');
  const problems = [...headProblems(data), ...settledProblems(data['settles'])];
  const base = publishedEditions.find(({ id }) => id === (data['basedOn'] ?? defaultEdition.id)) ?? defaultEdition;
  const own = data['values'] ?? {};
  const values: Record<string, unknown> = { ...base.values, ...(isRecord(own) ? own : {}) };
  for (const { path, message } of checkValues(values)) problems.push({ path: `/values${path}`, ...message });
  if (problems.length > 0) {
    return {
      ok: false,
      problems: problems.map((problem) => ({ line: lineOf(document, lines, problem.path), ...problem })),
    };
  }
  return { ok: true, edition: toEdition(data, base, values as unknown as EditionValues) };
}

type Located = Omit<EditionProblem, 'line'>;

/** Aliases that multiply ("billion laughs") are refused by the parser's own limit. */
function toData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return undefined;
  }
}

function toEdition(data: Record<string, unknown>, base: Edition, values: EditionValues): Edition {
  return {
    id: data['id'] as string,
    name: data['name'] as string,
    validFrom: data['validFrom'] as string,
    documents: { ...base.documents, ...(data['documents'] as Record<string, string> | undefined) },
    values,
    settles: (data['settles'] ?? {}) as Record<string, string>,
  };
}

function headProblems(data: Record<string, unknown>): Located[] {
  const problems: Located[] = [];
  const check = (isRight: boolean, path: string, de: string, en: string): void => {
    if (!isRight) problems.push({ path, de, en });
  };
  for (const name of Object.keys(data)) {
    check(known.has(name), `/${name}`, `„${name}“ ist hier nicht bekannt.`, `“${name}” is not known here.`);
  }
  const { id, name, validFrom, basedOn, documents, values } = data;
  check(
    typeof id === 'string' && /^[\w.-]{1,64}$/.test(id),
    '/id',
    'Eine Kennung aus Buchstaben, Ziffern, . _ - fehlt.',
    'An id of letters, digits, . _ - is missing.',
  );
  check(
    !publishedEditions.some((edition) => edition.id === id),
    '/id',
    'Diese Kennung gehört einer veröffentlichten Ausgabe.',
    'This id belongs to a published edition.',
  );
  check(typeof name === 'string' && name !== '', '/name', 'Der Name fehlt.', 'The name is missing.');
  check(
    typeof validFrom === 'string' && parseDay(validFrom) !== undefined,
    '/validFrom',
    'Ein Datum wie 2027-01-01 fehlt.',
    'A date such as 2027-01-01 is missing.',
  );
  const isBase = basedOn === undefined || publishedEditions.some((edition) => edition.id === basedOn);
  check(isBase, '/basedOn', 'Diese Ausgabe ist nicht veröffentlicht.', 'This edition is not published.');
  check(
    documents === undefined || isTexts(documents),
    '/documents',
    'Erwartet werden Namen und Texte.',
    'Expected names and texts.',
  );
  check(values === undefined || isRecord(values), '/values', 'Erwartet wird ein Objekt.', 'Expected an object.');
  return problems;
}

function settledProblems(settles: unknown): Located[] {
  if (settles === undefined) return [];
  if (!isTexts(settles))
    return [{ path: '/settles', de: 'Erwartet werden Kennungen und Lesarten.', en: 'Expected ids and readings.' }];
  const ids = new Set(silences.map(({ id }) => id));
  return Object.keys(settles)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      path: `/settles/${id}`,
      de: `Eine offene Stelle „${id}“ gibt es nicht.`,
      en: `There is no silence “${id}”.`,
    }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((entry) => typeof entry === 'string' && entry !== '');
}

/** The line of the deepest part of `path` that the file contains. */
function lineOf(document: Document, lines: LineCounter, path: string): number {
  for (let keys = path.split('/').slice(1); keys.length > 0; keys = keys.slice(0, -1)) {
    const wanted = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node: unknown = document.getIn(wanted, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function whole(de: string, en: string): EditionRead {
  return { ok: false, problems: [{ line: 0, path: '', de, en }] };
}
