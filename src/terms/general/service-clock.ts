import { type Day, formatDay } from '../../kernel/civil.ts';
import {
  clockBusinessDays,
  clockDeadline,
  clockElapsed,
  type Interval,
  nextOpen,
  type OpenHours,
  type ServiceCalendar,
} from '../../kernel/service-hours.ts';
import {
  formatInstant,
  instantOf,
  type InstantMs,
  isTimeZone,
  localOf,
  msPerDay,
  msPerMinute,
  parseTimeOfDay,
} from '../../kernel/zone.ts';
import { clause, type Computation, type Sentence } from '../clause.ts';
import { weekdays } from '../editions/values.ts';
import { date, type Field, instant, listOf, number, objectOf, optional, type ParsedInput, whole } from '../fields.ts';
import { reject } from '../refusals.ts';
import { noteOpenTime, noteStart, shownCalendar } from './clock-steps.ts';
import { displayDate } from './deadline.ts';
import { openBetween, openDaysAfter, openTime } from './open-time.ts';
import { counted, figure, moment } from './show.ts';

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

/** A clock that has to end needs a calendar that opens. */
function requireOpen({ week }: ServiceCalendar): void {
  if (week.some((day) => day.length > 0)) return;
  reject('contradiction', '/calendar/hours', {
    whyDe: 'Der Kalender öffnet an keinem Tag.',
    whyEn: 'The calendar opens on no day.',
  });
}

/** The calendar as the clocks read it; refused where hours overlap. */
function calendarOf(input: ParsedInput<typeof calendarFields>): ServiceCalendar {
  const week = weekdays.map((name) => openHours(input.hours[name] ?? [], `/calendar/hours/${name}`));
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

const openDays: Sentence = {
  clause: 'clock.openDays',
  de: 'Gezählt werden offene Tage; der Tag des Beginns zählt nicht mit.',
  en: 'Open days are counted; the day of the start is not.',
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
    const open = calendarOf(input.calendar);
    requireOpen(open);
    const at = clockDeadline(open, start, Math.round(businessMinutes * msPerMinute), breaks);
    const deadline = formatInstant(at);
    const zoneName = open.zone;
    noteStart(on, zoneName, start, nextOpen(open, start));
    noteOpenTime(on, zoneName, openTime(open, start, at, breaks));
    const shown = shownCalendar(open, input.calendar.holidays ?? [], start, at);
    on.step(own, { calendar: shown, start: formatInstant(start), businessMinutes }, deadline, {
      de: `${figure(businessMinutes).de} min offener Zeit ab ${moment(start, zoneName).de}: ${moment(at, zoneName).de}`,
      en: `${businessMinutes} min of open time from ${moment(start, zoneName).en}: ${moment(at, zoneName).en}`,
    });
    return { deadline };
  },
});

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
    const open = calendarOf(input.calendar);
    const elapsed = clockElapsed(open, start, end, breaks);
    const businessMinutes = Math.floor(elapsed / msPerMinute);
    const zoneName = open.zone;
    const first = openBetween(open, start, end).next();
    if (first.done !== true) noteStart(on, zoneName, start, first.value.from);
    noteOpenTime(on, zoneName, openTime(open, start, end, breaks));
    const shown = shownCalendar(open, input.calendar.holidays ?? [], start, end);
    const [from, to] = [moment(start, zoneName), moment(end, zoneName)];
    const minutes = counted(businessMinutes, ['volle Minute', 'volle Minuten'], ['whole minute', 'whole minutes']);
    on.step(own, { calendar: shown, start: formatInstant(start), end: formatInstant(end) }, businessMinutes, {
      de: `${from.de} bis ${to.de}: ${figure(elapsed / 1000).de} s offen = ${minutes.de}`,
      en: `${from.en} to ${to.en}: ${figure(elapsed / 1000).en} s open = ${minutes.en}`,
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
    const open = calendarOf(input.calendar);
    requireOpen(open);
    const at = clockBusinessDays(open, start, businessDays);
    const opened = nextOpen(open, start);
    noteStart(on, open.zone, start, opened);
    const sameTime = noteOpenDays(on, open, opened, businessDays);
    const shown = shownCalendar(open, input.calendar.holidays ?? [], start, at);
    const [from, to] = [moment(sameTime, open.zone), moment(at, open.zone)];
    const deadline = formatInstant(at);
    on.step(own, { calendar: shown, start: formatInstant(start), businessDays }, deadline, {
      de: at === sameTime ? `${from.de} liegt in den Zeiten` : `${from.de} liegt außerhalb: nächste Öffnung ${to.de}`,
      en: at === sameTime ? `${from.en} lies within hours` : `${from.en} lies outside hours: next opening ${to.en}`,
    });
    return { deadline };
  },
});

/** The n-th open day after `opened`, written down; returns the same time of day on it. */
function noteOpenDays(on: Computation, open: ServiceCalendar, opened: InstantMs, count: number): InstantMs {
  const { day, msOfDay } = localOf(open.zone, opened);
  const { named, others } = openDaysAfter(open, day, count);
  const sameTime = count === 0 ? opened : instantOf(open.zone, named.at(-1) as Day, msOfDay);
  const words = counted(count, ['offener Tag', 'offene Tage'], ['open day', 'open days']);
  const list = named.map(displayDate);
  if (others > 0) list.splice(-1, 0, { de: `${others} weitere`, en: `${others} more` });
  const from = moment(opened, open.zone);
  const inputs = { from: formatInstant(opened), openDays: named.map(formatDay), ...(others > 0 ? { others } : {}) };
  on.step(openDays, inputs, formatInstant(sameTime), {
    de: `${words.de} nach ${from.de}: ${list.map(({ de }) => de).join(', ') || 'derselbe Tag'}`,
    en: `${words.en} after ${from.en}: ${list.map(({ en }) => en).join(', ') || 'the same day'}`,
  });
  return sameTime;
}
