import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date } from './fields.ts';
import { endOfPeriod } from './general/deadline.ts';

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
    return { fullBlockFrom: formatDay(endOfPeriod(on, own, blockedOn, { n: on.values.fullBlockAfterDays, unit: 'day' })) };
  },
});
