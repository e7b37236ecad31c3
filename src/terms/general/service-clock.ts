import {
  clockBusinessDays,
  clockDeadline,
  clockElapsed,
  type Interval,
  type OpenHours,
  type ServiceCalendar,
} from '../../kernel/service-hours.ts';
import { formatInstant, isTimeZone, msPerDay, msPerMinute, parseTimeOfDay } from '../../kernel/zone.ts';
import { clause, type Computation, type Sentence } from '../clause.ts';
import { weekdays } from '../editions/values.ts';
import { date, type Field, instant, listOf, number, objectOf, optional, type ParsedInput, whole } from '../fields.ts';
import { reject } from '../refusals.ts';
import { figure, moment } from './show.ts';

const zoneWords = { expectedDe: 'eine Zeitzone wie Europe/Berlin', expectedEn: 'a time zone such as Europe/Berlin' };
const timeWords = { expectedDe: 'eine Uhrzeit wie "08:00"', expectedEn: 'a time of day such as "08:00"' };
const pairWords = { expectedDe: 'ein Paar [von, bis]', expectedEn: 'a pair [from, until]' };

const zone: Field<string, string> = {
  kind: 'time zone',
  isOptional: false,
  read: (value, path) => {
    if (typeof value !== 'string') return reject('wrong-type', path, zoneWords);
    return isTimeZone(value) ? value : reject('impossible-value', path, { value: value.slice(0, 40), ...zoneWords });
  },
};

/** `"08:00"` as milliseconds of the day. */
const timeOfDay: Field<string, number> = {
  kind: '"HH:MM"',
  isOptional: false,
  read: (value, path) => {
    if (typeof value !== 'string') return reject('wrong-type', path, timeWords);
    const time = parseTimeOfDay(value);
    return time ?? reject('impossible-date', path, { value: value.slice(0, 40), ...timeWords });
  },
};

/** `[from, until]`, both read by `field`, in order. */
function pairOf<Wire, Parsed extends number>(
  field: Field<Wire, Parsed>,
  strict: boolean,
): Field<readonly [Wire, Wire], readonly [Parsed, Parsed]> {
  return {
    kind: `[${field.kind}, ${field.kind}]`,
    isOptional: false,
    read: (value, path) => {
      if (!Array.isArray(value) || value.length !== 2) return reject('wrong-type', path, pairWords);
      const pair = [field.read(value[0], `${path}/0`), field.read(value[1], `${path}/1`)] as const;
      if (pair[1] < pair[0] || (strict && pair[1] === pair[0])) {
        reject('out-of-order', `${path}/1`, {
          whyDe: 'Das Ende muss nach dem Anfang liegen.',
          whyEn: 'The end must lie after the start.',
        });
      }
      return pair;
    },
  };
}

const MOST_HOLIDAYS = 10_000;
const dayHours = optional(listOf(pairOf(timeOfDay, true), 48));
const hours = {
  mon: dayHours,
  tue: dayHours,
  wed: dayHours,
  thu: dayHours,
  fri: dayHours,
  sat: dayHours,
  sun: dayHours,
};
const calendarFields = { timezone: zone, hours: objectOf(hours), holidays: optional(listOf(date, MOST_HOLIDAYS)) };
const calendar = objectOf(calendarFields);
const pauses = optional(listOf(pairOf(instant, false)));

/** Business minutes of ten years round the clock; more is a typing error. */
const MOST_MINUTES = 5_270_400;
const MOST_DAYS = 3660;
/** A span is walked day by day; a century of them is a typing error. */
const LONGEST_SPAN_MS = 36_600 * msPerDay;

/** The calendar as the clocks read it; refused where hours overlap or never open. */
function calendarOf(input: ParsedInput<typeof calendarFields>): ServiceCalendar {
  const week = weekdays.map((name) => openHours(input.hours[name] ?? [], `/calendar/hours/${name}`));
  if (week.every((day) => day.length === 0)) {
    reject('contradiction', '/calendar/hours', {
      whyDe: 'Der Kalender öffnet an keinem Tag.',
      whyEn: 'The calendar opens on no day.',
    });
  }
  const closed = new Set(input.holidays ?? []);
  return { zone: input.timezone, week, isClosed: (day) => closed.has(day) };
}

function openHours(pairs: readonly (readonly [number, number])[], path: string): OpenHours {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  const overlap = sorted.findIndex(([opens], i) => i > 0 && opens < (sorted[i - 1] as readonly [number, number])[1]);
  if (overlap > 0) {
    reject('contradiction', path, {
      whyDe: 'Die Öffnungszeiten eines Tages überschneiden sich.',
      whyEn: 'The hours of a day overlap.',
    });
  }
  return sorted;
}

function intervals(pairs: readonly (readonly [number, number])[] | undefined): Interval[] {
  return (pairs ?? []).map(([from, until]) => ({ from, until }));
}

const pausesSentence: Sentence = {
  clause: 'clock.pauses',
  de: 'Pausen sind halboffene Zeiträume und zählen nicht; überlappende zählen einmal.',
  en: 'Pauses are half-open intervals and do not count; overlapping ones are taken once.',
};

export const clockDeadlineClause = clause({
  id: 'clock.deadline',
  paragraph: 'A5 (1), A6 (4)',
  title: { de: 'Ende einer Uhr in Servicezeiten', en: 'End of a clock in service hours' },
  demands: {
    de: 'Die Uhr läuft nur in offenen Zeiten; außerhalb beginnt sie mit der nächsten Öffnung und endet mit Ladenschluss am selben Tag.',
    en: 'The clock runs in open hours only; outside them it starts at the next opening, and an end at closing time is that day.',
  },
  input: { calendar, start: instant, businessMinutes: number(0, MOST_MINUTES), pauses },
  output: 'deadline',
  rule(input, on, own) {
    const { start, businessMinutes } = input;
    const breaks = intervals(input.pauses);
    const at = clockDeadline(calendarOf(input.calendar), start, Math.round(businessMinutes * msPerMinute), breaks);
    const deadline = formatInstant(at);
    const zoneName = input.calendar.timezone;
    if (breaks.length > 0) notePauses(on, breaks.length);
    on.step(own, { start: formatInstant(start), businessMinutes }, deadline, {
      de: `${figure(businessMinutes).de} Minuten offener Zeit ab ${moment(start, zoneName).de}: ${moment(at, zoneName).de}`,
      en: `${businessMinutes} minutes of open time from ${moment(start, zoneName).en}: ${moment(at, zoneName).en}`,
    });
    return { deadline };
  },
});

function notePauses(on: Computation, count: number): void {
  on.step(pausesSentence, { pauses: count }, count, {
    de: `${count} Pausen abgezogen`,
    en: `${count} pauses taken out`,
  });
}

export const clockElapsedClause = clause({
  id: 'clock.elapsed',
  paragraph: 'A5 (1), A6 (4)',
  title: { de: 'Verstrichene Zeit in Servicezeiten', en: 'Time elapsed in service hours' },
  demands: {
    de: 'Gezählt werden offene, nicht pausierte Minuten; abgerundet wird die Summe.',
    en: 'Open minutes that are not paused are counted; the total is floored.',
  },
  input: { calendar, start: instant, end: instant, pauses },
  output: 'businessMinutes',
  rule(input, on, own) {
    const { start, end } = input;
    if (end - start > LONGEST_SPAN_MS) {
      reject('impossible-value', '/end', {
        value: formatInstant(end),
        expectedDe: 'höchstens hundert Jahre nach „start“',
        expectedEn: 'at most a hundred years after “start”',
      });
    }
    const breaks = intervals(input.pauses);
    const elapsed = clockElapsed(calendarOf(input.calendar), start, end, breaks);
    const businessMinutes = Math.floor(elapsed / msPerMinute);
    const zoneName = input.calendar.timezone;
    if (breaks.length > 0) notePauses(on, breaks.length);
    on.step(own, { start: formatInstant(start), end: formatInstant(end) }, businessMinutes, {
      de: `${moment(start, zoneName).de} bis ${moment(end, zoneName).de}: ${figure(elapsed / 1000).de} s offen = ${businessMinutes} volle Minuten`,
      en: `${moment(start, zoneName).en} to ${moment(end, zoneName).en}: ${elapsed / 1000} s open = ${businessMinutes} whole minutes`,
    });
    return { businessMinutes };
  },
});

export const clockBusinessDaysClause = clause({
  id: 'clock.businessDays',
  paragraph: 'C 7',
  title: { de: 'Geschäftstage', en: 'Business days' },
  demands: {
    de: 'Gleiche Uhrzeit am n-ten offenen Tag danach; liegt sie außerhalb der Zeiten, die nächste Öffnung.',
    en: 'The same time of day on the n-th open day after; where it lies outside hours, the next opening.',
  },
  input: { calendar, start: instant, businessDays: whole(0, MOST_DAYS) },
  output: 'deadline',
  rule(input, on, own) {
    const { start, businessDays } = input;
    const at = clockBusinessDays(calendarOf(input.calendar), start, businessDays);
    const deadline = formatInstant(at);
    const zoneName = input.calendar.timezone;
    on.step(own, { start: formatInstant(start), businessDays }, deadline, {
      de: `${businessDays} offene Tage nach ${moment(start, zoneName).de}: ${moment(at, zoneName).de}`,
      en: `${businessDays} open days after ${moment(start, zoneName).en}: ${moment(at, zoneName).en}`,
    });
    return { deadline };
  },
});
