import { formatDay } from '../kernel/civil.ts';
import { quotient } from '../kernel/decimal.ts';
import { type Interval, mergeIntervals, subtractIntervals, totalMs } from '../kernel/service-hours.ts';
import { formatInstant, type InstantMs } from '../kernel/zone.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { date, instant, listOf, objectOf, oneOf, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';
import { calendarYear, hours, lifeInside, serviceLife, year } from './general/time.ts';
import { reject } from './refusals.ts';
import { computes, section } from './section.ts';
import { both, figure, moment } from './general/show.ts';

/** Causes of an outage; only the provider's own counts (A4 (4), (5)). */
export const outageCauses = [
  'provider',
  'planned',
  'emergency',
  'customer',
  'thirdParty',
  'foreignInfrastructure',
  'forceMajeure',
] as const;

const outage = objectOf({ from: instant, until: instant, cause: oneOf(outageCauses) });
const maintenanceWindow = objectOf({ from: instant, until: instant, kind: oneOf(['planned', 'emergency']) });
const period = objectOf({ from: instant, until: instant });

const notDowntime: Sentence = {
  clause: 'A4.4',
  de: 'Wartung, Notfalleinsätze und nicht zurechenbare Störungen sind keine Ausfallzeit.',
  en: 'Maintenance, emergency work and disturbances not attributable are no downtime.',
};

const shortYear: Sentence = {
  clause: 'A4.2',
  de: 'Bezugszeitraum ist das Kalenderjahr, im Rumpfjahr anteilig.',
  en: 'The reference is the calendar year, pro rata in a partial year.',
};

/** promise A4.2, A4.3, A4.4, A4.5 */
export const availability = clause({
  id: 'A4.2',
  paragraph: 'A4 (2)',
  title: { de: 'Verfügbarkeit', en: 'Availability' },
  demands: {
    de: 'Verfügbarkeit in % = 100 − Ausfallstunden × 100 / Stunden des Bezugszeitraums.',
    en: 'Availability in % = 100 − downtime hours × 100 / hours of the reference period.',
  },
  cites: ['A4 (3)', 'A4 (4)', 'A4 (5)'],
  input: {
    year: optional(year),
    period: optional(period),
    ...serviceLife,
    outages: listOf(outage),
    maintenance: optional(listOf(maintenanceWindow)),
  },
  output: 'periodHours, downtimeHours, availabilityPercent',
  rule(input, on, own) {
    const span = lifeInside(referencePeriod(input.year, input.period), input.from, input.until);
    requireOrder(input.outages, '/outages');
    requireOrder(input.maintenance ?? [], '/maintenance');
    const totalSpan = span.until - span.from;
    const down = downtime(on, span, input.outages, input.maintenance ?? []);
    const periodHours = hours(totalSpan);
    const downtimeHours = hours(down);
    const percent = quotient(100n * BigInt(totalSpan - down), BigInt(totalSpan), 6);
    on.because.unshift({
      clause: shortYear.clause,
      sentence: shortYear,
      inputs: { from: formatInstant(span.from), until: formatInstant(span.until) },
      value: periodHours,
      text: {
        de: `${moment(span.from).de} bis ${moment(span.until).de}: ${figure(periodHours).de} Stunden`,
        en: `${moment(span.from).en} to ${moment(span.until).en}: ${figure(periodHours).en} hours`,
      },
    });
    const line = both`100 − ${figure(downtimeHours)} × 100 / ${figure(periodHours)} = ${figure(percent)} %`;
    on.step(own, { periodHours, downtimeHours }, percent, line);
    return { periodHours, downtimeHours, availabilityPercent: percent };
  },
});

function referencePeriod(of: number | undefined, between: Interval | undefined): Interval {
  if (of !== undefined && between !== undefined) {
    return reject('contradiction', '/period', {
      whyDe: '„year“ und „period“ schließen einander aus.',
      whyEn: '“year” and “period” exclude each other.',
    });
  }
  if (of !== undefined) return calendarYear(of);
  if (between === undefined) return reject('missing-field', '/year', { field: 'year' });
  if (between.until <= between.from) backwards('/period/until');
  return between;
}

function backwards(path: string): never {
  return reject('out-of-order', path, {
    whyDe: '„until“ muss nach „from“ liegen.',
    whyEn: '“until” must lie after “from”.',
  });
}

function requireOrder(intervals: readonly Interval[], path: string): void {
  const index = intervals.findIndex(({ from, until }) => until < from);
  if (index >= 0) backwards(`${path}/${index}/until`);
}

/** Milliseconds down by the provider's fault: its outages, merged, without what anything else covers. */
function downtime(
  on: Computation,
  span: Interval,
  outages: readonly (Interval & { readonly cause: string })[],
  maintenance: readonly Interval[],
): number {
  const attributable = clip(
    outages.filter(({ cause }) => cause === 'provider'),
    span,
  );
  const others = clip([...outages.filter(({ cause }) => cause !== 'provider'), ...maintenance], span);
  const counted = totalMs(attributable);
  const down = totalMs(subtractIntervals(attributable, others));
  const spared = counted - down;
  const [all, covered, rest] = [figure(hours(counted)), figure(hours(spared)), figure(hours(down))];
  on.step(notDowntime, { providerHours: hours(counted), coveredHours: hours(spared) }, hours(down), {
    de: `Ausfälle des Anbieters, zusammengefasst: ${all.de} h; davon durch Wartung oder fremde Ursachen gedeckt: ${covered.de} h; Ausfallzeit ${rest.de} h`,
    en: `outages by the provider, merged: ${all.en} h; of these covered by maintenance or other causes: ${covered.en} h; downtime ${rest.en} h`,
  });
  return down;
}

/** Merged intervals inside the span; what outlives the span counts up to its end. */
function clip(intervals: readonly Interval[], span: Interval): Interval[] {
  const inside = (at: InstantMs): InstantMs => Math.min(Math.max(at, span.from), span.until);
  return mergeIntervals(intervals.map(({ from, until }) => ({ from: inside(from), until: inside(until) })));
}

/** promise A4.6: the deadline; the entitlement is in `a04-credit.ts`. */
export const creditRequest = clause({
  id: 'A4.6',
  paragraph: 'A4 (6)',
  title: { de: 'Antrag auf Gutschrift', en: 'Requesting a credit' },
  demands: {
    de: 'Eine Gutschrift ist binnen eines Monats nach Ende des Erfassungszeitraums schriftlich zu beantragen.',
    en: 'A credit must be requested in writing within one month of the end of the period.',
  },
  parameters: ['creditRequestMonths', 'state'],
  input: { periodEnd: date, state: optional(state) },
  output: 'requestUntil',
  rule({ periodEnd }, on, own) {
    const end = rollingDeadline(on, own, periodEnd, { n: on.values.creditRequestMonths, unit: 'month' });
    return { requestUntil: formatDay(end) };
  },
});

export const a04 = section(
  'A4',
  ['Verfügbarkeit der Dienste', 'Availability of the services'],
  [
    computes(
      'A4 (1)',
      ['C-6.1'],
      ['Die Zusage steht in der Leistungsbeschreibung', 'The promise stands in the service description'],
    ),
    computes(
      'A4 (2)',
      ['A4.2'],
      [
        'Anteil der Ausfallstunden am Kalenderjahr, im Rumpfjahr anteilig',
        'Downtime hours as a share of the calendar year, pro rata in a partial year',
      ],
    ),
    computes(
      'A4 (3)',
      ['A4.2'],
      [
        'Ausfallzeit läuft von der Unerreichbarkeit bis zur Wiederherstellung',
        'Downtime runs from unreachable to restored',
      ],
    ),
    computes(
      'A4 (4)',
      ['A4.2', 'A4.4'],
      [
        'Wartung und nicht zurechenbare Störungen zählen nicht; Wartung wird möglichst eine Woche vorher angekündigt',
        'Maintenance and disturbances not attributable do not count; maintenance is announced a week ahead where possible',
      ],
      ['A4 (5)'],
    ),
    computes(
      'A4 (5)',
      ['A4.2'],
      [
        'Nicht zurechenbar: Kunde, Dritte, fremde Infrastruktur',
        'Not attributable: customer, third parties, foreign infrastructure',
      ],
      ['A4 (4)'],
    ),
    computes(
      'A4 (6)',
      ['A4.6', 'A4.6.credit'],
      [
        'Gutschrift auf Antrag binnen eines Monats; weitere Ansprüche nicht',
        'A credit on request within a month; no further claims',
      ],
    ),
  ],
);
