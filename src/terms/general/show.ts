import { displayDay, pad2 } from '../../kernel/civil.ts';
import { trimmed } from '../../kernel/decimal.ts';
import { type Cents, displayMoney } from '../../kernel/money.ts';
import type { Text } from '../../kernel/text.ts';
import { berlin, type InstantMs, localOf, msPerMinute } from '../../kernel/zone.ts';

/** An amount as people write it: `1.190,00 €` / `€1,190.00`. */
export function cash(cents: Cents): Text {
  return { de: displayMoney(cents, 'de'), en: displayMoney(cents, 'en') };
}

/** A number as people write it: `8,76` / `8.76`; zeros at the end only distract. */
export function figure(value: string | number): Text {
  const text = trimmed(String(value));
  return { de: text.replace('.', ','), en: text };
}

/** A count with its noun: `1 Tag` / `1 day`, `2 Tage` / `2 days`. */
export function counted(n: number, de: readonly [one: string, many: string], en: readonly [string, string]): Text {
  const which = n === 1 ? 0 : 1;
  const text = figure(n);
  return { de: `${text.de} ${de[which]}`, en: `${text.en} ${en[which]}` };
}

/** An instant on the wall clock of `zone`, to the minute, or the second where there is one. */
export function moment(at: InstantMs, zone: string = berlin): Text {
  const { day, msOfDay } = localOf(zone, at);
  const time = clockTime(msOfDay);
  return { de: `${displayDay(day, 'de')} ${time}`, en: `${displayDay(day, 'en')} ${time}` };
}

/** Milliseconds of a day as `HH:MM`, with seconds where there are any; the day's end is `24:00`. */
export function clockTime(msOfDay: number): string {
  const minutes = Math.floor(msOfDay / msPerMinute);
  const seconds = Math.floor((msOfDay % msPerMinute) / 1000);
  return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}${seconds === 0 ? '' : `:${pad2(seconds)}`}`;
}

const UNITS = [
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/** Milliseconds as `10 h 1 min`, seconds only where there are any. */
export function duration(ms: number): string {
  let left = Math.round(ms / 1000);
  const parts: string[] = [];
  for (const [unit, seconds] of UNITS) {
    const n = Math.floor(left / seconds);
    left -= n * seconds;
    if (n > 0) parts.push(`${n} ${unit}`);
  }
  return parts.length === 0 ? '0 min' : parts.join(' ');
}

/** A line that reads the same in both languages but for its values: both`${cash(a)} × ${figure('2.27')} %`. */
export function both(parts: TemplateStringsArray, ...values: readonly (Text | string | number)[]): Text {
  let de = parts[0] as string;
  let en = de;
  for (const [i, value] of values.entries()) {
    const next = parts[i + 1] as string;
    const text = typeof value === 'object' ? value : { de: value, en: value };
    de += text.de + next;
    en += text.en + next;
  }
  return { de, en };
}
