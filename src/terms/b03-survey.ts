import { formatDay } from '../kernel/civil.ts';
import { clause, type Sentence } from './clause.ts';
import { date, inOrder, optional, state } from './fields.ts';
import { workingDaysAfter } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';

const appointment: Sentence = {
  clause: 'B3.2',
  de: 'Der Termin wird binnen acht Werktagen nach Auftragseingang festgelegt, verlängert auf höchstens zehn.',
  en: 'The appointment is fixed within eight working days of the order’s receipt, extended to ten at most.',
};

/** promise B3 */
export const siteSurvey = clause({
  id: 'B3',
  paragraph: 'B3 (1)',
  title: { de: 'Auskundung', en: 'Site survey' },
  demands: {
    de: 'Reagiert der Kunde nicht binnen zwei Werktagen auf die Kontaktaufnahme, darf der Auftrag zurückgewiesen werden.',
    en: 'If the customer does not react to the contact within two working days, the order may be rejected.',
  },
  parameters: [
    'surveyReactionWorkingDays',
    'surveyWorkingDays',
    'surveyExtendedWorkingDays',
    'werktagIncludesSaturday',
    'state',
  ],
  cites: ['B3 (2)'],
  input: { orderReceivedOn: date, contactedOn: date, state: optional(state) },
  output: 'reactBy, surveyBy, extendedBy',
  rule({ orderReceivedOn, contactedOn }, on, own) {
    inOrder(orderReceivedOn, contactedOn, '/contactedOn', ['orderReceivedOn', 'contactedOn']);
    const { surveyReactionWorkingDays, surveyWorkingDays, surveyExtendedWorkingDays } = on.values;
    return {
      reactBy: formatDay(workingDaysAfter(on, own, contactedOn, surveyReactionWorkingDays, true)),
      surveyBy: formatDay(workingDaysAfter(on, appointment, orderReceivedOn, surveyWorkingDays, true)),
      extendedBy: formatDay(workingDaysAfter(on, appointment, orderReceivedOn, surveyExtendedWorkingDays, true)),
    };
  },
});

export const b03 = section(
  'B3',
  ['Auskundung', 'Site survey'],
  [
    computes(
      'B3 (1)',
      ['B3'],
      [
        'Kontaktaufnahme; ohne Reaktion in zwei Werktagen Zurückweisung möglich',
        'Contact; without reaction in two working days the order may be rejected',
      ],
    ),
    computes(
      'B3 (2)',
      ['B3'],
      [
        'Termin binnen acht, höchstens zehn Werktagen nach Auftragseingang',
        'Appointment within eight, at most ten working days of the order',
      ],
    ),
    governs('B3 (3)', 'lines', ['Nach der Auskundung folgt ein Protokoll', 'A report follows the survey']),
  ],
);
