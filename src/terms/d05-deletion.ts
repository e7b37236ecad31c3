import { formatDay } from '../kernel/civil.ts';
import { clause } from './clause.ts';
import { date } from './fields.ts';
import { endOfPeriod } from './general/deadline.ts';
import { computes, governs, section } from './section.ts';

/** promise D5.1 */
export const deletionAfterEnd = clause({
  id: 'D5.1',
  paragraph: 'D5 (1)',
  title: { de: 'Löschung nach Vertragsende', en: 'Deletion after the contract’s end' },
  demands: {
    de: 'Alle Daten samt Platten und Sicherungen werden 14 Tage nach Vertragsende gelöscht; der Kunde erfährt es danach.',
    en: 'All data with disks and backups is deleted 14 days after the contract’s end; the customer is told afterwards.',
  },
  parameters: ['deletionDays'],
  input: { endedOn: date },
  output: 'deleteOn',
  rule({ endedOn }, on, own) {
    return { deleteOn: formatDay(endOfPeriod(on, own, endedOn, { n: on.values.deletionDays, unit: 'day' })) };
  },
});

export const d05 = section(
  'D5',
  ['Vertragsende', 'End of the contract'],
  [
    computes(
      'D5 (1)',
      ['D5.1'],
      [
        'Löschung samt Sicherungen 14 Tage nach Vertragsende, danach Mitteilung',
        'Deletion with backups 14 days after the end, told afterwards',
      ],
    ),
    governs('D5 (2)', 'exit', [
      'Daten auf Datenträger nur auf Auftrag vor Vertragsende, nach Aufwand',
      'Data on a carrier only by an order before the end, by effort',
    ]),
  ],
);
