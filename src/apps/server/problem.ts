import { de, en } from 'zod/locales';
import type { core } from 'zod';
import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { plainFault } from './plain-faults.ts';

/** RFC 9457, with the code the program's refusals have, and what to do next. */
export const problemSchema = z.object({
  type: z.string().meta({ examples: ['urn:hafenamt:problem:contracts.offer_taken'] }),
  title: z.string().meta({ examples: ['Konflikt'] }),
  status: z.int().meta({ examples: [409] }),
  detail: z.string().meta({ examples: ['Das Angebot AN-2026-00001 ist bereits beauftragt.'] }),
  code: z.string().describe('Stable; for programs.').meta({ examples: ['contracts.offer_taken'] }),
  next: z.string().describe('What to do about it.').meta({ examples: ['Den bestehenden Vertrag ansehen.'] }),
  correlation: z.string().meta({ examples: ['cor_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'] }),
  pointer: z.string().optional().describe('JSON pointer to the part of the input that is to blame.')
    .meta({ examples: ['/offerId'] }),
  errors: z.array(z.object({
    pointer: z.string().meta({ examples: ['/hostname'] }),
    detail: z.string().meta({ examples: ['muss ein Rechnername sein'] }),
  })).optional(),
}).meta({ id: 'Problem' });

export type Problem = z.output<typeof problemSchema>;

/** One fault of the input, at its place. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

export const titles: Readonly<Record<number, Text>> = {
  400: { de: 'Unlesbare Anfrage', en: 'Unreadable request' },
  401: { de: 'Nicht angemeldet', en: 'Not authenticated' },
  403: { de: 'Nicht erlaubt', en: 'Not allowed' },
  404: { de: 'Nicht gefunden', en: 'Not found' },
  409: { de: 'Konflikt', en: 'Conflict' },
  410: { de: 'Nicht mehr gültig', en: 'No longer valid' },
  412: { de: 'Inzwischen geändert', en: 'Changed meanwhile' },
  413: { de: 'Zu groß', en: 'Too large' },
  415: { de: 'Falscher Inhaltstyp', en: 'Wrong media type' },
  422: { de: 'Nicht möglich', en: 'Not possible' },
  428: { de: 'Stand fehlt', en: 'State is missing' },
  429: { de: 'Zu viele Versuche', en: 'Too many attempts' },
  500: { de: 'Interner Fehler', en: 'Internal error' },
  502: { de: 'Gegenstelle antwortet nicht', en: 'Counterpart does not answer' },
  503: { de: 'Nicht verfügbar', en: 'Unavailable' },
};

/** A refusal as problem details in one language. */
export function toProblem(
  refusal: Refusal, language: Language, correlation: string, faults: readonly Fault[] = [],
): Problem {
  const pointer = faults[0]?.pointer ?? refusal.path;
  return {
    type: `urn:hafenamt:problem:${refusal.code}`, title: (titles[refusal.status] as Text)[language],
    status: refusal.status, detail: refusal.message[language], code: refusal.code, next: refusal.next[language],
    correlation, ...(pointer === undefined ? {} : { pointer }), ...(faults.length > 0 ? { errors: [...faults] } : {}),
  };
}

const spoken = { de: de().localeError, en: en().localeError };

const unknownName: Text = { de: 'gibt es hier nicht', en: 'is not known here' };

/**
 * What the schema found, each with its JSON pointer (RFC 6901) and in the reader's language; limits.faults at most.
 * Each unknown name has a short sentence of its own: one that lists all would make an answer grow with their square.
 */
export function faultsOf(issues: readonly core.$ZodIssue[], language: Language): Fault[] {
  const faults = issues.slice(0, limits.faults).flatMap((issue) => {
    const { code, path } = issue;
    if (code !== 'unrecognized_keys') return [{ pointer: pointerTo(path), detail: detailOf(issue, language) }];
    const names = issue.keys.slice(0, limits.faults);
    return names.map((name) => ({ pointer: pointerTo([...path, name]), detail: unknownName[language] }));
  });
  return faults.slice(0, limits.faults);
}

function detailOf(issue: core.$ZodIssue, language: Language): string {
  const own = (issue as { params?: { text?: Text } }).params?.text ?? plainFault(issue);
  if (own) return own[language];
  const said = spoken[language](issue as never);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** German unless the reader prefers English (RFC 9110, 12.5.4). */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...rest] = wish.trim().toLowerCase().split(';');
    const quality = Number(/^\s*q=([\d.]+)$/.exec(rest.join(';'))?.[1] ?? 1);
    return { language: tag.split('-')[0], quality };
  });
  const best = wishes.filter(({ language, quality }) => (language === 'de' || language === 'en') && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)[0];
  return best?.language === 'en' ? 'en' : 'de';
}
