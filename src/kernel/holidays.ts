import { type Day, dayOf, formatDay, partsOf } from './civil.ts';
import type { Text } from './text.ts';

/**
 * Public holidays of the sixteen German states, by rule and frozen per year: they are never taken from
 * a calendar feed. Source: the holiday acts of the states (Feiertagsgesetze); for Rhineland-Palatinate
 * § 2 LFtG: eleven days a year, and 31 October in 2017 only. 24 and 31 December are not among them.
 */
export const states = [
  'DE-BW',
  'DE-BY',
  'DE-BE',
  'DE-BB',
  'DE-HB',
  'DE-HH',
  'DE-HE',
  'DE-MV',
  'DE-NI',
  'DE-NW',
  'DE-RP',
  'DE-SL',
  'DE-SN',
  'DE-ST',
  'DE-SH',
  'DE-TH',
] as const;
export type State = (typeof states)[number];

/** 1995 is the first year of today's rules (Repentance Day abolished outside Saxony). */
export const holidayYears = { first: 1995, last: 2100 } as const;

/** Asked for a number that nobody has recorded. It is refused by name, never extrapolated. */
export class MissingData extends Error {
  readonly what: Text;
  constructor(what: Text) {
    super(what.en);
    this.name = 'MissingData';
    this.what = what;
  }
}

interface HolidayRule {
  readonly name: Text;
  /** Fixed month and day, or days after Easter Sunday, or Repentance Day's own rule. */
  readonly on: readonly [number, number] | number | 'repentance';
  readonly states?: readonly State[];
  readonly from?: number;
  readonly until?: number;
}

const RULES: readonly HolidayRule[] = [
  { on: [1, 1], name: { de: 'Neujahr', en: 'New Year’s Day' } },
  { on: [1, 6], name: { de: 'Heilige Drei Könige', en: 'Epiphany' }, states: ['DE-BW', 'DE-BY', 'DE-ST'] },
  { on: [3, 8], name: { de: 'Internationaler Frauentag', en: 'Women’s Day' }, states: ['DE-BE'], from: 2019 },
  { on: [3, 8], name: { de: 'Internationaler Frauentag', en: 'Women’s Day' }, states: ['DE-MV'], from: 2023 },
  { on: -2, name: { de: 'Karfreitag', en: 'Good Friday' } },
  { on: 0, name: { de: 'Ostersonntag', en: 'Easter Sunday' }, states: ['DE-BB'] },
  { on: 1, name: { de: 'Ostermontag', en: 'Easter Monday' } },
  { on: [5, 1], name: { de: 'Tag der Arbeit', en: 'Labour Day' } },
  { on: [5, 8], name: { de: 'Tag der Befreiung', en: 'Liberation Day' }, states: ['DE-BE'], from: 2020, until: 2020 },
  { on: [5, 8], name: { de: 'Tag der Befreiung', en: 'Liberation Day' }, states: ['DE-BE'], from: 2025, until: 2025 },
  { on: 39, name: { de: 'Christi Himmelfahrt', en: 'Ascension Day' } },
  { on: 49, name: { de: 'Pfingstsonntag', en: 'Whit Sunday' }, states: ['DE-BB'] },
  { on: 50, name: { de: 'Pfingstmontag', en: 'Whit Monday' } },
  {
    on: 60,
    name: { de: 'Fronleichnam', en: 'Corpus Christi' },
    states: ['DE-BW', 'DE-BY', 'DE-HE', 'DE-NW', 'DE-RP', 'DE-SL'],
  },
  { on: [8, 15], name: { de: 'Mariä Himmelfahrt', en: 'Assumption Day' }, states: ['DE-SL'] },
  { on: [9, 20], name: { de: 'Weltkindertag', en: 'Children’s Day' }, states: ['DE-TH'], from: 2019 },
  { on: [10, 3], name: { de: 'Tag der Deutschen Einheit', en: 'German Unity Day' } },
  {
    on: [10, 31],
    name: { de: 'Reformationstag', en: 'Reformation Day' },
    states: ['DE-BB', 'DE-MV', 'DE-SN', 'DE-ST', 'DE-TH'],
  },
  {
    on: [10, 31],
    name: { de: 'Reformationstag', en: 'Reformation Day' },
    states: ['DE-HB', 'DE-HH', 'DE-NI', 'DE-SH'],
    from: 2018,
  },
  {
    // The 500th anniversary, once and everywhere.
    on: [10, 31],
    name: { de: 'Reformationstag (500 Jahre)', en: 'Reformation Day (500 years)' },
    from: 2017,
    until: 2017,
  },
  {
    on: [11, 1],
    name: { de: 'Allerheiligen', en: 'All Saints’ Day' },
    states: ['DE-BW', 'DE-BY', 'DE-NW', 'DE-RP', 'DE-SL'],
  },
  { on: 'repentance', name: { de: 'Buß- und Bettag', en: 'Repentance Day' }, states: ['DE-SN'] },
  { on: [12, 25], name: { de: '1. Weihnachtstag', en: 'Christmas Day' } },
  { on: [12, 26], name: { de: '2. Weihnachtstag', en: 'Boxing Day' } },
];

/** Easter Sunday, Gregorian (the anonymous algorithm, Meeus). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The Wednesday before 23 November. */
function repentanceDay(year: number): Day {
  const last = dayOf(year, 11, 22);
  const weekday = (((last + 3) % 7) + 7) % 7;
  return last - ((weekday - 2 + 7) % 7);
}

function dayOfRule(rule: HolidayRule, year: number): Day {
  if (rule.on === 'repentance') return repentanceDay(year);
  return typeof rule.on === 'number' ? easterSunday(year) + rule.on : dayOf(year, rule.on[0], rule.on[1]);
}

const cache = new Map<string, ReadonlyMap<Day, Text>>();

/** Day → name, for one state and year. Throws `MissingData` outside `holidayYears`. */
export function holidaysOf(state: State, year: number): ReadonlyMap<Day, Text> {
  const key = state + year;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (year < holidayYears.first || year > holidayYears.last) {
    throw new MissingData({ de: `Feiertage ${year} in ${state}`, en: `public holidays ${year} in ${state}` });
  }
  const days = new Map<Day, Text>();
  for (const rule of RULES) {
    if (rule.states !== undefined && !rule.states.includes(state)) continue;
    if (year < (rule.from ?? holidayYears.first) || year > (rule.until ?? holidayYears.last)) continue;
    days.set(dayOfRule(rule, year), rule.name);
  }
  cache.set(key, days);
  return days;
}

/** The holiday's name, or undefined on any other day. */
export function holidayOn(state: State, day: Day): Text | undefined {
  return holidaysOf(state, partsOf(day).year).get(day);
}

/** `["2026-01-01", …]` in order, for lists and exports. */
export function holidayDates(state: State, year: number): string[] {
  return [...holidaysOf(state, year).keys()].sort((a, b) => a - b).map(formatDay);
}
