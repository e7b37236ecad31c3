import { addMonths, daysInMonth, type Day, partsOf } from './civil.ts';

/** Units of §§ 188, 189 BGB. A month is never 30 days, four weeks are never a month. */
export const periodUnits = ['day', 'week', 'half_month', 'month', 'month_and_half', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export interface Period {
  readonly n: number;
  readonly unit: PeriodUnit;
}

/**
 * `event`: an event starts the period and its day is not counted (§ 187 (1) BGB).
 * `startOfDay`: the day itself counts, as for a contract that begins on it (§ 187 (2) BGB).
 */
export type PeriodMode = 'event' | 'startOfDay';

const DAYS: Partial<Record<PeriodUnit, number>> = { day: 1, week: 7, half_month: 15 };
const MONTHS: Partial<Record<PeriodUnit, number>> = { month: 1, month_and_half: 1, quarter: 3, year: 12 };
/** § 189 (2) BGB: of "n months and a half" the fifteen days are counted last. */
const HALF_MONTH_DAYS = 15;

/** The last day of a period, always counted from the original anchor (§§ 187–189 BGB); never rolled. */
export function periodEnd(start: Day, period: Period, mode: PeriodMode = 'event'): Day {
  const days = DAYS[period.unit];
  if (days !== undefined) return start + days * period.n - (mode === 'startOfDay' ? 1 : 0);
  const months = (MONTHS[period.unit] as number) * period.n;
  const end = mode === 'event' ? addMonths(start, months) : endOfMonths(start, months);
  return period.unit === 'month_and_half' ? end + HALF_MONTH_DAYS : end;
}

/** The day before the same day number; where that number is missing, the month's last day (§ 188 (3)). */
function endOfMonths(start: Day, months: number): Day {
  const target = addMonths(start, months);
  const wanted = partsOf(start).day;
  const { year, month, day } = partsOf(target);
  return day < wanted && day === daysInMonth(year, month) ? target : target - 1;
}

/**
 * The last day on which a notice may arrive so that its period still ends on or before `termEnd`.
 * § 193 BGB moves it in neither direction (BGH III ZR 172/04).
 */
export function latestNotice(termEnd: Day, period: Period): Day {
  const length = periodEnd(termEnd, period) - termEnd;
  let day = termEnd - length;
  while (periodEnd(day, period) > termEnd) day--;
  while (periodEnd(day + 1, period) <= termEnd) day++;
  return day;
}
