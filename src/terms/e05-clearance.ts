import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date, optional, state } from './fields.ts';
import { rollingDeadline } from './general/deadline.ts';
import { computes, section } from './section.ts';

/** promise E5.3 */
export const rackClearance = clause({
  id: 'E5.3',
  paragraph: 'E5 (3)',
  title: { de: 'Räumung des Racks', en: 'Clearing the rack' },
  demands: {
    de: 'Geräte, Schlüssel und Karten sind binnen 14 Kalendertagen nach Vertragsende entfernt und zurückgegeben, sonst räumt der Anbieter auf Kosten des Kunden.',
    en: 'Devices are removed and keys and cards returned within 14 calendar days of the end, else the provider clears at the customer’s cost.',
  },
  parameters: ['rackClearanceDays', 'state'],
  cites: ['E5 (1)', 'E5 (2)'],
  input: { endedOn: date, state: optional(state) },
  output: 'clearBy',
  rule({ endedOn }, on, own) {
    return { clearBy: formatDay(rollingDeadline(on, own, endedOn, { n: on.values.rackClearanceDays, unit: 'day' })) };
  },
});

export const e05 = section(
  'E5',
  ['Pflichten bei Beendigung', 'Duties at the end'],
  [
    computes('E5 (1)', ['E5.3'], ['Geräte entfernen', 'Remove the devices'], ['E3 (1)', 'E3 (2)']),
    computes('E5 (2)', ['E5.3'], ['Schlüssel und Karten zurückgeben', 'Return keys and cards']),
    computes(
      'E5 (3)',
      ['E5.3'],
      ['Binnen 14 Kalendertagen, sonst auf Kosten des Kunden', 'Within 14 calendar days, else at the customer’s cost'],
      ['E5 (1)', 'E5 (2)'],
    ),
  ],
);
