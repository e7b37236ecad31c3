import { dayOf, daysInMonth, formatDay, pad2, partsOf, parseDay } from '../../../kernel/civil.ts';

/** A month as `"2026-07"`. */
export type Month = string;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAYS_A_WEEK = 7;
// 1 January 1970, day 0, was a Thursday: the fourth day of a week that begins on Monday.
const THURSDAY = 3;

/** The month in the address, or `fallback` where there is none, or nonsense. */
export function readMonth(text: string | null, fallback: Month): Month {
  return text !== null && MONTH.test(text) ? text : fallback;
}

export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** The month `count` months later; earlier where it is negative. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${Math.floor(months / 12)}-${pad2((months % 12) + 1)}`;
}

/** Its first and last day. */
export function spanOf(month: Month): { readonly from: string; readonly until: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, until: `${month}-${pad2(daysInMonth(year, number))}` };
}

/** The weeks that have a day of the month, each of seven dates, Monday first. */
export function weeksOf(month: Month): string[][] {
  const { from, until } = spanOf(month);
  const [first, last] = [parseDay(from), parseDay(until)];
  if (first === undefined || last === undefined) return [];
  const monday = first - ((first + THURSDAY) % DAYS_A_WEEK + DAYS_A_WEEK) % DAYS_A_WEEK;
  const weeks: string[][] = [];
  for (let start = monday; start <= last; start += DAYS_A_WEEK) {
    weeks.push(Array.from({ length: DAYS_A_WEEK }, (_, i) => formatDay(start + i)));
  }
  return weeks;
}

/** The first and last day of those weeks: some are of the months before and after. */
export function shownOf(month: Month): { readonly from: string; readonly until: string } {
  const days = weeksOf(month).flat();
  const { from, until } = spanOf(month);
  return { from: days[0] ?? from, until: days.at(-1) ?? until };
}

/** The number of the day within its month: 1 to 31. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return partsOf(dayOf(year, month, day)).day;
}
