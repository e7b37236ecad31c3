import { formatDay, parseDay } from '../../kernel/civil.ts';
import { type Period, periodUnits } from '../../kernel/period.ts';
import { latestNotice as latestReceipt } from '../../kernel/period.ts';
import { clause } from '../clause.ts';
import { boolean, date, objectOf, oneOf, state, whole } from '../fields.ts';
import { reject } from '../refusals.ts';
import { displayDate, displayPeriod, endOfPeriod, roll } from './deadline.ts';
import { norms } from './norms.ts';

const LONGEST_PERIOD = 100_000;
const period = objectOf({ n: whole(1, LONGEST_PERIOD), unit: oneOf(periodUnits) });

/** Years that still have four digits; a period that leaves them is a typing error. */
const LAST_DAY = (parseDay('2999-12-31') as number) + 1;
const FIRST_DAY = parseDay('1900-01-01') as number;

/** Refuses a period so long that its end has no date. 31 days bound every unit's month from above. */
function requireReach(start: number, { n, unit }: Period, direction: 1 | -1): void {
  const days = { day: 1, week: 7, half_month: 15, month: 31, month_and_half: 31, quarter: 92, year: 366 }[unit] * n;
  const reach = start + direction * days;
  if (reach <= LAST_DAY && reach >= FIRST_DAY) return;
  reject('impossible-value', '/period/n', {
    value: n,
    expectedDe: 'das Ende liegt zwischen 1900 und 2999',
    expectedEn: 'the end lies between 1900 and 2999',
  });
}

export const bgbDeadline = clause({
  id: 'BGB.deadline',
  paragraph: 'BGB §§ 186–193',
  title: { de: 'Fristen', en: 'Deadlines' },
  demands: {
    de: 'Fristen enden am letzten Tag der gezählten Tage, Wochen oder Monate, stets vom Anfang an gerechnet.',
    en: 'Periods end on the last of the days, weeks or months counted, always from the original start.',
  },
  input: { start: date, period, mode: oneOf(['event', 'startOfDay']), state, roll193: boolean },
  output: 'rawEnd, deadline',
  rule({ start, period: length, mode, roll193 }, on, own) {
    requireReach(start, length, 1);
    const first = displayDate(start);
    on.step(
      mode === 'event' ? norms.bgb187event : norms.bgb187start,
      { start: formatDay(start), mode },
      formatDay(start),
      {
        de: mode === 'event' ? `${first.de} zählt nicht mit` : `${first.de} zählt mit`,
        en: mode === 'event' ? `${first.en} is not counted` : `${first.en} counts`,
      },
    );
    const rawEnd = endOfPeriod(on, own, start, length, mode);
    const deadline = roll193 ? roll(on, rawEnd) : rawEnd;
    return { rawEnd: formatDay(rawEnd), deadline: formatDay(deadline) };
  },
});

export const bgbLatestNotice = clause({
  id: 'BGB.latestNotice',
  paragraph: 'BGB §§ 187, 188',
  title: { de: 'Letzter Tag für eine Kündigung', en: 'Last day for a notice' },
  demands: {
    de: 'Rechtzeitig ist die letzte Erklärung, deren Frist noch vor oder mit dem Ende der Laufzeit abläuft.',
    en: 'In time is the last declaration whose period still ends on or before the end of the term.',
  },
  input: { termEnd: date, period },
  output: 'latestReceipt',
  rule({ termEnd, period: length }, on, own) {
    requireReach(termEnd, length, -1);
    const latest = latestReceipt(termEnd, length);
    const words = displayPeriod(length);
    const one = length.n === 1;
    const end = displayDate(termEnd);
    const last = displayDate(latest);
    on.step(own, { termEnd: formatDay(termEnd), period: `${length.n} ${length.unit}` }, formatDay(latest), {
      de: `${words.de} nach ${last.de} ${one ? 'endet' : 'enden'} spätestens ${end.de}, einen Tag später nicht mehr`,
      en: `${words.en} after ${last.en} ${one ? 'ends' : 'end'} by ${end.en}, a day later no longer`,
    });
    on.step(norms.noRoll, { day: formatDay(latest) }, formatDay(latest), {
      de: `${last.de} wird in keine Richtung verschoben`,
      en: `${last.en} is moved in neither direction`,
    });
    return { latestReceipt: formatDay(latest) };
  },
});
