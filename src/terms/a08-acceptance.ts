import { type Day, formatDay } from '../kernel/civil.ts';
import { clause, type Computation, type Sentence } from './clause.ts';
import { boolean, date, inOrder, oneOf, optional, state, withDefault } from './fields.ts';
import { displayDate, rollingDeadline } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';

const byUse: Sentence = {
  clause: 'A8.3',
  de: 'Produktive Nutzung ist Abnahme, außer sie dient allein der Prüfung.',
  en: 'Productive use is acceptance unless it serves the test alone.',
};
const bySilence: Sentence = {
  clause: 'A8.3',
  de: 'Ohne Verweigerung wegen nicht unwesentlicher Mängel binnen 14 Kalendertagen gilt das Werk als abgenommen.',
  en: 'Without a refusal for more than insignificant defects within 14 calendar days the work counts as accepted.',
};

/** promise A8.3 */
export const acceptance = clause({
  id: 'A8.3',
  paragraph: 'A8 (3)',
  title: { de: 'Abnahme', en: 'Acceptance' },
  demands: {
    de: 'Ein Werk gilt als abgenommen, wenn es produktiv genutzt oder nicht fristgerecht verweigert wird.',
    en: 'A work counts as accepted when it is used productively or not refused in time.',
  },
  parameters: ['acceptanceDays', 'state'],
  input: {
    presentedOn: date,
    productiveUseOn: optional(date),
    useOnlyForTesting: withDefault(boolean, false),
    refusedOn: optional(date),
    defects: withDefault(oneOf(['significant', 'insignificant']), 'significant'),
    state: optional(state),
  },
  output: 'objectUntil, acceptedOn|null, reason productiveUse·period·refused',
  rule(input, on) {
    const { presentedOn, productiveUseOn, refusedOn } = input;
    if (productiveUseOn !== undefined) {
      inOrder(presentedOn, productiveUseOn, '/productiveUseOn', ['presentedOn', 'productiveUseOn']);
    }
    if (refusedOn !== undefined) inOrder(presentedOn, refusedOn, '/refusedOn', ['presentedOn', 'refusedOn']);
    const days = on.values.acceptanceDays;
    const objectUntil = rollingDeadline(on, bySilence, presentedOn, { n: days, unit: 'day' });
    const use = input.useOnlyForTesting ? undefined : productiveUseOn;
    const refusal =
      refusedOn !== undefined && refusedOn <= objectUntil && input.defects === 'significant' ? refusedOn : undefined;
    return { objectUntil: formatDay(objectUntil), ...earliest(on, objectUntil, use, refusal) };
  },
});

type Outcome =
  | { readonly acceptedOn: string; readonly reason: 'productiveUse' | 'period' }
  | { readonly acceptedOn: null; readonly reason: 'refused' };

/** Whichever comes first; a refusal wins the tie with a use of the same day, the period a tie with a later use. */
function earliest(on: Computation, objectUntil: Day, use: Day | undefined, refusal: Day | undefined): Outcome {
  const byPeriod = objectUntil + 1;
  if (refusal !== undefined && (use === undefined || refusal <= use)) {
    const when = displayDate(refusal);
    on.step(bySilence, { refusedOn: formatDay(refusal) }, 'refused', {
      de: `am ${when.de} rechtzeitig verweigert: keine Abnahme`,
      en: `refused in time on ${when.en}: no acceptance`,
    });
    return { acceptedOn: null, reason: 'refused' };
  }
  if (use !== undefined && use < byPeriod) {
    const when = displayDate(use);
    on.step(byUse, { productiveUseOn: formatDay(use), objectUntil: formatDay(objectUntil) }, 'productiveUse', {
      de: `produktiv genutzt am ${when.de}, vor Ablauf der Frist`,
      en: `used productively on ${when.en}, before the period ends`,
    });
    on.step(byUse, { productiveUseOn: formatDay(use) }, formatDay(use), {
      de: `abgenommen an diesem Tag, ${when.de}`,
      en: `accepted on that day, ${when.en}`,
    });
    return { acceptedOn: formatDay(use), reason: 'productiveUse' };
  }
  const when = displayDate(byPeriod);
  on.step(bySilence, { objectUntil: formatDay(objectUntil) }, 'period', {
    de: 'bis zum Ende der Frist weder rechtzeitig verweigert noch produktiv genutzt',
    en: 'until the period’s end neither refused in time nor used productively',
  });
  on.step(bySilence, { objectUntil: formatDay(objectUntil) }, formatDay(byPeriod), {
    de: `abgenommen am Tag nach der Frist, ${when.de}`,
    en: `accepted on the day after the period, ${when.en}`,
  });
  return { acceptedOn: formatDay(byPeriod), reason: 'period' };
}

/** promise A8.4 */
export const timesheetObjection = clause({
  id: 'A8.4',
  paragraph: 'A8 (4)',
  title: { de: 'Beanstandung eines Tätigkeitsnachweises', en: 'Objecting to an activity record' },
  demands: {
    de: 'Ein Tätigkeitsnachweis gilt ohne begründete Beanstandung binnen 14 Kalendertagen als genehmigt.',
    en: 'An activity record counts as approved without a reasoned objection within 14 calendar days.',
  },
  parameters: ['timesheetObjectionDays', 'state'],
  input: { presentedOn: date, state: optional(state) },
  output: 'objectUntil',
  rule({ presentedOn }, on, own) {
    const end = rollingDeadline(on, own, presentedOn, { n: on.values.timesheetObjectionDays, unit: 'day' });
    return { objectUntil: formatDay(end) };
  },
});

export const a08 = section(
  'A8',
  ['Abnahme', 'Acceptance'],
  [
    governs('A8 (1)', 'contracts', [
      'Nach Abschluss eines Werks wird der Kunde zur Prüfung benachrichtigt',
      'After a work is done the customer is told, to test it',
    ]),
    governs('A8 (2)', 'contracts', [
      'Mängel kommen ins Protokoll und werden beseitigt, unerhebliche in der Gewährleistung',
      'Defects go into the protocol and are fixed, insignificant ones under warranty',
    ]),
    computes(
      'A8 (3)',
      ['A8.3'],
      ['Abnahme durch produktive Nutzung oder Fristablauf', 'Acceptance by productive use or lapse of time'],
    ),
    computes(
      'A8 (4)',
      ['A8.4'],
      [
        'Tätigkeitsnachweise gelten ohne begründete Beanstandung in 14 Kalendertagen als genehmigt',
        'Activity records count as approved without a reasoned objection in 14 calendar days',
      ],
    ),
  ],
);
