import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';

/** promise A3.4 */
export const minutesObjection = clause({
  id: 'A3.4',
  paragraph: 'A3 (4)',
  title: { de: 'Widerspruch gegen ein Protokoll', en: 'Objecting to minutes' },
  demands: {
    de: 'Ein Besprechungsprotokoll bindet beide, wenn der Kunde nicht binnen sieben Kalendertagen mit einem Gegenvorschlag widerspricht.',
    en: 'Minutes bind both sides unless the customer objects with a counter-proposal within seven calendar days.',
  },
  parameters: ['minutesObjectionDays', 'state'],
  input: { handedOverOn: date, state: optional(state) },
  output: 'objectUntil',
  rule({ handedOverOn }, on, own) {
    const end = rollingDeadline(on, own, handedOverOn, { n: on.values.minutesObjectionDays, unit: 'day' });
    return { objectUntil: formatDay(end) };
  },
});
