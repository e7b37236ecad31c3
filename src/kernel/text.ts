import { Temporal } from 'temporal-polyfill';
import { displayMoney, parseMoney } from './money.ts';

/** A sentence in both languages the program speaks; German is the one that binds (A16 (2)). */
export interface Text {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Of what stands in a column for each language, the reader's; else the other: former releases wrote one. */
export function spoken<E extends string | null>(language: Language, en: E, de: string | null): E | string {
  return (language === 'de' ? de ?? en : en ?? de) as E | string;
}

/** How a value is written within a sentence: `{monthlyNet:money}`, `{today:date}`, `{takenAt:instant}`. */
const written: Readonly<Record<string, (value: string, language: Language) => string>> = {
  money: (value, language) => displayMoney(parseMoney(value), language),
  date: (value, language) => writeTime(`${value}T12:00:00Z`, language, {}),
  instant: (value, language) => writeTime(value, language, { timeStyle: 'short' }),
};

/** In Berlin's time: the only one the terms know (A16). */
function writeTime(instant: string, language: Language, more: Intl.DateTimeFormatOptions): string {
  const [locale, dateStyle] = language === 'de' ? ['de-DE', 'medium'] as const : ['en-GB', 'long'] as const;
  return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'Europe/Berlin', ...more })
    .format(Temporal.Instant.from(instant).epochMilliseconds);
}

const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

/**
 * Fills `{name}` placeholders of a sentence, `{name:money}` as people of that language write amounts. A placeholder
 * without a value throws: a customer must never read a raw brace.
 */
export function fill(
  sentence: string, values: Readonly<Record<string, unknown>>, language: Language = 'de',
): string {
  return sentence.replace(PLACEHOLDER, (_, name: string, kind?: string) => {
    if (!(name in values)) throw new Error(`the sentence “${sentence}” needs a value for {${name}}`);
    const value = String(values[name]);
    if (kind === undefined) return value;
    const write = written[kind];
    if (!write) throw new Error(`the sentence “${sentence}” wants {${name}} as ${kind}, which nobody can write`);
    return write(value, language);
  });
}

/** `{monthlyNet:money}` → `{monthlyNet}`: a sentence to be read unfilled, as in a description. */
export function withoutKinds(sentence: string): string {
  return sentence.replace(PLACEHOLDER, '{$1}');
}

export function fillText(text: Text, values: Readonly<Record<string, unknown>>): Text {
  return { de: fill(text.de, values, 'de'), en: fill(text.en, values, 'en') };
}
