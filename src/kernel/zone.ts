import { type Day, dayOf, daysInMonth, digits, firstYear, formatDay, lastYear, pad2 } from './civil.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type InstantMs = number;

export const berlin = 'Europe/Berlin';
export const msPerHour = 3_600_000;
export const msPerMinute = 60_000;
export const msPerDay = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
/** Bounds of the two caches: strangers choose zones and dates, and must not make the process grow. */
const MOST_FORMATTERS = 100;
const MOST_OFFSETS = 300_000;
let cachedOffsets = 0;

/** Whether the runtime knows `zone` as an IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Asks the runtime; slow, therefore only at the ends of a UTC day and around a change. */
function askOffset(zone: string, at: InstantMs): number {
  const text = formatterOf(zone).format(at);
  const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) throw new Error(`no offset of ${zone} in “${text}”`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const size = Number(hours) * msPerHour + Number(minutes) * msPerMinute + Number(seconds) * 1000;
  return sign === '-' ? -size : size;
}

/** Offset of local time from UTC in milliseconds, at an instant. Cached by UTC day: zones change rarely. */
export function offsetAt(zone: string, at: InstantMs): number {
  const day = Math.floor(at / msPerDay);
  const before = offsetAtMidnight(zone, day);
  const after = offsetAtMidnight(zone, day + 1);
  return before === after ? before : askOffset(zone, at);
}

function offsetAtMidnight(zone: string, utcDay: number): number {
  if (cachedOffsets >= MOST_OFFSETS) {
    offsets.clear();
    cachedOffsets = 0;
  }
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new Map();
    offsets.set(zone, known);
  }
  let offset = known.get(utcDay);
  if (offset === undefined) {
    offset = askOffset(zone, utcDay * msPerDay);
    known.set(utcDay, offset);
    cachedOffsets++;
  }
  return offset;
}

/**
 * The instant of a local time. A time that occurs twice is its first occurrence, one that is skipped
 * moves forward by the gap ("compatible" in Temporal and RFC 5545).
 */
export function instantOf(zone: string, day: Day, msOfDay: number): InstantMs {
  const wall = day * msPerDay + msOfDay;
  const early = offsetAt(zone, wall - msPerDay);
  const late = offsetAt(zone, wall + msPerDay);
  const first = wall - early;
  if (early === late || offsetAt(zone, first) === early) return first;
  const second = wall - late;
  // Neither reading exists: the gap. The earlier offset carries the time past it.
  return offsetAt(zone, second) === late ? second : first;
}

/** The local date and the milliseconds since its (wall clock) midnight. */
export function localOf(zone: string, at: InstantMs): { readonly day: Day; readonly msOfDay: number } {
  const wall = at + offsetAt(zone, at);
  const day = Math.floor(wall / msPerDay);
  return { day, msOfDay: wall - day * msPerDay };
}

/** First instant of a local date. */
export function startOfDay(zone: string, day: Day): InstantMs {
  return instantOf(zone, day, 0);
}

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * ISO 8601 date-time with `Z` or an offset → milliseconds. Undefined for any other form, for times
 * that do not exist and for fractions finer than a millisecond (they would have to be rounded).
 */
export function parseInstant(text: string): InstantMs | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const local = localMs(match);
  const zone = match[8] as string;
  if (local === undefined) return undefined;
  if (zone === 'Z') return local;
  const hours = digits(zone, 1, 3);
  const minutes = digits(zone, 4, 6);
  if (hours > 23 || minutes > 59) return undefined;
  const offset = hours * msPerHour + minutes * msPerMinute;
  return zone[0] === '-' ? local + offset : local - offset;
}

function localMs(match: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute] = [1, 2, 3, 4, 5].map((i) => Number(match[i])) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const second = Number(match[6] ?? 0);
  const fraction = match[7] ?? '';
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || /[1-9]/.test(fraction.slice(3))) return undefined;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return dayOf(year, month, day) * msPerDay + hour * msPerHour + minute * msPerMinute + second * 1000 + ms;
}

/** `"2026-03-29T01:30:00Z"`; milliseconds appear only where there are any. */
export function formatInstant(at: InstantMs): string {
  const day = Math.floor(at / msPerDay);
  return `${formatDay(day)}T${formatTime(at - day * msPerDay)}Z`;
}

function formatTime(msOfDay: number): string {
  const whole = Math.floor(msOfDay / 1000);
  const ms = msOfDay - whole * 1000;
  const time = `${pad2(Math.floor(whole / 3600))}:${pad2(Math.floor(whole / 60) % 60)}:${pad2(whole % 60)}`;
  return ms === 0 ? time : `${time}.${String(ms).padStart(3, '0')}`;
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;

/** `"2026-03-29T08:00"` (no zone) → date and milliseconds of the day; undefined for any other form. */
export function parseLocal(text: string): { readonly day: Day; readonly msOfDay: number } | undefined {
  const match = LOCAL.exec(text);
  const ms = match === null ? undefined : localMs(match);
  if (ms === undefined) return undefined;
  const day = Math.floor(ms / msPerDay);
  return { day, msOfDay: ms - day * msPerDay };
}

/** `"08:30"` → milliseconds of the day; `"24:00"` is the day's end. Undefined for any other form. */
export function parseTimeOfDay(text: string): number | undefined {
  if (text === '24:00') return msPerDay;
  if (text.length !== 5 || text[2] !== ':') return undefined;
  const hour = digits(text, 0, 2);
  const minute = digits(text, 3, 5);
  if (!(hour <= 23 && minute <= 59)) return undefined;
  return hour * msPerHour + minute * msPerMinute;
}
