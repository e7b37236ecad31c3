import { type Day, dayOf, formatDay, partsOf } from '../../kernel/civil.ts';
import { MissingData } from '../../kernel/holidays.ts';

export interface DatedRate {
  /** First day of the half-year, `YYYY-MM-DD`. */
  readonly from: string;
  /** Percent a year, without the points on top. */
  readonly percent: string;
}

/**
 * Base rate of § 247 BGB, one row a half-year. Source: Deutsche Bundesbank, announcements in the
 * Bundesanzeiger at 1 January and 1 July. A half-year without a row is missing: an operator enters it,
 * it is never carried on.
 */
export const baseRates: readonly DatedRate[] = [
  { from: '2020-01-01', percent: '-0.88' },
  { from: '2020-07-01', percent: '-0.88' },
  { from: '2021-01-01', percent: '-0.88' },
  { from: '2021-07-01', percent: '-0.88' },
  { from: '2022-01-01', percent: '-0.88' },
  { from: '2022-07-01', percent: '-0.88' },
  { from: '2023-01-01', percent: '1.62' },
  { from: '2023-07-01', percent: '3.12' },
  { from: '2024-01-01', percent: '3.62' },
  { from: '2024-07-01', percent: '3.37' },
  { from: '2025-01-01', percent: '2.27' },
  { from: '2025-07-01', percent: '1.27' },
  { from: '2026-01-01', percent: '1.27' },
];

const builtIn = new Map(baseRates.map(({ from, percent }) => [from, percent]));

/** First day of the half-year that `day` lies in. */
export function halfYearOf(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month <= 6 ? 1 : 7, 1);
}

export function nextHalfYear(day: Day): Day {
  const { year, month } = partsOf(day);
  return month <= 6 ? dayOf(year, 7, 1) : dayOf(year + 1, 1, 1);
}

/** The rate in force on `day`; `added` replaces or extends the table. Throws `MissingData`. */
export function baseRateOn(day: Day, added: ReadonlyMap<string, string>): string {
  const from = formatDay(halfYearOf(day));
  const percent = added.get(from) ?? builtIn.get(from);
  if (percent === undefined) {
    throw new MissingData({ de: `Basiszinssatz ab ${from} (§ 247 BGB)`, en: `base rate from ${from} (§ 247 BGB)` });
  }
  return percent;
}
