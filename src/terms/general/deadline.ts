import { type Day, displayDay, formatDay, weekdayOf } from '../../kernel/civil.ts';
import { holidayOn } from '../../kernel/holidays.ts';
import { type Period, periodEnd, type PeriodMode, type PeriodUnit } from '../../kernel/period.ts';
import type { Text } from '../../kernel/text.ts';
import { addWorkingDays, nextWorkingDayFrom } from '../../kernel/working-days.ts';
import type { Computation, Sentence } from '../clause.ts';
import { norms } from './norms.ts';

const UNIT_WORDS: Record<PeriodUnit, readonly [Text, Text]> = {
  day: [
    { de: 'Tag', en: 'day' },
    { de: 'Tage', en: 'days' },
  ],
  week: [
    { de: 'Woche', en: 'week' },
    { de: 'Wochen', en: 'weeks' },
  ],
  half_month: [
    { de: 'halber Monat', en: 'half month' },
    { de: 'halbe Monate', en: 'half months' },
  ],
  month: [
    { de: 'Monat', en: 'month' },
    { de: 'Monate', en: 'months' },
  ],
  month_and_half: [
    { de: 'Monat und ein halber', en: 'month and a half' },
    { de: 'Monate und ein halber', en: 'months and a half' },
  ],
  quarter: [
    { de: 'Vierteljahr', en: 'quarter' },
    { de: 'Vierteljahre', en: 'quarters' },
  ],
  year: [
    { de: 'Jahr', en: 'year' },
    { de: 'Jahre', en: 'years' },
  ],
};

/** `"4 Wochen"` / `"4 weeks"`. */
export function displayPeriod({ n, unit }: Period): Text {
  const word = UNIT_WORDS[unit][n === 1 ? 0 : 1];
  return { de: `${n} ${word.de}`, en: `${n} ${word.en}` };
}

export function displayDate(day: Day): Text {
  return { de: displayDay(day, 'de'), en: displayDay(day, 'en') };
}

/** A period's last day, written down as a step; it is not rolled. */
export function endOfPeriod(
  on: Computation,
  sentence: Sentence,
  start: Day,
  period: Period,
  mode: PeriodMode = 'event',
): Day {
  const end = periodEnd(start, period, mode);
  const words = displayPeriod(period);
  const from = displayDate(start);
  const to = displayDate(end);
  on.step(sentence, { start: formatDay(start), period: `${period.n} ${period.unit}` }, formatDay(end), {
    de: `${words.de} ${mode === 'event' ? 'nach' : 'ab'} ${from.de}: ${to.de}`,
    en: `${words.en} ${mode === 'event' ? 'after' : 'from'} ${from.en}: ${to.en}`,
  });
  return end;
}

/** The move of § 193 BGB, written down with its reason. */
export function roll(on: Computation, day: Day): Day {
  const rolled = nextWorkingDayFrom(day, { state: on.state });
  const from = displayDate(day);
  if (rolled === day) {
    on.step(norms.bgb193, { day: formatDay(day), state: on.state }, formatDay(day), {
      de: `${from.de} ist ein Arbeitstag: es bleibt dabei`,
      en: `${from.en} is a working day: it stays`,
    });
    return day;
  }
  const to = displayDate(rolled);
  const why = holidayOn(on.state, day) ?? (weekdayOf(day) === 6 ? SATURDAY : SUNDAY);
  on.step(norms.bgb193, { day: formatDay(day), state: on.state }, formatDay(rolled), {
    de: `${from.de} ist ${why.de}: nächster Arbeitstag ${to.de}`,
    en: `${from.en} is ${why.en}: next working day ${to.en}`,
  });
  return rolled;
}

const SATURDAY: Text = { de: 'Samstag', en: 'a Saturday' };
const SUNDAY: Text = { de: 'Sonntag', en: 'a Sunday' };

/** End of a window to declare or perform: the period's last day, rolled. */
export function rollingDeadline(on: Computation, sentence: Sentence, start: Day, period: Period): Day {
  return roll(on, endOfPeriod(on, sentence, start, period));
}

/** The n-th working day after `start`, as a step. `werktag` follows the edition's reading of *Werktag*. */
export function workingDaysAfter(on: Computation, sentence: Sentence, start: Day, count: number, werktag = false): Day {
  const saturdays = werktag && on.values.werktagIncludesSaturday;
  const end = addWorkingDays(start, count, { state: on.state, saturdays });
  const from = displayDate(start);
  const to = displayDate(end);
  on.step(sentence, { start: formatDay(start), workingDays: count, state: on.state }, formatDay(end), {
    de: `${count}. ${saturdays ? 'Werktag (Mo–Sa)' : 'Arbeitstag'} nach ${from.de}: ${to.de}`,
    en: `working day ${count}${saturdays ? ' (Mon–Sat)' : ''} after ${from.en}: ${to.en}`,
  });
  return end;
}
