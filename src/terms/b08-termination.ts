import { formatDay } from '../kernel/civil.ts';
import { minimumMonths, termEnd } from './a10-term.ts';
import { clause, type Sentence } from './clause.ts';
import { date } from './fields.ts';
import { displayDate, endOfPeriod } from './general/deadline.ts';
import { reject } from './refusals.ts';
import { computes, governs, section } from './section.ts';

const minimumTerm: Sentence = {
  clause: 'B8.1',
  de: 'Das Recht besteht nach Ablauf der anfänglichen Mindestlaufzeit.',
  en: 'The right exists once the initial minimum term is over.',
};

/** promise B8.1: an exception to A10.3 (`rules.ts`). */
export const voipTermination = clause({
  id: 'B8.1',
  paragraph: 'B8 (1)',
  title: { de: 'Kündigung VoIPLine Business', en: 'Terminating VoIPLine Business' },
  demands: {
    de: 'Nach der Mindestlaufzeit kann der Kunde jederzeit mit einer Frist von einem Monat kündigen.',
    en: 'After the minimum term the customer may terminate at any time with one month’s notice.',
  },
  parameters: ['voipNoticeMonths'],
  input: { startOn: date, minimumMonths, noticeReceivedOn: date },
  output: 'endsOn',
  rule({ startOn, minimumMonths: months, noticeReceivedOn }, on, own) {
    const minimumEnd = termEnd(startOn, months, 0, 0);
    const end = displayDate(minimumEnd);
    if (noticeReceivedOn <= minimumEnd) {
      reject('out-of-order', '/noticeReceivedOn', {
        whyDe: `Die Mindestlaufzeit endet ${end.de}; vorher gilt A10 (3).`,
        whyEn: `The minimum term ends ${end.en}; before that A10 (3) applies.`,
      });
    }
    on.step(minimumTerm, { startOn: formatDay(startOn), minimumMonths: months }, formatDay(minimumEnd), {
      de: `Mindestlaufzeit bis ${end.de}, die Kündigung liegt danach`,
      en: `minimum term until ${end.en}, the notice lies after it`,
    });
    return {
      endsOn: formatDay(endOfPeriod(on, own, noticeReceivedOn, { n: on.values.voipNoticeMonths, unit: 'month' })),
    };
  },
});

export const b08 = section(
  'B8',
  ['Kündigung und Beendigung', 'Termination'],
  [
    computes(
      'B8 (1)',
      ['B8.1'],
      [
        'VoIPLine: nach der Mindestlaufzeit jederzeit, ein Monat',
        'VoIPLine: after the minimum term at any time, one month',
      ],
    ),
    computes(
      'B8 (2)',
      ['A10.7'],
      [
        'Gerät binnen 30 Kalendertagen zurück, sonst Restwert auf der Abschlussrechnung',
        'Device back within 30 calendar days, else its residual value on the final invoice',
      ],
      ['A10 (7)'],
    ),
    governs(
      'B8 (3)',
      'billing',
      ['Sonst kostet die Kündigung nichts', 'Otherwise termination costs nothing'],
      ['B8 (3)'],
    ),
  ],
);
