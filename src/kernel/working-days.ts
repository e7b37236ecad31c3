import { type Day, weekdayOf } from './civil.ts';
import { holidayOn, type State } from './holidays.ts';

const SATURDAY = 6;
const SUNDAY = 7;

export interface WorkingDays {
  readonly state: State;
  /** True where *Werktag* is read in its old sense, Monday to Saturday. */
  readonly saturdays?: boolean;
}

/** Monday to Friday (or Saturday) and no public holiday of the state. Throws `MissingData`. */
export function isWorkingDay(day: Day, { state, saturdays = false }: WorkingDays): boolean {
  const weekday = weekdayOf(day);
  if (weekday === SUNDAY || (weekday === SATURDAY && !saturdays)) return false;
  return holidayOn(state, day) === undefined;
}

/** `day` itself if it is a working day, else the next one: the move of § 193 BGB. */
export function nextWorkingDayFrom(day: Day, rule: WorkingDays): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, rule)) candidate++;
  return candidate;
}

/** The `count`-th working day after `day`; `day` itself is never counted (§ 187 (1) BGB). */
export function addWorkingDays(day: Day, count: number, rule: WorkingDays): Day {
  let candidate = day;
  for (let left = count; left > 0; left--) candidate = nextWorkingDayFrom(candidate + 1, rule);
  return candidate;
}
