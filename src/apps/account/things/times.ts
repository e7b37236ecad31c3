import { formatDay, parseDay } from '../../../kernel/civil.ts';
import type { Language, Text } from '../../../kernel/text.ts';

const ZONE = 'Europe/Berlin';
const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

const isoParts = new Intl.DateTimeFormat('en', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE });

/** The civil date in Berlin by the reader's clock, to mark a day in a calendar; nothing is computed from it. */
export function todayHere(): string {
  const parts = isoParts.formatToParts();
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Seconds since 1970 → `14.07., 10:00`: the time in Berlin, as the axis of a chart tells it. */
export function showShortTime(seconds: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: '2-digit', month: language === 'de' ? '2-digit' : 'short', hour: '2-digit', minute: '2-digit', timeZone: ZONE,
  }).format(seconds * 1000);
}

/** `"2026-07"` → `Juli 2026`. */
export function showMonth(month: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 1));
}

/** The days of the week, Monday first: `Mo`, `Mon`. */
export function weekdays(language: Language): string[] {
  const format = new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, i) => format.format(Date.UTC(2024, 0, 1 + i)));
}

/** `1 Monat`, `12 Monate`. */
export function monthsInWords(count: number): Text {
  return { de: count === 1 ? '1 Monat' : `${count} Monate`, en: count === 1 ? '1 month' : `${count} months` };
}

/** The day before: the last one, where the first that no longer counts is told. */
export function dayBefore(date: string): string {
  const day = parseDay(date);
  return day === undefined ? date : formatDay(day - 1);
}
