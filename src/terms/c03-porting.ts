import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date, optional, state } from './fields.ts';
import { rollingDeadline, workingDaysAfter } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';

/** promise C3.2 */
export const portingRequest = clause({
  id: 'C3.2',
  paragraph: 'C3 (2)',
  title: { de: 'Antrag auf Rufnummernmitnahme', en: 'Requesting number porting' },
  demands: {
    de: 'Nach einer Kündigung kann die Mitnahme bis einen Monat nach Vertragsende beantragt werden.',
    en: 'After a termination porting can be requested up to one month after the contract’s end.',
  },
  parameters: ['portingRequestMonths', 'state'],
  cites: ['C3 (1)'],
  input: { contractEndedOn: date, state: optional(state) },
  output: 'requestUntil',
  rule({ contractEndedOn }, on, own) {
    const end = rollingDeadline(on, own, contractEndedOn, { n: on.values.portingRequestMonths, unit: 'month' });
    return { requestUntil: formatDay(end) };
  },
});

/** promise C3.3 */
export const portingActivation = clause({
  id: 'C3.3',
  paragraph: 'C3 (3)',
  title: { de: 'Aktivierung der Rufnummer', en: 'Activating the number' },
  demands: {
    de: 'Die Nummer wird am vereinbarten Tag aktiviert, spätestens am folgenden Arbeitstag.',
    en: 'The number is activated on the agreed day, at the latest on the next working day.',
  },
  parameters: ['portingWorkingDays', 'state'],
  input: { agreedOn: date, state: optional(state) },
  output: 'activateBy',
  rule({ agreedOn }, on, own) {
    return { activateBy: formatDay(workingDaysAfter(on, own, agreedOn, on.values.portingWorkingDays)) };
  },
});

export const c03 = section(
  'C3',
  ['Rufnummernmitnahme', 'Number porting'],
  [
    governs('C3 (1)', 'lines', [
      'Mitnahme im Ortsnetz auf schriftlichen Antrag',
      'Porting within the area on written request',
    ]),
    computes(
      'C3 (2)',
      ['C3.2'],
      ['Antrag bis einen Monat nach Vertragsende', 'Request up to one month after the contract’s end'],
      ['C3 (1)'],
    ),
    computes(
      'C3 (3)',
      ['C3.3'],
      [
        'Aktivierung am vereinbarten Tag, spätestens am nächsten Arbeitstag',
        'Activation on the agreed day, at the latest the next working day',
      ],
    ),
  ],
);
