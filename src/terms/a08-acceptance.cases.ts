import { refusedCase, worked } from './case.ts';

// promises A8.3, A8.4
export const a08Cases = [
  worked(
    'A8.3',
    { presentedOn: '2026-12-11' },
    { objectUntil: '2026-12-28', acceptedOn: '2026-12-29', reason: 'period' },
    [
      '11.12. + 14 = 25.12. (Feiertag): Montag 28.12.; abgenommen am Tag danach',
      '11 Dec + 14 = 25 Dec (holiday): Monday 28 Dec; accepted on the day after',
    ],
    [{ acceptedOn: '2026-12-26' }, 'rollt die Frist nicht', 'does not roll the period'],
  ),
  worked(
    'A8.3',
    { presentedOn: '2026-12-11', productiveUseOn: '2026-12-15', refusedOn: '2026-12-15' },
    { acceptedOn: null, reason: 'refused' },
    [
      'Nutzung und Verweigerung am selben Tag: die Verweigerung gilt',
      'use and refusal on the same day: the refusal prevails',
    ],
    [{ reason: 'productiveUse' }, 'lässt die Nutzung gewinnen', 'lets the use win'],
  ),
  worked(
    'A8.3',
    { presentedOn: '2026-12-11', productiveUseOn: '2026-12-14', refusedOn: '2026-12-15' },
    { acceptedOn: '2026-12-14', reason: 'productiveUse' },
    [
      'die Nutzung am 14. liegt vor der Verweigerung am 15.',
      'the use on the 14th comes before the refusal on the 15th',
    ],
    [{ reason: 'refused' }, 'lässt jede Verweigerung gelten', 'lets any refusal count'],
  ),
  worked(
    'A8.3',
    { presentedOn: '2026-11-02', productiveUseOn: '2026-11-05', useOnlyForTesting: true },
    { objectUntil: '2026-11-16', acceptedOn: '2026-11-17', reason: 'period' },
    [
      'Nutzung nur zur Prüfung zählt nicht; 02.11. + 14 = Montag 16.11.',
      'use for testing alone does not count; 2 Nov + 14 = Monday 16 Nov.',
    ],
    [{ acceptedOn: '2026-11-05' }, 'hält die Prüfung für Nutzung', 'takes the test for use'],
  ),
  worked(
    'A8.3',
    { presentedOn: '2026-11-02', refusedOn: '2026-11-10', defects: 'insignificant' },
    { acceptedOn: '2026-11-17', reason: 'period' },
    ['unwesentliche Mängel hindern die Abnahme nicht', 'insignificant defects do not hinder acceptance'],
    [{ reason: 'refused' }, 'lässt jeden Mangel genügen', 'lets any defect do'],
  ),
  refusedCase('A8.3', { presentedOn: '2026-11-02', refusedOn: '2026-11-01' }, 'out-of-order', '/refusedOn', [
    'vor der Bereitstellung lässt sich nichts verweigern',
    'nothing can be refused before it is presented',
  ]),
  worked(
    'A8.4',
    { presentedOn: '2026-05-21' },
    { objectUntil: '2026-06-05' },
    [
      '21.05. + 14 = Donnerstag 04.06.2026, Fronleichnam: Freitag 05.06.',
      '21 May + 14 = Thursday 4 Jun 2026, Corpus Christi: Friday 5 Jun.',
    ],
    [{ objectUntil: '2026-06-04' }, 'rollt nicht', 'does not roll'],
  ),
];
