import { displayMoney, parseMoney } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';

// Every date and time of the terms is one of Berlin (A16), wherever the reader is.
const ZONE = 'Europe/Berlin';
const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], options);
    formats.set(key, format);
  }
  return format;
}

/** `"1190.00"` → `1.190,00 €` or `€1,190.00`. */
export function showMoney(amount: string, language: Language): string {
  return displayMoney(parseMoney(amount), language).replace(' €', '\u00a0€');
}

/** `"2026-07-14"` → `14.07.2026` or `14 Jul 2026`. */
export function showDate(date: string, language: Language): string {
  const format = language === 'de'
    ? formatOf('de', 'date', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
    : formatOf('en', 'date', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

/** `"2026-07-14"` → `Di., 14. Juli 2026` or `Tue, 14 July 2026`. */
export function showLongDate(date: string, language: Language): string {
  return formatOf(language, 'long', {
    weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`));
}

/** `"2026-07-14T08:00:00Z"` → `14.07.2026, 10:00` or `14 Jul 2026, 10:00`: the time in Berlin. */
export function showInstant(instant: string, language: Language): string {
  return formatOf(language, 'instant', {
    day: '2-digit', month: language === 'de' ? '2-digit' : 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
    timeZone: ZONE,
  }).format(Date.parse(instant));
}

/** The civil date in Berlin of an instant: `"2026-07-14"`. */
export function dateOf(instant: string): string {
  return dateAt(secondsOf(instant));
}

/** The civil date in Berlin of a chart's time. */
export function dateAt(seconds: number): string {
  const parts = formatOf('en', 'parts', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE })
    .formatToParts(seconds * 1000);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Seconds since 1970, as charts count. */
export function secondsOf(instant: string): number {
  return Date.parse(instant) / 1000;
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** `8589934592` → `8 GiB`; one place where it isn't whole. */
export function showBytes(size: number, language: Language): string {
  const power = Math.min(UNITS.length - 1, size < 1 ? 0 : Math.floor(Math.log2(size) / 10));
  return `${showNumber(size / 1024 ** power, language)}\u00a0${UNITS[power]}`;
}

const numbers = {
  de: new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

export function showNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}
