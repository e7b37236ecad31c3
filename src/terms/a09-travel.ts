import { type Day, displayDay, formatDay } from '../kernel/civil.ts';
import { type Cents, formatMoney } from '../kernel/money.ts';
import { berlin, instantOf, msPerHour, startOfDay } from '../kernel/zone.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { boolean, date, listOf, localTime, objectOf, optional, type ParsedInput, withDefault } from './fields.ts';
import { type MealAllowances, mealAllowancesOn } from './parameters/meal-allowances.ts';
import { reject } from './refusals.ts';
import { displayDate } from './general/deadline.ts';
import { both, cash, figure } from './general/show.ts';

const MOST_DAYS = 366;
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
    const chosen = overnight ? undefined : longDay(on, own, trip);
    let total = 0n;
    const days: { date: string; allowance: string }[] = [];
    for (let day = trip.firstDay; day <= trip.lastDay; day++) {
      const rates = mealAllowancesOn(day);
      const gross = overnight ? overnightRate(rates, day, trip) : day === chosen ? rates.partDay : 0n;
      const allowance = reduced(on, own, day, gross, rates, meals.get(day));
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

function overnightRate(rates: MealAllowances, day: Day, trip: Trip): Cents {
  return day === trip.firstDay || day === trip.lastDay ? rates.partDay : rates.fullDay;
}

/** Without a night: the day with the greater part of an absence of more than eight hours, the first on a tie. */
function longDay(on: Computation, own: Sentence, trip: Trip): Day | undefined {
  const away = trip.returns - trip.leaves;
  const hours = away / msPerHour;
  if (away <= MORE_THAN_MS) {
    on.step(own, { hours }, null, {
      de: `${figure(hours).de} h abwesend, nicht mehr als 8 h: keine Pauschale`,
      en: `away ${figure(hours).en} h, not more than 8 h: no allowance`,
    });
    return undefined;
  }
  let best = trip.firstDay;
  let most = 0;
  for (let day = trip.firstDay; day <= trip.lastDay; day++) {
    const part = Math.min(trip.returns, startOfDay(berlin, day + 1)) - Math.max(trip.leaves, startOfDay(berlin, day));
    if (part > most) {
      most = part;
      best = day;
    }
  }
  on.step(own, { hours }, formatDay(best), {
    de: `${figure(hours).de} h abwesend ohne Übernachtung, überwiegend am ${displayDay(best, 'de')}`,
    en: `away ${figure(hours).en} h without a night, mostly on ${displayDay(best, 'en')}`,
  });
  return best;
}

function reduced(
  on: Computation,
  own: Sentence,
  day: Day,
  gross: Cents,
  rates: MealAllowances,
  meals: Meals | undefined,
): Cents {
  const date = formatDay(day);
  on.step(own, { date }, formatMoney(gross), both`${displayDate(day)}: ${cash(gross)}`);
  if (meals === undefined) return gross;
  const { breakfast, lunch, dinner } = meals;
  const off = (breakfast ? rates.breakfast : 0n) + (lunch ? rates.lunch : 0n) + (dinner ? rates.dinner : 0n);
  const rest = off > gross ? 0n : gross - off;
  on.step(
    reduction,
    { date, breakfast, lunch, dinner },
    formatMoney(rest),
    both`${cash(gross)} − ${cash(off)} = ${cash(rest)}`,
  );
  return rest;
}
