import { type Day, formatDay } from '../kernel/civil.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { date, inOrder, oneOf, optional, state, whole, withDefault } from './fields.ts';
import { displayDate, endOfPeriod, workingDaysAfter } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';

const says = {
  erase: {
    clause: 'D6.3',
    de: 'Wer nur löschen lässt, dessen Daten werden nach Ablauf der Frist unverzüglich gelöscht.',
    en: 'Where only erasure is chosen, it is done without delay once the notice period is over.',
  },
  switch: {
    clause: 'D6.4',
    de: 'Der Wechsel wird innerhalb von 30 Kalendertagen durchgeführt.',
    en: 'The switch is carried out within 30 calendar days.',
  },
  infeasible: {
    clause: 'D6.5',
    de: 'Technische Hindernisse sind binnen 18 Kalendertagen nach der Entscheidung mitzuteilen; spätestens nach sieben Monaten ist gewechselt.',
    en: 'Technical obstacles are told within 18 calendar days of the decision; the switch is done within seven months at the latest.',
  },
  statutory: {
    clause: 'DataAct.25.4',
    de: 'Nach dem Data Act ist ein Hindernis binnen 14 Arbeitstagen nach dem Verlangen mitzuteilen.',
    en: 'Under the Data Act an obstacle is told within 14 working days of the request.',
  },
  extension: {
    clause: 'D6.6',
    de: 'Der Kunde kann die Frist einmal um einen angemessenen Zeitraum verlängern.',
    en: 'The customer may extend the period once by a reasonable time.',
  },
  retrieval: {
    clause: 'D6.7',
    de: 'Noch nicht gelöschte Daten bleiben 30 Kalendertage nach dem Wechsel abrufbar und werden dann gelöscht.',
    en: 'Data not yet deleted stays retrievable for 30 calendar days after the switch and is then deleted.',
  },
} as const satisfies Record<string, Sentence>;

const MOST_EXTENSION_DAYS = 3650;

/** promise D6.2, D6.3, D6.4, D6.5, D6.6, D6.7: an exception to D5.1 (`rules.ts`). */
export const providerSwitch = clause({
  id: 'D6',
  paragraph: 'D6 (2)',
  title: { de: 'Anbieterwechsel nach dem Data Act', en: 'Switching under the Data Act' },
  demands: {
    de: 'Wechsel oder Löschung sind zwei Monate vorher anzukündigen; erst mit Ablauf der Frist wird die Wahl bindend.',
    en: 'Switching or erasure is announced two months ahead; the choice binds only when that period ends.',
  },
  parameters: [
    'switchNoticeMonths',
    'switchDays',
    'infeasibleNoticeDays',
    'statutoryNoticeWorkingDays',
    'switchLatestMonths',
    'retrievalDays',
    'state',
  ],
  cites: ['D6 (1)', 'D6 (3)', 'D6 (4)', 'D6 (5)', 'D6 (6)', 'D6 (7)', 'D6 (8)', 'D5'],
  input: {
    announcedOn: date,
    choice: withDefault(oneOf(['switch', 'erase']), 'switch'),
    extensionDays: optional(whole(0, MOST_EXTENSION_DAYS)),
    completedOn: optional(date),
    state: optional(state),
  },
  output:
    'bindingOn, switchBy|null, infeasibleNoticeBy|null, statutoryNoticeBy|null, latestBy|null, retrievalUntil|null, deleteOn|null',
  rule({ announcedOn, choice, extensionDays, completedOn }, on, own) {
    if (completedOn !== undefined) inOrder(announcedOn, completedOn, '/completedOn', ['announcedOn', 'completedOn']);
    const bindingOn = endOfPeriod(on, own, announcedOn, { n: on.values.switchNoticeMonths, unit: 'month' });
    if (choice === 'erase' && (extensionDays !== undefined || completedOn !== undefined)) noteUnused(on);
    if (choice === 'erase') return { bindingOn: formatDay(bindingOn), ...eraseOnly(on, bindingOn) };
    return {
      bindingOn: formatDay(bindingOn),
      ...switchDates(on, announcedOn, bindingOn, extensionDays ?? 0, completedOn),
    };
  },
});

/** Extension and completion belong to a switch; whoever gave them should see that they changed nothing. */
function noteUnused(on: Computation): void {
  on.step(says.erase, {}, null, {
    de: 'Verlängerung und Vollzug gibt es nur beim Wechsel: hier ohne Wirkung',
    en: 'extension and completion belong to a switch: without effect here',
  });
}

interface SwitchDates {
  readonly switchBy: string | null;
  readonly infeasibleNoticeBy: string | null;
  readonly statutoryNoticeBy: string | null;
  readonly latestBy: string | null;
  readonly retrievalUntil: string | null;
  readonly deleteOn: string | null;
}

function eraseOnly(on: Computation, bindingOn: Day): SwitchDates {
  const deleteOn = dayAfter(on, says.erase, bindingOn);
  return {
    switchBy: null,
    infeasibleNoticeBy: null,
    statutoryNoticeBy: null,
    latestBy: null,
    retrievalUntil: null,
    deleteOn: formatDay(deleteOn),
  };
}

function dayAfter(on: Computation, sentence: Sentence, day: Day): Day {
  const before = displayDate(day);
  const next = displayDate(day + 1);
  on.step(sentence, { after: formatDay(day) }, formatDay(day + 1), {
    de: `Tag nach ${before.de}: ${next.de}`,
    en: `day after ${before.en}: ${next.en}`,
  });
  return day + 1;
}

function switchDates(
  on: Computation,
  announcedOn: Day,
  bindingOn: Day,
  extensionDays: number,
  completedOn: Day | undefined,
): SwitchDates {
  const { values } = on;
  const regular = endOfPeriod(on, says.switch, bindingOn, { n: values.switchDays, unit: 'day' });
  const switchBy =
    extensionDays === 0 ? regular : endOfPeriod(on, says.extension, regular, { n: extensionDays, unit: 'day' });
  const infeasible = endOfPeriod(on, says.infeasible, bindingOn, { n: values.infeasibleNoticeDays, unit: 'day' });
  const statutory = workingDaysAfter(on, says.statutory, announcedOn, values.statutoryNoticeWorkingDays);
  const latest = endOfPeriod(on, says.infeasible, bindingOn, { n: values.switchLatestMonths, unit: 'month' });
  const retrieval =
    completedOn === undefined
      ? undefined
      : endOfPeriod(on, says.retrieval, Math.max(completedOn, switchBy), { n: values.retrievalDays, unit: 'day' });
  return {
    switchBy: formatDay(switchBy),
    infeasibleNoticeBy: formatDay(infeasible),
    statutoryNoticeBy: formatDay(statutory),
    latestBy: formatDay(latest),
    retrievalUntil: retrieval === undefined ? null : formatDay(retrieval),
    deleteOn: retrieval === undefined ? null : formatDay(dayAfter(on, says.retrieval, retrieval)),
  };
}

export const d06 = section(
  'D6',
  ['Anbieterwechsel nach dem Data Act', 'Switching under the Data Act'],
  [
    governs('D6 (1)', 'exit', [
      'Wechseln oder löschen lassen jederzeit, ohne Kosten',
      'Switch or have data erased at any time, free of charge',
    ]),
    computes(
      'D6 (2)',
      ['D6'],
      ['Zwei Monate vorher ankündigen, dann erst bindend', 'Announced two months ahead, binding only then'],
      ['D6 (1)'],
    ),
    computes('D6 (3)', ['D6'], ['Nur löschen: unverzüglich', 'Erasure only: without delay']),
    computes(
      'D6 (4)',
      ['D6'],
      ['Wechsel in 30 Kalendertagen, mit Unterstützung', 'Switch within 30 calendar days, with support'],
    ),
    computes(
      'D6 (5)',
      ['D6'],
      [
        'Hindernis binnen 18 Kalendertagen mitteilen, spätestens in sieben Monaten fertig',
        'An obstacle told within 18 calendar days, done in seven months at the latest',
      ],
      ['D6 (4)'],
    ),
    computes('D6 (6)', ['D6'], ['Der Kunde darf einmal verlängern', 'The customer may extend once'], ['D6 (4)']),
    computes(
      'D6 (7)',
      ['D6'],
      [
        'Abruf 30 Kalendertage nach dem Wechsel, dann Löschung',
        'Retrieval for 30 calendar days after the switch, then deletion',
      ],
      ['D6 (3)', 'D6 (4)'],
    ),
    // promise D6.8: `ruleFor('deletionAfterEnd', …)` displaces D5.1.
    governs(
      'D6 (8)',
      'exit',
      [
        'Mit Löschung oder Wechsel endet der Vertrag; D5 gilt nicht',
        'With erasure or switch the contract ends; D5 does not apply',
      ],
      ['D5', 'D6 (3)'],
    ),
  ],
);
