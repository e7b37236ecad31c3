import type { Language, Text } from '../kernel/text.ts';
import { checkValues } from './editions/check-values.ts';
import { defaultEdition } from './editions/default.ts';
import type { Edition } from './editions/values.ts';
import { nextHalfYear, baseRates } from './parameters/base-rate.ts';
import { formatDay, parseDay } from '../kernel/civil.ts';
import { paragraphs } from './paragraphs.ts';
import { clauses } from './registry.ts';
import { type Silence, silences } from './silences.ts';
import { exists } from './structure.ts';

export interface Finding {
  readonly kind: 'reference' | 'document' | 'parameter' | 'contradiction' | 'silence' | 'value';
  readonly where: string;
  readonly what: Text;
  /** The reading the program follows, or null while nothing can stand in. */
  readonly reading: Text | null;
  readonly settled: boolean;
}

/** Everything in an edition that leads nowhere, is missing or had to be construed. */
export function lint(edition: Edition = defaultEdition): Finding[] {
  return [...references(edition), ...parameters(edition), ...register(edition), ...values(edition)];
}

function values(edition: Edition): Finding[] {
  return checkValues({ ...edition.values }).map(({ path, message }) => ({
    kind: 'value',
    where: path,
    what: message,
    reading: null,
    settled: false,
  }));
}

/** Citations of paragraphs and clauses that name nothing the documents contain, or themselves. */
function references(edition: Edition): Finding[] {
  const cited = [
    ...paragraphs.map(({ id, cites }) => ({ id, cites })),
    ...clauses.map(({ paragraph, cites }) => ({ id: paragraph, cites: cites ?? [] })),
  ];
  return cited.flatMap(({ id, cites }) =>
    cites
      .filter((reference) => !exists(reference) || reference === id)
      .map((reference) => {
        const silence = silences.find(({ where, cites: wrong }) => wrong === reference && where.includes(id));
        return finding(
          silence?.kind === 'document' ? 'document' : 'reference',
          id,
          { de: `${id} verweist auf „${reference}“.`, en: `${id} refers to “${reference}”.` },
          silence,
          edition,
        );
      }),
  );
}

/** Values that clauses read and the edition leaves open, and the first half-year without a base rate. */
function parameters(edition: Edition): Finding[] {
  const read = new Set(clauses.flatMap((clause) => clause.parameters ?? []));
  const missing = [...read].filter((name) => edition.values[name] === undefined || edition.values[name] === null);
  const credit = silences.find(({ id }) => id === 'A4.6-credit');
  const last = baseRates.at(-1)?.from ?? '';
  const from = formatDay(nextHalfYear(parseDay(last) as number));
  return [
    ...missing.map((name) =>
      finding(
        'parameter',
        name,
        { de: `Der Wert „${name}“ ist nicht gesetzt.`, en: `The value “${name}” is not set.` },
        name === 'creditSchedule' ? credit : undefined,
        edition,
      ),
    ),
    finding(
      'parameter',
      'A9 (5)',
      { de: `Der Basiszinssatz ab ${from} ist nicht eingetragen.`, en: `The base rate from ${from} is not entered.` },
      undefined,
      edition,
    ),
  ];
}

/** The rest of the register: what no machine finds but a reader did. */
function register(edition: Edition): Finding[] {
  return silences
    .filter(({ id, kind, cites, where }) => {
      // Reported above with the citation or the value that leads there.
      if (id === 'A4.6-credit' || kind === 'document') return false;
      return cites === undefined || (exists(cites) && !where.includes(cites));
    })
    .map((silence) => finding(silence.kind, silence.where.join(', '), silence.finding, silence, edition));
}

function finding(
  kind: Finding['kind'],
  where: string,
  what: Text,
  silence: Silence | undefined,
  edition: Edition,
): Finding {
  const own = silence === undefined ? undefined : edition.settles?.[silence.id];
  if (own !== undefined) return { kind, where, what, reading: { de: own, en: own }, settled: true };
  const reading = silence === undefined ? null : silence.reading;
  return { kind, where, what, reading, settled: silence !== undefined && silence.isOpen !== true };
}

const words = {
  de: {
    open: 'OFFEN',
    settled: 'gelesen',
    reading: 'Lesart',
    total: (open: number, all: number) => `${all} Befunde, davon ${open} offen`,
  },
  en: {
    open: 'OPEN',
    settled: 'read',
    reading: 'reading',
    total: (open: number, all: number) => `${all} findings, ${open} of them open`,
  },
} as const;

/** Findings for a terminal, the open ones first. */
export function renderFindings(findings: readonly Finding[], language: Language): string {
  const say = words[language];
  const sorted = [...findings].sort((a, b) => Number(a.settled) - Number(b.settled));
  const lines = sorted.map(({ kind, where, what, reading, settled }) => {
    const head = `${settled ? say.settled : say.open}  ${kind}  ${where}: ${what[language]}`;
    return reading === null ? head : `${head}\n    ${say.reading}: ${reading[language]}`;
  });
  const open = findings.filter(({ settled }) => !settled).length;
  return `${lines.join('\n')}\n\n${say.total(open, findings.length)}\n`;
}
