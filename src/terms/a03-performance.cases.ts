import { worked } from './case.ts';

// promises A3.4
export const a03Cases = [
  worked(
    'A3.4',
    { handedOverOn: '2026-12-24' },
    { objectUntil: '2026-12-31' },
    [
      'Donnerstag 24.12. + 7 = Donnerstag 31.12.; Silvester ist kein gesetzlicher Feiertag',
      'Thursday 24 Dec + 7 = Thursday 31 Dec; New Year’s Eve is no public holiday',
    ],
    [{ objectUntil: '2027-01-04' }, 'hält Silvester für einen Feiertag', 'takes New Year’s Eve for a holiday'],
  ),
  worked(
    'A3.4',
    { handedOverOn: '2026-04-24' },
    { objectUntil: '2026-05-04' },
    [
      '24.04. + 7 = Freitag 01.05.2026, Tag der Arbeit: Montag 04.05.',
      '24 Apr + 7 = Friday 1 May 2026, Labour Day: Monday 4 May.',
    ],
    [{ objectUntil: '2026-05-01' }, 'rollt nicht', 'does not roll'],
  ),
];
