import { refusedCase, worked } from './case.ts';

// promises A2.2, A2.4
export const a02Cases = [
  worked(
    'A2.2',
    { offerDate: '2026-11-27' },
    { bindingUntil: '2026-12-28' },
    [
      '27.11. + 4 × 7 Tage = 25.12.2026, 1. Weihnachtstag; 26. Feiertag, 27. Sonntag: Montag 28.12.',
      '27 Nov + 4 × 7 days = 25 Dec 2026, Christmas Day; 26 holiday, 27 Sunday: Monday 28 Dec.',
    ],
    [{ bindingUntil: '2026-12-25' }, 'ohne § 193 BGB', 'without § 193 BGB'],
  ),
  worked(
    'A2.2',
    { offerDate: '2026-03-02', weeks: 1 },
    { bindingUntil: '2026-03-09' },
    ['Montag 02.03. + 7 Tage = Montag 09.03.', 'Monday 2 Mar + 7 days = Monday 9 Mar.'],
    [{ bindingUntil: '2026-03-08' }, 'zählt den Angebotstag mit', 'counts the day of the offer'],
  ),
  worked(
    'A2.2',
    { offerDate: '2026-05-07' },
    { bindingUntil: '2026-06-05' },
    [
      '07.05. + 28 = Donnerstag 04.06.2026, Fronleichnam in Rheinland-Pfalz: Freitag 05.06.',
      '7 May + 28 = Thursday 4 Jun 2026, Corpus Christi in Rhineland-Palatinate: Friday 5 Jun.',
    ],
    [{ bindingUntil: '2026-06-04' }, 'vergisst das bewegliche Fest', 'forgets the movable feast'],
  ),
  worked(
    'A2.2',
    { offerDate: '2026-05-07', state: 'DE-BE' },
    { bindingUntil: '2026-06-04' },
    ['in Berlin ist Fronleichnam kein Feiertag', 'Corpus Christi is no holiday in Berlin'],
    [
      { bindingUntil: '2026-06-05' },
      'nimmt überall die Feiertage von Rheinland-Pfalz',
      'uses Rhineland-Palatinate’s holidays everywhere',
    ],
  ),
  refusedCase('A2.2', { offerDate: '2026-02-30' }, 'impossible-date', '/offerDate', [
    'den 30. Februar gibt es nicht',
    'there is no 30 February',
  ]),
  worked(
    'A2.4',
    { receivedOn: '2026-03-13' },
    { lapsesAfter: '2026-04-07' },
    [
      '13.03. + 21 = 03.04.2026 Karfreitag; 4., 5. Wochenende, 6. Ostermontag: Dienstag 07.04.',
      '13 Mar + 21 = 3 Apr 2026, Good Friday; weekend, then Easter Monday: Tuesday 7 Apr.',
    ],
    [{ lapsesAfter: '2026-04-06' }, 'übersieht Ostermontag', 'overlooks Easter Monday'],
  ),
];
