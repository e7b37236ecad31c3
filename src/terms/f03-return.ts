import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';
import { computes, declares, governs, section } from './section.ts';

/** promise F3 */
export const hardwareReturn = clause({
  id: 'F3',
  paragraph: 'F3 (3)',
  title: { de: 'Rückgabe gekaufter Ware', en: 'Returning goods' },
  demands: {
    de: 'Eine zugesagte Rücknahme setzt voraus, dass die Ware binnen zwei Wochen nach Erhalt vollständig und neuwertig zurückkommt.',
    en: 'A return that was granted requires the goods back within two weeks of receipt, complete and as new.',
  },
  parameters: ['hardwareReturnWeeks', 'state'],
  cites: ['F3 (2)'],
  input: { receivedOn: date, state: optional(state) },
  output: 'returnUntil',
  rule({ receivedOn }, on, own) {
    return {
      returnUntil: formatDay(rollingDeadline(on, own, receivedOn, { n: on.values.hardwareReturnWeeks, unit: 'week' })),
    };
  },
});

export const f03 = section(
  'F3',
  ['Rückgabe', 'Returns'],
  [
    declares('F3 (1)', 'scope', ['Grundsätzlich keine Rückgabe', 'As a rule no return']),
    governs('F3 (2)', 'hardware', [
      'Nur wenn schriftlich eingeräumt, nie bei Sonderanfertigung',
      'Only where granted in writing, never for made-to-order goods',
    ]),
    computes(
      'F3 (3)',
      ['F3'],
      ['Binnen zwei Wochen, vollständig und neuwertig', 'Within two weeks, complete and as new'],
    ),
  ],
);
