import { type Day, parseDay } from '../../kernel/civil.ts';
import { MissingData } from '../../kernel/holidays.ts';
import type { Cents } from '../../kernel/money.ts';

export interface MealAllowances {
  /** First day the amounts are in force. */
  readonly from: string;
  readonly partDay: Cents;
  readonly fullDay: Cents;
  /** Taken off for a meal provided free: 20, 40 and 40 % of the full day (§ 9 (4a) sentence 8). */
  readonly breakfast: Cents;
  readonly lunch: Cents;
  readonly dinner: Cents;
}

/**
 * § 9 (4a) EStG, travel within Germany. In force from the day named until the act is amended; an
 * amendment adds a row. Trips before the first row are refused.
 */
export const mealAllowances: readonly MealAllowances[] = [
  { from: '2020-01-01', partDay: 1400n, fullDay: 2800n, breakfast: 560n, lunch: 1120n, dinner: 1120n },
];

/** The amounts in force on `day`. Throws `MissingData`. */
export function mealAllowancesOn(day: Day): MealAllowances {
  const row = mealAllowances.findLast(({ from }) => (parseDay(from) as Day) <= day);
  if (row === undefined) {
    throw new MissingData({
      de: 'Verpflegungspauschalen vor 2020 (§ 9 Abs. 4a EStG)',
      en: 'meal allowances before 2020 (§ 9 (4a) EStG)',
    });
  }
  return row;
}
