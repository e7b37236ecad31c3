import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';

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
    return { returnUntil: formatDay(rollingDeadline(on, own, receivedOn, { n: on.values.hardwareReturnWeeks, unit: 'week' })) };
  },
});
