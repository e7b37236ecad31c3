import { type Day, weekdayOf } from './civil.ts';
import { instantOf, type InstantMs, localOf, msPerDay } from './zone.ts';

/** Half-open interval of instants. */
export interface Interval {
  readonly from: InstantMs;
  readonly until: InstantMs;
}

/** `[opens, closes]` in milliseconds of the local day; in order, not overlapping. */
export type OpenHours = readonly (readonly [number, number])[];

export interface ServiceCalendar {
  readonly zone: string;
  /** Seven entries, Monday first. */
  readonly week: readonly OpenHours[];
  readonly isClosed: (day: Day) => boolean;
}

/** Days looked ahead before a clock is declared endless: a century of days. */
const LONGEST_SEARCH_DAYS = 36_600;

/** The calendar never opens long enough to end this clock. */
export class NeverOpen extends Error {
  constructor() {
    super('the service hours never add up to the time asked for');
    this.name = 'NeverOpen';
  }
}

/** Hours of a local day as the calendar names them; none on a closed day. */
export function hoursOf(calendar: ServiceCalendar, day: Day): OpenHours {
  const hours = calendar.week[weekdayOf(day) - 1] as OpenHours;
  return hours.length === 0 || calendar.isClosed(day) ? [] : hours;
}

/** Open intervals of a local day as instants; an interval swallowed by a skipped hour is left out. */
export function openOn(calendar: ServiceCalendar, day: Day): Interval[] {
  const intervals: Interval[] = [];
  for (const [opens, closes] of hoursOf(calendar, day)) {
    const from = instantOf(calendar.zone, day, opens);
    const until = closes === msPerDay ? instantOf(calendar.zone, day + 1, 0) : instantOf(calendar.zone, day, closes);
    if (until > from) intervals.push({ from, until });
  }
  return intervals;
}

/** Sorted, merged intervals: overlapping and touching ones count once, empty ones not at all. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: { from: InstantMs; until: InstantMs }[] = [];
  for (const { from, until } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (until <= from) continue;
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else merged.push({ from, until });
  }
  return merged;
}

/** `intervals` without what `cut` covers; both merged. */
export function subtractIntervals(intervals: readonly Interval[], cut: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let next = 0;
  for (const { from, until } of intervals) {
    let at = from;
    while (next < cut.length && (cut[next] as Interval).until <= at) next++;
    for (let i = next; i < cut.length && (cut[i] as Interval).from < until; i++) {
      const hole = cut[i] as Interval;
      if (hole.from > at) rest.push({ from: at, until: hole.from });
      at = Math.max(at, hole.until);
    }
    if (at < until) rest.push({ from: at, until });
  }
  return rest;
}

export function totalMs(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, until }) => sum + (until - from), 0);
}

/**
 * The instant at which `durationMs` of open, unpaused time has passed since `start`. A clock started
 * outside hours starts at the next opening; one that ends exactly at closing time ends then, not at the
 * next opening. Throws `NeverOpen`.
 */
export function clockDeadline(
  calendar: ServiceCalendar,
  start: InstantMs,
  durationMs: number,
  pauses: readonly Interval[] = [],
): InstantMs {
  const cut = mergeIntervals(pauses);
  const firstDay = localOf(calendar.zone, start).day;
  let left = durationMs;
  for (let day = firstDay; day <= firstDay + LONGEST_SEARCH_DAYS; day++) {
    for (const { from, until } of subtractIntervals(openOn(calendar, day), cut)) {
      if (until <= start) continue;
      const begins = Math.max(from, start);
      if (begins + left <= until) return begins + left;
      left -= until - begins;
    }
  }
  throw new NeverOpen();
}

/** Open, unpaused milliseconds in [start, end); 0 where end is not after start. */
export function clockElapsed(
  calendar: ServiceCalendar,
  start: InstantMs,
  end: InstantMs,
  pauses: readonly Interval[] = [],
): number {
  if (end <= start) return 0;
  const cut = mergeIntervals([...pauses, { from: end, until: Number.MAX_SAFE_INTEGER }]);
  const lastDay = localOf(calendar.zone, end).day;
  let sum = 0;
  for (let day = localOf(calendar.zone, start).day; day <= lastDay; day++) {
    for (const { from, until } of subtractIntervals(openOn(calendar, day), cut)) {
      if (until > start) sum += until - Math.max(from, start);
    }
  }
  return sum;
}

/** `at` itself if the calendar is open then, else the next opening. Throws `NeverOpen`. */
export function nextOpen(calendar: ServiceCalendar, at: InstantMs): InstantMs {
  return clockDeadline(calendar, at, 0);
}

/**
 * The same time of day on the `days`-th open day after `start` (moved to the next opening first where
 * it lies outside hours), or the next opening where that time is outside that day's hours.
 */
export function clockBusinessDays(calendar: ServiceCalendar, start: InstantMs, days: number): InstantMs {
  const opened = nextOpen(calendar, start);
  const { day: firstDay, msOfDay } = localOf(calendar.zone, opened);
  let day = firstDay;
  for (let left = days; left > 0;) {
    day++;
    if (day > firstDay + LONGEST_SEARCH_DAYS) throw new NeverOpen();
    if (hoursOf(calendar, day).length > 0) left--;
  }
  return days === 0 ? opened : nextOpen(calendar, instantOf(calendar.zone, day, msOfDay));
}
