import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date } from './fields.ts';
import { endOfPeriod } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';

/** promise C4.3 */
export const fullBlock = clause({
  id: 'C4.3',
  paragraph: 'C4 (3)',
  title: { de: 'Vollsperre', en: 'Full block' },
  demands: {
    de: 'Eine Sperre trifft zuerst nur abgehende Gespräche; dauert sie eine Woche, ist die Vollsperre möglich.',
    en: 'A block first covers outgoing calls only; once it has lasted a week a full block is possible.',
  },
  parameters: ['fullBlockAfterDays'],
  cites: ['B10'],
  input: { blockedOn: date },
  output: 'fullBlockFrom',
  rule({ blockedOn }, on, own) {
    return {
      fullBlockFrom: formatDay(endOfPeriod(on, own, blockedOn, { n: on.values.fullBlockAfterDays, unit: 'day' })),
    };
  },
});

export const c04 = section(
  'C4',
  ['Sperren', 'Blocks'],
  [
    governs(
      'C4 (1)',
      'lines',
      [
        'Rufnummernbereiche auf Antrag kostenlos sperren; Freischalten kann kosten',
        'Number ranges blocked on request for free; unblocking may cost',
      ],
      ['Preisliste'],
    ),
    governs('C4 (2)', 'lines', [
      '0900 ist gesperrt, bis der Kunde es anders will',
      '0900 is blocked until the customer wants it otherwise',
    ]),
    computes(
      'C4 (3)',
      ['C4.3'],
      ['Erst abgehend, nach einer Woche auch ganz', 'Outgoing first, after a week a full block'],
      ['B10'],
    ),
  ],
);
