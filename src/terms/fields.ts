import { type Day, type Month, parseDay, parseMonth } from '../kernel/civil.ts';
import { type State, states } from '../kernel/holidays.ts';
import { type Cents, isMoney, parseMoney } from '../kernel/money.ts';
import { type InstantMs, parseInstant, parseLocal } from '../kernel/zone.ts';
import { reject } from './refusals.ts';

/**
 * Validators of the calculator's inputs: small, hand-written and fast. `Wire` is what a caller writes,
 * `Parsed` what the computation works with. `read` throws `InputRefused` with a JSON pointer.
 */
export interface Field<Wire, Parsed> {
  /** For `--list`, in the words of the contract. */
  readonly kind: string;
  readonly isOptional: boolean;
  readonly read: (value: unknown, path: string) => Parsed;
  /** Never present; carries the type (nested, so that `undefined` in it survives inference). */
  readonly wire?: { readonly of: Wire };
}

// The variance of a record of fields needs `any`.
export type Fields = Readonly<Record<string, Field<any, any>>>;
type WireOf<X> = X extends { readonly wire?: { readonly of: infer Wire } } ? Wire : never;
type ParsedOf<X> = X extends { readonly read: (value: unknown, path: string) => infer Parsed } ? Parsed : never;
type OptionalWire<F extends Fields> = { [K in keyof F]: undefined extends WireOf<F[K]> ? K : never }[keyof F];
export type WireInput<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalWire<F>>]: WireOf<F[K]>;
} & { readonly [K in OptionalWire<F>]?: WireOf<F[K]> };
export type ParsedInput<F extends Fields> = { readonly [K in keyof F]: ParsedOf<F[K]> };

const words = {
  date: { expectedDe: 'ein Datum wie 2026-02-28', expectedEn: 'a date such as 2026-02-28' },
  month: { expectedDe: 'ein Monat wie 2026-02', expectedEn: 'a month such as 2026-02' },
  instant: {
    expectedDe: 'ein Zeitpunkt mit Zone wie 2026-02-28T08:00:00Z, höchstens auf die Millisekunde genau',
    expectedEn: 'an instant with zone such as 2026-02-28T08:00:00Z, no finer than a millisecond',
  },
  local: {
    expectedDe: 'eine Ortszeit ohne Zone wie 2026-02-28T08:00',
    expectedEn: 'a local time without zone such as 2026-02-28T08:00',
  },
  money: {
    expectedDe: 'ein Betrag in EUR mit zwei Nachkommastellen, nicht negativ, als Text wie "1190.00"',
    expectedEn: 'an amount in EUR with two decimals, not negative, as text such as "1190.00"',
  },
  boolean: { expectedDe: 'true oder false', expectedEn: 'true or false' },
  text: { expectedDe: 'ein nicht leerer Text bis 200 Zeichen', expectedEn: 'a text of 1 to 200 characters' },
  object: { expectedDe: 'ein Objekt', expectedEn: 'an object' },
} as const;

type Words = { readonly expectedDe: string; readonly expectedEn: string };

const SHOWN_CHARACTERS = 40;

/** What the caller wrote, short enough to repeat in a sentence. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function required<Wire, Parsed>(kind: string, read: (value: unknown, path: string) => Parsed): Field<Wire, Parsed> {
  return { kind, isOptional: false, read };
}

function fromText<Parsed>(
  kind: string,
  expected: Words,
  parse: (text: string) => Parsed | undefined,
  code: 'impossible-date' | 'impossible-value',
): Field<string, Parsed> {
  return required(kind, (value, path) => {
    if (typeof value !== 'string') return reject('wrong-type', path, expected);
    const parsed = parse(value);
    if (parsed === undefined) return reject(code, path, { value: shown(value), ...expected });
    return parsed;
  });
}

export const date: Field<string, Day> = fromText('date', words.date, parseDay, 'impossible-date');
export const month: Field<string, Month> = fromText('month', words.month, parseMonth, 'impossible-date');
export const instant: Field<string, InstantMs> = fromText('instant', words.instant, parseInstant, 'impossible-date');
export const localTime: Field<string, { readonly day: Day; readonly msOfDay: number }> = fromText(
  'local date-time',
  words.local,
  parseLocal,
  'impossible-date',
);

/** Money as text; negative amounts are refused everywhere. */
export const money: Field<string, Cents> = fromText(
  'money',
  words.money,
  (text) => (isMoney(text) && text[0] !== '-' ? parseMoney(text) : undefined),
  'impossible-value',
);

export const boolean: Field<boolean, boolean> = required('boolean', (value, path) =>
  typeof value === 'boolean' ? value : reject('wrong-type', path, words.boolean),
);

const TEXT_CHARACTERS = 200;
export const text: Field<string, string> = required('text', (value, path) => {
  if (typeof value !== 'string') return reject('wrong-type', path, words.text);
  if (value.length === 0 || value.length > TEXT_CHARACTERS) {
    return reject('impossible-value', path, { value: shown(value), ...words.text });
  }
  return value;
});

/** A whole JSON number in [min, max]. */
export function whole(min: number, max: number): Field<number, number> {
  const expected = {
    expectedDe: `eine ganze Zahl von ${min} bis ${max}`,
    expectedEn: `a whole number from ${min} to ${max}`,
  };
  return required(`whole number ${min}–${max}`, (value, path) => {
    if (typeof value !== 'number') return reject('wrong-type', path, expected);
    if (!Number.isInteger(value) || value < min || value > max) {
      return reject('impossible-value', path, { value: shown(value), ...expected });
    }
    return value;
  });
}

/** A JSON number, whole or not, in [min, max]. */
export function number(min: number, max: number): Field<number, number> {
  const expected = { expectedDe: `eine Zahl von ${min} bis ${max}`, expectedEn: `a number from ${min} to ${max}` };
  return required(`number ${min}–${max}`, (value, path) => {
    if (typeof value !== 'number') return reject('wrong-type', path, expected);
    if (!(value >= min && value <= max)) return reject('impossible-value', path, { value: shown(value), ...expected });
    return value;
  });
}

/** An exact decimal: units / scale, with the text it was written as. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: bigint;
  readonly text: string;
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/;

/** Exact value of a decimal text or of a JSON number that has one; undefined otherwise. */
export function parseDecimalText(value: string): Decimal | undefined {
  const match = DECIMAL.exec(value);
  if (match === null) return undefined;
  const [, sign = '', digits = '', fraction = ''] = match;
  return { units: BigInt(sign + digits + fraction), scale: 10n ** BigInt(fraction.length), text: value };
}

export interface DecimalRules {
  readonly sign?: 'positive' | 'any';
}

/** Decimal text such as "118.2", or the JSON number; not negative unless `sign` says so. */
export function decimal({ sign }: DecimalRules = {}): Field<string | number, Decimal> {
  const limit = { positive: ['größer als 0', 'above 0'], any: ['', ''], none: ['nicht negativ', 'not negative'] }[
    sign ?? 'none'
  ] as [string, string];
  const expected = {
    expectedDe: `eine Dezimalzahl wie "118.2" ${limit[0]}`.trim(),
    expectedEn: `a decimal number such as "118.2" ${limit[1]}`.trim(),
  };
  return required('decimal', (value, path) => {
    if (typeof value !== 'string' && typeof value !== 'number') return reject('wrong-type', path, expected);
    const parsed = parseDecimalText(String(value));
    const allowed =
      parsed !== undefined && (sign === 'any' || parsed.units > 0n || (sign === undefined && parsed.units === 0n));
    return allowed ? parsed : reject('impossible-value', path, { value: shown(value), ...expected });
  });
}

/** One of the words listed. */
export function oneOf<const Values extends readonly string[]>(values: Values): Field<Values[number], Values[number]> {
  const list = values.join(' · ');
  const expected = { expectedDe: `eines von ${list}`, expectedEn: `one of ${list}` };
  const known = new Set<string>(values);
  return required(list, (value, path) => {
    if (typeof value !== 'string') return reject('wrong-type', path, expected);
    if (!known.has(value)) return reject('impossible-value', path, { value: shown(value), ...expected });
    return value as Values[number];
  });
}

/** The state whose public holidays count. */
export const state: Field<State, State> = oneOf(states);

/**
 * May be left out; `null` is not the same as leaving it out and is refused by the inner field. `standard` names
 * for `--list` what the clause takes instead, where that is one value.
 */
export function optional<Wire, Parsed>(
  field: Field<Wire, Parsed>,
  standard?: string | number,
): Field<Wire | undefined, Parsed | undefined> {
  return {
    kind: standard === undefined ? field.kind : `${field.kind} (${standard})`,
    isOptional: true,
    read: (value, path) => (value === undefined ? undefined : field.read(value, path)),
  };
}

/** May be left out and is `fallback` then. */
export function withDefault<Wire, Parsed>(
  field: Field<Wire, Parsed>,
  fallback: Parsed,
): Field<Wire | undefined, Parsed> {
  return {
    kind: `${field.kind} (${String(fallback)})`,
    isOptional: true,
    read: (value, path) => (value === undefined ? fallback : field.read(value, path)),
  };
}

const LIST_ENTRIES = 100_000;

export function listOf<Wire, Parsed>(
  field: Field<Wire, Parsed>,
  maximum = LIST_ENTRIES,
): Field<readonly Wire[], readonly Parsed[]> {
  const expected = {
    expectedDe: `eine Liste mit höchstens ${maximum} Einträgen`,
    expectedEn: `a list of at most ${maximum} entries`,
  };
  return required(`[${field.kind}]`, (value, path) => {
    if (!Array.isArray(value)) return reject('wrong-type', path, expected);
    if (value.length > maximum) return reject('impossible-value', path, { value: value.length, ...expected });
    return value.map((entry, i) => field.read(entry, `${path}/${i}`));
  });
}

export function objectOf<F extends Fields>(fields: F): Field<WireInput<F>, ParsedInput<F>> {
  const kind = `{${Object.entries(fields)
    .map(([name, field]) => `${name}${field.isOptional ? '?' : ''}: ${field.kind}`)
    .join(', ')}}`;
  return required(kind, (value, path) => readFields(fields, value, path));
}

/** Every field of `fields` read, nothing else present. */
export function readFields<F extends Fields>(fields: F, value: unknown, path: string): ParsedInput<F> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return reject('wrong-type', path, words.object);
  const record = value as Record<string, unknown>;
  for (const name of Object.keys(record)) {
    if (!Object.hasOwn(fields, name)) reject('unknown-field', `${path}/${escapePointer(name)}`, { field: shown(name) });
  }
  const parsed: Record<string, unknown> = {};
  for (const name in fields) {
    const field = fields[name] as Field<unknown, unknown>;
    const entry = record[name];
    if (entry === undefined && !field.isOptional) reject('missing-field', `${path}/${name}`, { field: name });
    parsed[name] = field.read(entry, `${path}/${name}`);
  }
  return parsed as ParsedInput<F>;
}

/** RFC 6901. */
function escapePointer(name: string): string {
  return shown(name).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Refuses unless `earlier` ≤ `later` (or < where `strict`); `path` names the field to blame. */
export function inOrder(
  earlier: number,
  later: number,
  path: string,
  names: readonly [string, string],
  strict = false,
): void {
  if (earlier < later || (earlier === later && !strict)) return;
  const [first, second] = names;
  reject('out-of-order', path, {
    whyDe: `„${second}“ muss ${strict ? 'nach' : 'am selben Tag wie oder nach'} „${first}“ liegen.`,
    whyEn: `“${second}” must lie ${strict ? 'after' : 'on or after'} “${first}”.`,
  });
}
