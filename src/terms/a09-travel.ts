import { type Day, displayDay, formatDay } from '../kernel/civil.ts';
import { type Cents, formatMoney } from '../kernel/money.ts';
import type { Language, Text } from '../kernel/text.ts';
import { berlin, instantOf, msPerHour, startOfDay } from '../kernel/zone.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { boolean, date, listOf, localTime, objectOf, optional, type ParsedInput, withDefault } from './fields.ts';
import { type MealAllowances, mealAllowancesOn } from './parameters/meal-allowances.ts';
import { reject } from './refusals.ts';
import { displayDate } from './general/deadline.ts';
import { both, cash, duration } from './general/show.ts';

const MOST_DAYS = 366;
/** Days whose share is written out in the line. */
const MOST_NAMED = 7;
/** § 9 (4a) sentence 3 no. 3 EStG: more than eight hours, not eight. */
const MORE_THAN_MS = 8 * msPerHour;

const mealFields = {
  date,
  breakfast: withDefault(boolean, false),
  lunch: withDefault(boolean, false),
  dinner: withDefault(boolean, false),
};
type Meals = ParsedInput<typeof mealFields>;

const reduction: Sentence = {
  clause: 'EStG.9.4a',
  de: 'Eine gestellte Mahlzeit kürzt die Pauschale um 20, 40 oder 40 % des vollen Tages, nie unter null.',
  en: 'A meal provided takes off 20, 40 or 40 % of the full day, never below zero.',
};

/** promise A9.4 */
export const mealAllowance = clause({
  id: 'A9.4.meals',
  paragraph: 'A9 (4)',
  title: { de: 'Verpflegungspauschalen', en: 'Meal allowances' },
  demands: {
    de: 'Verpflegungsmehraufwand wird nach den Pauschalen des § 9 Abs. 4a EStG erstattet.',
    en: 'Extra cost of meals is refunded by the allowances of § 9 (4a) EStG.',
  },
  input: {
    departAt: localTime,
    returnAt: localTime,
    overnight: boolean,
    meals: optional(listOf(objectOf(mealFields), MOST_DAYS)),
  },
  output: 'days [{date, allowance}], total',
  rule(input, on, own) {
    const { departAt, returnAt, overnight } = input;
    const trip = {
      firstDay: departAt.day,
      lastDay: returnAt.day,
      leaves: instantOf(berlin, departAt.day, departAt.msOfDay),
      returns: instantOf(berlin, returnAt.day, returnAt.msOfDay),
    };
    requirePossible(trip, overnight);
    const meals = mealsByDay(input.meals ?? [], trip);
    const absence = overnight ? undefined : longDay(on, own, trip);
    let total = 0n;
    const days: { date: string; allowance: string }[] = [];
    for (let day = trip.firstDay; day <= trip.lastDay; day++) {
      const rates = mealAllowancesOn(day);
      const gross = grossOf(rates, day, trip, absence);
      noteDay(on, own, day, gross, reasonOf(day, trip, absence));
      const allowance = reduced(on, day, gross, rates, meals.get(day));
      total += allowance;
      days.push({ date: formatDay(day), allowance: formatMoney(allowance) });
    }
    const sum = formatMoney(total);
    on.step(own, { days: days.length }, sum, { de: `zusammen ${cash(total).de}`, en: `${cash(total).en} in all` });
    return { days, total: sum };
  },
});

interface Trip {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly leaves: number;
  readonly returns: number;
}

function requirePossible(trip: Trip, overnight: boolean): void {
  if (trip.returns <= trip.leaves) {
    reject('out-of-order', '/returnAt', {
      whyDe: '„returnAt“ muss nach „departAt“ liegen.',
      whyEn: '“returnAt” must lie after “departAt”.',
    });
  }
  if (overnight && trip.firstDay === trip.lastDay) {
    reject('contradiction', '/overnight', {
      whyDe: 'Eine Reise an einem einzigen Tag hat keine Übernachtung.',
      whyEn: 'A trip of a single day has no overnight stay.',
    });
  }
  if (trip.lastDay - trip.firstDay >= MOST_DAYS) {
    reject('impossible-value', '/returnAt', {
      value: formatDay(trip.lastDay),
      expectedDe: `eine Reise von höchstens ${MOST_DAYS} Tagen`,
      expectedEn: `a trip of at most ${MOST_DAYS} days`,
    });
  }
}

function mealsByDay(meals: readonly Meals[], trip: Trip): Map<Day, Meals> {
  const byDay = new Map<Day, Meals>();
  for (const [i, entry] of meals.entries()) {
    const path = `/meals/${i}/date`;
    if (entry.date < trip.firstDay || entry.date > trip.lastDay) {
      reject('out-of-order', path, {
        whyDe: `${formatDay(entry.date)} liegt nicht in der Reise.`,
        whyEn: `${formatDay(entry.date)} is not a day of the trip.`,
      });
    }
    if (byDay.has(entry.date)) {
      reject('contradiction', path, {
        whyDe: `${formatDay(entry.date)} ist zweimal angegeben.`,
        whyEn: `${formatDay(entry.date)} is given twice.`,
      });
    }
    byDay.set(entry.date, entry);
  }
  return byDay;
}

/** The allowance of a day before meals; `absence` only where the trip had no night. */
function grossOf(rates: MealAllowances, day: Day, trip: Trip, absence: Absence | undefined): Cents {
  if (absence !== undefined) return day === absence.chosen ? rates.partDay : 0n;
  return day === trip.firstDay || day === trip.lastDay ? rates.partDay : rates.fullDay;
}

function noteDay(on: Computation, own: Sentence, day: Day, gross: Cents, reason: Text): void {
  on.step(own, { date: formatDay(day) }, formatMoney(gross), both`${displayDate(day)}: ${cash(gross)} (${reason})`);
}

/** What decides over the amount of a day without a night: one day gets it, or none. */
interface Absence {
  readonly chosen: Day | undefined;
}

/** Without a night: the day with the greater part of an absence of more than eight hours, the first on a tie. */
function longDay(on: Computation, own: Sentence, trip: Trip): Absence {
  const length = trip.returns - trip.leaves;
  const away = duration(length);
  if (length <= MORE_THAN_MS) {
    on.step(own, { away }, null, {
      de: `${away} abwesend, nicht mehr als 8 h: keine Pauschale`,
      en: `away ${away}, not more than 8 h: no allowance`,
    });
    return { chosen: undefined };
  }
  const shares = sharesOf(trip);
  const most = Math.max(...shares.map(({ ms }) => ms));
  const longest = shares.filter(({ ms }) => ms === most);
  const { day: chosen } = longest[0] as Share;
  const isTie = longest.length > 1;
  const best = displayDate(chosen);
  const inputs = { away, shares: Object.fromEntries(shares.map(({ day, ms }) => [formatDay(day), duration(ms)])) };
  on.step(own, inputs, formatDay(chosen), {
    de: `${away} abwesend ohne Übernachtung${listed(shares, 'de')}; ${isTie ? 'gleich viel, daher am ersten davon: ' : 'überwiegend am '}${best.de}`,
    en: `away ${away} without a night${listed(shares, 'en')}; ${isTie ? 'a tie, so on the first of them: ' : 'mostly on '}${best.en}`,
  });
  return { chosen };
}

interface Share {
  readonly day: Day;
  readonly ms: number;
}

/** How long each day of the trip was spent away. */
function sharesOf({ firstDay, lastDay, leaves, returns }: Trip): Share[] {
  const shares: Share[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const ms = Math.min(returns, startOfDay(berlin, day + 1)) - Math.max(leaves, startOfDay(berlin, day));
    shares.push({ day, ms });
  }
  return shares;
}

/** The share of each day, where more than one shares; a long trip's other days stand in the step's inputs. */
function listed(shares: readonly Share[], language: Language): string {
  if (shares.length === 1) return '';
  const named = shares.slice(0, MOST_NAMED).map(({ day, ms }) => `${displayDay(day, language)}: ${duration(ms)}`);
  return `, ${named.join('; ')}${shares.length > MOST_NAMED ? '; …' : ''}`;
}

/** Why a day gets its amount, to stand behind it. */
function reasonOf(day: Day, trip: Trip, absence: Absence | undefined): Text {
  if (absence === undefined) {
    if (day === trip.firstDay) return { de: 'Tag der Abreise', en: 'day of leaving' };
    if (day === trip.lastDay) return { de: 'Tag der Rückkehr', en: 'day of returning' };
    return { de: 'ganzer Tag unterwegs', en: 'away the whole day' };
  }
  if (absence.chosen === undefined) return { de: 'nicht mehr als 8 h abwesend', en: 'not away for more than 8 h' };
  if (trip.firstDay === trip.lastDay) return { de: 'mehr als 8 h abwesend', en: 'away for more than 8 h' };
  return absence.chosen === day
    ? { de: 'der Tag mit dem größeren Teil der Abwesenheit', en: 'the day with the greater part of the absence' }
    : { de: 'die Pauschale steht einmal zu, an einem anderen Tag', en: 'the allowance is owed once, on another day' };
}

function reduced(
  on: Computation,
  day: Day,
  gross: Cents,
  rates: MealAllowances,
  meals: Meals | undefined,
): Cents {
  if (meals === undefined) return gross;
  const date = formatDay(day);
  const { breakfast, lunch, dinner } = meals;
  const off = (breakfast ? rates.breakfast : 0n) + (lunch ? rates.lunch : 0n) + (dinner ? rates.dinner : 0n);
  const rest = off > gross ? 0n : gross - off;
  on.step(
    reduction,
    { date, breakfast, lunch, dinner },
    formatMoney(rest),
    both`${cash(gross)} − ${cash(off)} ${off > gross ? '< 0:' : '='} ${cash(rest)}`,
  );
  return rest;
}
