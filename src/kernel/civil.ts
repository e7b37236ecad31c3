/**
 * Civil (calendar) dates as whole days since 1970-01-01, proleptic Gregorian. A `Day` knows no time and
 * no zone: deadlines of the terms are dates in Europe/Berlin, and adding days to them never meets
 * daylight saving. Integers keep the calculator fast and exact; `temporal-polyfill` is the test's judge.
 */
export type Day = number;

export interface DateParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Dates outside these years are refused: they are typing errors, not contracts. */
export const firstYear = 1900;
export const lastYear = 2999;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28–31; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] as number);
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** The day of a date that exists. The era arithmetic is Howard Hinnant's `days_from_civil`. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function partsOf(day: Day): DateParts {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/** `"2026-02-28"` → its day; undefined for any other form and for dates that do not exist. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  // Written so that NaN, the number of a text without digits, fails too.
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12)) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;
}

/** The number written in `text[from, to)`, or NaN if anything there is not an ASCII digit. */
export function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i) - 48;
    if (!(code >= 0 && code <= 9)) return Number.NaN;
    value = value * 10 + code;
  }
  return value;
}

export function pad2(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** Day → `"2026-02-28"`. Throws past year 9999, where the form has no room. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  if (year < 0 || year > 9999) throw new RangeError(`year ${year} cannot be written as YYYY-MM-DD`);
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(dayOfMonth)}`;
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Same day number `months` on, or the last day of that month where it is missing (§ 188 (3) BGB). */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** First day of the month that `day` lies in. */
export function startOfMonth(day: Day): Day {
  return day - partsOf(day).day + 1;
}

export interface Month {
  readonly year: number;
  readonly month: number;
  readonly firstDay: Day;
  /** 28–31 */
  readonly days: number;
}

/** `"2026-02"` → the month; undefined for any other form. */
export function parseMonth(text: string): Month | undefined {
  if (text.length !== 7) return undefined;
  const firstDay = parseDay(`${text}-01`);
  return firstDay === undefined ? undefined : monthOf(firstDay);
}

export function monthOf(day: Day): Month {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return { year, month, firstDay: day - dayOfMonth + 1, days: daysInMonth(year, month) };
}

export function formatMonth(month: Month): string {
  return `${String(month.year).padStart(4, '0')}-${pad2(month.month)}`;
}

const WEEKDAYS = {
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** For people: `"Fr 18.12.2026"` (de), `"Fri 18 Dec 2026"` (en). */
export function displayDay(day: Day, language: 'de' | 'en'): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const weekday = WEEKDAYS[language][weekdayOf(day) - 1];
  return language === 'de'
    ? `${weekday} ${pad2(dayOfMonth)}.${pad2(month)}.${year}`
    : `${weekday} ${dayOfMonth} ${MONTHS_EN[month - 1]} ${year}`;
}
