/**
 * Exact money. `Cents` is a whole number of euro cents as a bigint; text is a decimal string with two
 * places, EUR. Floats never touch an amount.
 */
export type Cents = bigint;

const MONEY = /^-?(0|[1-9]\d{0,11})\.\d{2}$/;

/** Whether `text` is money as the program writes it: `-?digits.dd`, at most twelve digits before the point. */
export function isMoney(text: string): boolean {
  return MONEY.test(text);
}

/** Cents of a money string such as `"1190.00"`. Throws on any other form. */
export function parseMoney(text: string): Cents {
  if (!isMoney(text)) throw new Error(`“${text}” is not an amount such as 1190.00`);
  return BigInt(text.replace('.', ''));
}

/** `119000n` → `"1190.00"`. */
export function formatMoney(cents: Cents): string {
  const sign = cents < 0n ? '-' : '';
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * numerator / denominator rounded half up, away from zero: the one rounding rule of the program
 * (the clause calculator's contract; EN 16931 rounds the same way).
 */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new Error('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** `percent` is a decimal string such as `"19"` or `"2.5"`; the result is rounded once. */
export function percentOf(cents: Cents, percent: string): Cents {
  const { units, scale } = parseDecimal(percent);
  return divideRounded(cents * units, 100n * scale);
}

/** A decimal string as an exact fraction `units / scale`, where scale is a power of ten. */
export function parseDecimal(text: string): { units: bigint; scale: bigint } {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text);
  if (!match) throw new Error(`“${text}” is not a decimal number`);
  const [, sign = '', whole = '', fraction = ''] = match;
  return { units: BigInt(sign + whole + fraction), scale: 10n ** BigInt(fraction.length) };
}

/** `1234567n` cents → `"12.345,67 €"` (de) or `"€12,345.67"` (en), for people to read. */
export function displayMoney(cents: Cents, language: 'de' | 'en'): string {
  const [whole = '', fraction = ''] = formatMoney(cents).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'de' ? '.' : ',');
  if (language === 'de') return `${grouped},${fraction} €`;
  return grouped.startsWith('-') ? `-€${grouped.slice(1)}.${fraction}` : `€${grouped}.${fraction}`;
}
