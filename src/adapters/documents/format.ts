import { Temporal } from 'temporal-polyfill';
import { displayMoney } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';

const TIME_ZONE = 'Europe/Berlin';
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const NO_BREAK = '\u00a0';
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** `2026-07-15` → `15.07.2026` (DIN 5008) or `15 July 2026`. An impossible date throws. */
export function displayDate(date: string, language: Language): string {
  const { day, month, year } = Temporal.PlainDate.from(date, { overflow: 'reject' });
  if (language === 'en') return `${day} ${MONTHS_EN[month - 1]} ${year}`;
  return `${twoDigits(day)}.${twoDigits(month)}.${String(year).padStart(4, '0')}`;
}

/** An instant as local time of the provider, with minutes: `15.07.2026, 10:30 Uhr`. */
export function displayInstant(instant: string, language: Language): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE);
  const date = displayDate(local.toPlainDate().toString(), language);
  const time = `${twoDigits(local.hour)}:${twoDigits(local.minute)}`;
  return language === 'de' ? `${date},${NO_BREAK}${time}${NO_BREAK}Uhr` : `${date}, ${time}`;
}

/** `12345.5` → `12.345,5` or `12,345.5`; trailing zeros stay as given. */
export function displayDecimal(decimal: string, language: Language): string {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) throw new Error(`“${decimal}” is not a decimal number`);
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'de' ? '.' : ',');
  return fraction === undefined ? grouped : `${grouped}${language === 'de' ? ',' : '.'}${fraction}`;
}

/**
 * A fact as people read it, by its type: bigint is money, `{ decimal }` a number, a string that is exactly
 * a civil date or an instant becomes one; other strings stay as they are.
 */
export function displayValue(value: unknown, language: Language): string {
  if (typeof value === 'bigint') return displayMoney(value, language).replace(' ', NO_BREAK);
  if (typeof value === 'number') return displayDecimal(String(value), language);
  if (typeof value === 'string') {
    if (CIVIL_DATE.test(value) && isDate(value)) return displayDate(value, language);
    return INSTANT.test(value) ? displayInstant(value, language) : value;
  }
  if (typeof value === 'object' && value !== null && 'decimal' in value) {
    return displayDecimal(String(value.decimal), language);
  }
  throw new Error(`a template cannot print ${typeof value === 'object' ? JSON.stringify(value) : typeof value}`);
}

/**
 * `A9.5` → `§ A9 Abs. 5`; a law, `BGB.193` → `§ 193 BGB`; a service description, `C-5.1` →
 * `Leistungsbeschreibung Cloud Ziff. 5.1`; anything else as it is.
 */
export function displayClause(clause: string, language: Language): string {
  const terms = /^([A-F]\d+)(?:\.(\d+))?/.exec(clause);
  if (terms) {
    const [, paragraph, section] = terms;
    if (section === undefined) return `§${NO_BREAK}${paragraph}`;
    return language === 'de'
      ? `§${NO_BREAK}${paragraph} Abs.${NO_BREAK}${section}`
      : `§${NO_BREAK}${paragraph} (${section})`;
  }
  const law = /^([A-Z]{3,})\.(\d+\w?)$/.exec(clause);
  if (law) return `§${NO_BREAK}${law[2]}${NO_BREAK}${law[1]}`;
  const description = /^([CH])-(\d+(?:\.\d+)*)/.exec(clause);
  if (!description) return clause;
  const product = description[1] === 'C' ? 'Cloud' : 'Hosted Desktop';
  return language === 'de'
    ? `Leistungsbeschreibung ${product} Ziff. ${description[2]}`
    : `service description ${product}, section ${description[2]}`;
}

/** IBAN in groups of four, as printed on letters (ISO 13616). */
export function displayIban(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
