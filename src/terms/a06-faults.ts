import { displayDay, formatDay } from '../kernel/civil.ts';
import { holidayOn } from '../kernel/holidays.ts';
import { nextWorkingDayFrom } from '../kernel/working-days.ts';
import { clockDeadline, type OpenHours, type ServiceCalendar } from '../kernel/service-hours.ts';
import {
  berlin,
  formatInstant,
  instantOf,
  type InstantMs,
  localOf,
  msPerHour,
  parseTimeOfDay,
} from '../kernel/zone.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { faultClasses, type FaultTimes, type WeekHours, weekdays } from './editions/values.ts';
import { inOrder, instant, oneOf, optional, state } from './fields.ts';
import { norms } from './general/norms.ts';
import { reject } from './refusals.ts';
import { computes, defines, governs, section } from './section.ts';
import { moment } from './general/show.ts';

const reactionSentence: Sentence = {
  clause: 'A6.3',
  de: 'Die Reaktionszeit läuft ab Eingang der Meldung.',
  en: 'The reaction time runs from receipt of the report.',
};
const hoursSentence: Sentence = {
  clause: 'A6.4',
  de: 'Kritische und wesentliche Störungen laufen rund um die Uhr, andere nur in den Servicezeiten.',
  en: 'Critical and major faults run round the clock, others in service hours only.',
};
const resolutionSentence: Sentence = {
  clause: 'A6.3',
  de: 'Die Entstörzeit läuft ab der ersten qualifizierten Rückmeldung.',
  en: 'The resolution time runs from the first qualified answer.',
};

/** promise A6.3, A6.4, C-7 */
export const faultClocks = clause({
  id: 'A6',
  paragraph: 'A6 (3)',
  title: { de: 'Reaktions- und Entstörzeit', en: 'Reaction and resolution time' },
  demands: {
    de: 'Der Anbieter antwortet ab Eingang in der Reaktionszeit und entstört ab der Antwort in der Entstörzeit seiner Klasse.',
    en: 'The provider answers within the reaction time from receipt and fixes within the resolution time from the answer.',
  },
  parameters: ['faultProfiles', 'faultProfile', 'serviceHours', 'nextBusinessDayEnds', 'state'],
  cites: ['A6 (1)', 'A6 (4)', 'A5 (1)', 'C 7'],
  input: { receivedAt: instant, class: oneOf(faultClasses), answeredAt: optional(instant), state: optional(state) },
  output: 'reactionDue, resolutionDue|null',
  rule(input, on) {
    const { receivedAt, answeredAt } = input;
    if (answeredAt !== undefined) inOrder(receivedAt, answeredAt, '/answeredAt', ['receivedAt', 'answeredAt']);
    const times = on.values.faultProfiles[on.faultProfile]?.[input.class];
    if (times === undefined) {
      return reject('missing-parameter', '/class', {
        whatDe: `Zeiten der Klasse ${input.class} im Profil ${on.faultProfile}`,
        whatEn: `times of class ${input.class} in profile ${on.faultProfile}`,
      });
    }
    return {
      reactionDue: formatInstant(reactionDue(on, receivedAt, input.class, times)),
      resolutionDue: resolutionDue(on, answeredAt, times),
    };
  },
});

function reactionDue(on: Computation, receivedAt: InstantMs, faultClass: string, times: FaultTimes): InstantMs {
  const length = times.reactionHours * msPerHour;
  const inHours = times.clock === 'serviceHours';
  const due = inHours ? clockDeadline(supportCalendar(on), receivedAt, length) : receivedAt + length;
  const from = formatInstant(receivedAt);
  on.step(hoursSentence, { class: faultClass, profile: on.faultProfile }, times.clock, {
    de: inHours ? 'diese Klasse läuft nur in den Servicezeiten' : 'diese Klasse läuft rund um die Uhr',
    en: inHours ? 'this class runs in service hours only' : 'this class runs round the clock',
  });
  on.step(reactionSentence, { receivedAt: from, hours: times.reactionHours }, formatInstant(due), {
    de: `${times.reactionHours} h ab ${moment(receivedAt).de}: ${moment(due).de}`,
    en: `${times.reactionHours} h from ${moment(receivedAt).en}: ${moment(due).en}`,
  });
  return due;
}

function resolutionDue(on: Computation, answeredAt: InstantMs | undefined, times: FaultTimes): string | null {
  if (times.resolution === null || answeredAt === undefined) {
    const none = times.resolution === null;
    on.step(resolutionSentence, {}, null, {
      de: none
        ? 'für diese Klasse ist keine Entstörzeit zugesagt'
        : 'noch keine Rückmeldung: die Entstörzeit läuft nicht',
      en: none ? 'no resolution time is promised for this class' : 'not answered yet: the resolution time does not run',
    });
    return null;
  }
  const answeredOn = localOf(berlin, answeredAt).day;
  const day = nextWorkingDayFrom(answeredOn + 1, { state: on.state });
  const closes = on.values.nextBusinessDayEnds;
  const at = instantOf(berlin, day, parseTimeOfDay(closes) as number);
  const due = formatInstant(at);
  on.step(norms.workingDay, { answeredOn: formatDay(answeredOn), state: on.state }, formatDay(day), {
    de: `erster Arbeitstag nach ${displayDay(answeredOn, 'de')}: ${displayDay(day, 'de')}`,
    en: `first working day after ${displayDay(answeredOn, 'en')}: ${displayDay(day, 'en')}`,
  });
  on.step(resolutionSentence, { answeredAt: formatInstant(answeredAt), closes }, due, {
    de: `${closes} Uhr Ortszeit an diesem Tag: ${moment(at).de}`,
    en: `${closes} local time on that day: ${moment(at).en}`,
  });
  return due;
}

const weeks = new WeakMap<WeekHours, readonly OpenHours[]>();

/** The support desk's week with the state's holidays (A5 (1)). */
export function supportCalendar(on: Pick<Computation, 'values' | 'state'>): ServiceCalendar {
  const { serviceHours } = on.values;
  let week = weeks.get(serviceHours);
  if (week === undefined) {
    week = weekdays.map((name) =>
      (serviceHours[name] ?? []).map(
        ([opens, closes]) => [parseTimeOfDay(opens) as number, parseTimeOfDay(closes) as number] as const,
      ),
    );
    weeks.set(serviceHours, week);
  }
  return { zone: berlin, week, isClosed: (day) => holidayOn(on.state, day) !== undefined };
}

export const a06 = section(
  'A6',
  ['Entstörung', 'Fault clearance'],
  [
    defines(
      'A6 (1)',
      ['faultProfiles'],
      ['Drei Klassen nach Schwere: kritisch, wesentlich, sonstig', 'Three classes by severity: critical, major, other'],
    ),
    governs(
      'A6 (2)',
      'support',
      [
        'Ein benannter Ansprechpartner meldet mit vorläufiger Klasse und nachvollziehbaren Angaben',
        'A named contact reports with a provisional class and usable details',
      ],
      ['A6 (1)'],
    ),
    computes(
      'A6 (3)',
      ['A6'],
      [
        'Endgültige Klasse, Reaktionszeit ab Meldung, Entstörzeit ab Rückmeldung',
        'Final class, reaction time from the report, resolution time from the answer',
      ],
      ['A6 (1)'],
    ),
    computes(
      'A6 (4)',
      ['A6'],
      [
        'Kritisch und wesentlich rund um die Uhr, sonst in den Servicezeiten; sonst Behelfslösung',
        'Critical and major round the clock, else in service hours; a workaround where late',
      ],
      ['A5 (1)'],
    ),
    governs(
      'A6 (5)',
      'support',
      ['Nicht zurechenbare Störungen nur nach Vereinbarung', 'Disturbances not attributable only by agreement'],
      ['A4 (5)'],
    ),
    governs('A6 (6)', 'lines', [
      'Überlassene Geräte dürfen zurückgesetzt und aktualisiert werden',
      'Lent devices may be reset and updated',
    ]),
  ],
);
