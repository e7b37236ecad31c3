import { type Day, formatDay, partsOf } from '../kernel/civil.ts';
import { MissingData } from '../kernel/holidays.ts';
import { type Cents, divideRounded, formatMoney, parseMoney } from '../kernel/money.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import {
  date,
  type Decimal,
  decimal,
  inOrder,
  listOf,
  money,
  objectOf,
  optional,
  parseDecimalText,
  state,
} from './fields.ts';
import { displayDate, rollingDeadline } from './general/deadline.ts';
import { norms } from './general/norms.ts';
import { baseRateOn, nextHalfYear } from './parameters/base-rate.ts';
import { reject } from './refusals.ts';
import { both, cash, counted, figure } from './general/show.ts';

const rate = objectOf({ from: date, percent: decimal({ sign: 'any' }) });
/** Rates are entered one a half-year; a century of them is a typing error. */
const MOST_RATES = 200;
/** One scale for rates of any precision: percent with twelve decimals. */
const RATE_SCALE = 10n ** 12n;
const DAYS_OF_YEAR = 365n;

const interestSentence: Sentence = {
  clause: 'A9.5',
  de: 'Im Verzug fallen Zinsen von neun Prozentpunkten über dem Basiszinssatz an.',
  en: 'On default interest runs at nine percentage points above the base rate.',
};

const defaultSentence: Sentence = {
  clause: 'BGB.286.2',
  de: 'Ist der Zahlungstag bestimmt, beginnt der Verzug am Tag danach; der Zahltag zählt nicht mehr.',
  en: 'Where the day of payment is fixed, default begins on the day after; the day of payment no longer counts.',
};

/** promise A9.5 */
export const paymentDefault = clause({
  id: 'A9.5',
  paragraph: 'A9 (5)',
  title: { de: 'Fälligkeit, Verzug und Zinsen', en: 'Due date, default and interest' },
  demands: {
    de: 'Rechnungen sind 14 Kalendertage nach ihrem Datum ohne Abzug fällig.',
    en: 'Invoices are due 14 calendar days after their date, without deduction.',
  },
  parameters: ['paymentDays', 'defaultInterestPoints', 'defaultFlatFee', 'state'],
  input: {
    invoiceDate: date,
    gross: money,
    paidOn: date,
    rates: optional(listOf(rate, MOST_RATES)),
    state: optional(state),
  },
  output: 'dueOn, defaultFrom, days, interest, flatFee',
  rule({ invoiceDate, gross, paidOn, rates }, on, own) {
    inOrder(invoiceDate, paidOn, '/paidOn', ['invoiceDate', 'paidOn']);
    const added = addedRates(rates ?? []);
    const dueOn = rollingDeadline(on, own, invoiceDate, { n: on.values.paymentDays, unit: 'day' });
    const defaultFrom = dueOn + 1;
    const days = Math.max(0, paidOn - defaultFrom);
    noteDefault(on, dueOn, defaultFrom, paidOn, days);
    const interest = formatMoney(defaultInterest(on, gross, defaultFrom, paidOn, added));
    const flatFee = paidOn > dueOn ? on.values.defaultFlatFee : '0.00';
    on.step(norms.bgb288, { paidOn: formatDay(paidOn), dueOn: formatDay(dueOn) }, flatFee, {
      de: `${paidOn > dueOn ? 'nach' : 'nicht nach'} Fälligkeit gezahlt: ${cash(parseMoney(flatFee)).de}`,
      en: `paid ${paidOn > dueOn ? 'after' : 'not after'} the due date: ${cash(parseMoney(flatFee)).en}`,
    });
    return { dueOn: formatDay(dueOn), defaultFrom: formatDay(defaultFrom), days, interest, flatFee };
  },
});

function noteDefault(on: Computation, dueOn: Day, defaultFrom: Day, paidOn: Day, days: number): void {
  const first = displayDate(defaultFrom);
  const paid = displayDate(paidOn);
  const length = counted(days, ['Tag', 'Tage'], ['day', 'days']);
  const from = formatDay(defaultFrom);
  on.step(defaultSentence, { dueOn: formatDay(dueOn) }, from, {
    de: `Tag nach der Fälligkeit: ${first.de}`,
    en: `day after the due date: ${first.en}`,
  });
  on.step(defaultSentence, { defaultFrom: from, paidOn: formatDay(paidOn) }, days, {
    de: `ab ${first.de}, gezahlt am ${paid.de}: ${length.de} Verzug`,
    en: `from ${first.en}, paid on ${paid.en}: ${length.en} of default`,
  });
}

/** Half-year → percent, as entered; refused off 1 January and 1 July and where given twice. */
function addedRates(rates: readonly { readonly from: Day; readonly percent: Decimal }[]): Map<string, string> {
  const added = new Map<string, string>();
  for (const [i, { from, percent }] of rates.entries()) {
    const { month, day } = partsOf(from);
    if (day !== 1 || (month !== 1 && month !== 7)) {
      reject('impossible-value', `/rates/${i}/from`, {
        value: formatDay(from),
        expectedDe: 'der 1. Januar oder der 1. Juli',
        expectedEn: '1 January or 1 July',
      });
    }
    if (added.has(formatDay(from))) {
      reject('contradiction', `/rates/${i}/from`, {
        whyDe: `Der Satz ab ${formatDay(from)} ist zweimal angegeben.`,
        whyEn: `The rate from ${formatDay(from)} is given twice.`,
      });
    }
    added.set(formatDay(from), percent.text);
  }
  return added;
}

/** Percent text → whole units of RATE_SCALE. */
function rateUnits(percent: string): bigint {
  const { units, scale } = parseDecimalText(percent) as Decimal;
  return (units * RATE_SCALE) / scale;
}

export interface InterestSegment {
  readonly from: Day;
  /** Exclusive. */
  readonly until: Day;
  /** Base rate in percent, without the points. */
  readonly base: string;
}

/** [from, until) cut where the base rate changes. Throws `InputRefused` for a day without a rate. */
export function interestSegments(from: Day, until: Day, added: ReadonlyMap<string, string>): InterestSegment[] {
  const segments: InterestSegment[] = [];
  for (let start = from; start < until; start = nextHalfYear(start)) {
    segments.push({ from: start, until: Math.min(until, nextHalfYear(start)), base: knownRate(start, added) });
  }
  return segments;
}

/** Σ (base + points) × days over the segments, in units of RATE_SCALE: exact, nothing is rounded yet. */
export function interestWeight(segments: readonly InterestSegment[], points: string): bigint {
  return segments.reduce(
    (sum, { from, until, base }) => sum + (rateUnits(base) + rateUnits(points)) * BigInt(until - from),
    0n,
  );
}

/** Simple interest over [from, until), act/365, rounded once at the end (§§ 247, 288 (2), 289 BGB). */
function defaultInterest(
  on: Computation,
  principal: Cents,
  from: Day,
  until: Day,
  added: ReadonlyMap<string, string>,
): Cents {
  const segments = interestSegments(from, until, added);
  for (const segment of segments) noteSegment(on, principal, segment);
  const weight = interestWeight(segments, on.values.defaultInterestPoints);
  const cents = divideRounded(principal * weight, 100n * RATE_SCALE * DAYS_OF_YEAR);
  const amount = formatMoney(cents);
  on.step(interestSentence, { principal: formatMoney(principal), days: Math.max(0, until - from) }, amount, {
    de: until > from ? `Summe der Abschnitte, einmal gerundet: ${cash(cents).de}` : 'kein Verzugstag, keine Zinsen',
    en: until > from ? `sum of the segments, rounded once: ${cash(cents).en}` : 'no day of default, no interest',
  });
  return cents;
}

function knownRate(day: Day, added: ReadonlyMap<string, string>): string {
  try {
    return baseRateOn(day, added);
  } catch (error) {
    if (!(error instanceof MissingData)) throw error;
    return reject('missing-parameter', '/rates', { whatDe: error.what.de, whatEn: error.what.en });
  }
}

function noteSegment(on: Computation, principal: Cents, { from, until, base }: InterestSegment): void {
  const days = until - from;
  const points = on.values.defaultInterestPoints;
  const first = displayDate(from);
  const last = displayDate(until - 1);
  const sum = both`${cash(principal)} × (${figure(base)} + ${figure(points)}) % × ${days} / 365`;
  on.step(norms.bgb247, { from: formatDay(from), until: formatDay(until), base, points }, days, {
    de: `${first.de} bis ${last.de}: ${sum.de}`,
    en: `${first.en} to ${last.en}: ${sum.en}`,
  });
}
