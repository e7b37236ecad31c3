import { type Day, formatDay, weekdayOf } from '../../kernel/civil.ts';
import { quotient } from '../../kernel/decimal.ts';
import type { Interval, ServiceCalendar } from '../../kernel/service-hours.ts';
import type { Text } from '../../kernel/text.ts';
import { formatInstant, type InstantMs, localOf, msPerMinute } from '../../kernel/zone.ts';
import type { Computation, Sentence } from '../clause.ts';
import { weekdays } from '../editions/values.ts';
import type { OpenTime } from './open-time.ts';
import { both, clockTime, counted, figure, moment } from './show.ts';

const startSentence: Sentence = {
  clause: 'clock.start',
  de: 'Eine Uhr, die außerhalb der Zeiten beginnt, beginnt mit der nächsten Öffnung.',
  en: 'A clock that starts outside hours starts at the next opening.',
};

const openSentence: Sentence = {
  clause: 'clock.open',
  de: 'Gezählt werden die offenen, nicht pausierten Zeiten.',
  en: 'What is open and not paused is counted.',
};

const pausesSentence: Sentence = {
  clause: 'clock.pauses',
  de: 'Pausen sind halboffene Zeiträume und zählen nicht; überlappende zählen einmal.',
  en: 'Pauses are half-open intervals and do not count; overlapping ones are taken once.',
};

/** Pauses named in the line; the step's inputs hold them all. */
const MOST_NAMED = 5;

/** What a calendar says about a span: time zone, open hours, and the holidays that close a day of it. */
export interface CalendarShown {
  readonly timezone: string;
  readonly hours: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly holidays: readonly string[];
}

/** The calendar of a step's inputs, for a clock that ran in [from, until]. */
export function shownCalendar(
  { zone, week }: ServiceCalendar,
  holidays: readonly Day[],
  from: InstantMs,
  until: InstantMs,
): CalendarShown {
  const hours: Record<string, (readonly [string, string])[]> = {};
  for (const [i, day] of week.entries()) {
    if (day.length > 0) {
      hours[weekdays[i] as string] = day.map(([opens, closes]) => [clockTime(opens), clockTime(closes)]);
    }
  }
  const used: string[] = [];
  if (holidays.length > 0) {
    const [first, last] = [localOf(zone, from).day, localOf(zone, until).day];
    const inside = holidays.filter((day) => day >= first && day <= last && week[weekdayOf(day) - 1]?.length !== 0);
    used.push(...[...new Set(inside)].sort((a, b) => a - b).map(formatDay));
  }
  return { timezone: zone, hours, holidays: used };
}

/** The move of a start outside hours, where there is one. */
export function noteStart(on: Computation, zone: string, start: InstantMs, opened: InstantMs): void {
  if (opened === start) return;
  const [from, to] = [moment(start, zone), moment(opened, zone)];
  on.step(startSentence, { start: formatInstant(start) }, formatInstant(opened), {
    de: `${from.de} liegt außerhalb der Zeiten: nächste Öffnung ${to.de}`,
    en: `${from.en} lies outside hours: next opening ${to.en}`,
  });
}

/** Each pause with what it takes, then the open stretches and their sum. */
export function noteOpenTime(on: Computation, zone: string, time: OpenTime): void {
  if (time.pauses.length > 0) notePauses(on, zone, time.pauses);
  const { named, others } = time.stretches;
  const inputs = {
    stretches: named.map((stretch) => ({ ...asText(stretch), minutes: minutesOf(stretch.until - stretch.from) })),
    ...(others === 0 ? {} : { others: { stretches: others, minutes: minutesOf(time.othersMs) } }),
  };
  const total = minutesOf(time.totalMs);
  const lines = named.map((stretch) => line(stretch, stretch.until - stretch.from, zone));
  if (others > 0) {
    const rest = figure(minutesOf(time.othersMs));
    lines.splice(-1, 0, { de: `${others} weitere: ${rest.de} min`, en: `${others} more: ${rest.en} min` });
  }
  const sum = figure(total);
  on.step(openSentence, inputs, total, {
    de: lines.length === 0 ? 'keine offene Zeit: 0 min' : `${list(lines).de}; zusammen ${sum.de} min`,
    en: lines.length === 0 ? 'no open time: 0 min' : `${list(lines).en}; ${sum.en} min in all`,
  });
}

function notePauses(on: Computation, zone: string, pauses: OpenTime['pauses']): void {
  const shown = pauses.map((pause) => ({ ...asText(pause), minutes: minutesOf(pause.takenMs) }));
  const takenMs = pauses.reduce((sum, pause) => sum + pause.takenMs, 0);
  const lines = pauses.slice(0, MOST_NAMED).map((pause) => line(pause, pause.takenMs, zone));
  if (pauses.length > MOST_NAMED) lines.push({ de: '…', en: '…' });
  const count = counted(pauses.length, ['Pause', 'Pausen'], ['pause', 'pauses']);
  const sum = figure(minutesOf(takenMs));
  const named = list(lines);
  on.step(
    pausesSentence,
    { pauses: shown },
    minutesOf(takenMs),
    pauses.length === 1
      ? { de: `Pause ${named.de}`, en: `pause ${named.en}` }
      : {
          de: `${count.de}: ${named.de}; zusammen ${sum.de} min offener Zeit`,
          en: `${count.en}: ${named.en}; ${sum.en} min of open time in all`,
        },
  );
}

function asText({ from, until }: Interval): { readonly from: string; readonly until: string } {
  return { from: formatInstant(from), until: formatInstant(until) };
}

/** Whole milliseconds as minutes with up to six decimals: no float's tail reaches a reader. */
function minutesOf(ms: number): number {
  return Number(quotient(BigInt(ms), BigInt(msPerMinute), 6));
}

function line({ from, until }: Interval, ms: number, zone: string): Text {
  const [first, last, minutes] = [moment(from, zone), moment(until, zone), figure(minutesOf(ms))];
  return {
    de: `${first.de} bis ${last.de}: ${minutes.de} min`,
    en: `${first.en} to ${last.en}: ${minutes.en} min`,
  };
}

function list(lines: readonly Text[]): Text {
  return lines.reduce((all, next) => both`${all}; ${next}`);
}
