import { worked } from './case.ts';

// promises E5.3, F1.4, F2.6, F3
export const colocationAndHardwareCases = [
  worked(
    'E5.3',
    { endedOn: '2026-12-11' },
    { clearBy: '2026-12-28' },
    ['11.12. + 14 = 25.12., Feiertag: Montag 28.12.', '11 Dec + 14 = 25 Dec, a holiday: Monday 28 Dec.'],
    [{ clearBy: '2027-01-11' }, 'nimmt die 30 Tage von A10 (7)', 'takes A10 (7)’s 30 days'],
  ),
  worked(
    'F1.4',
    { dueOn: '2026-03-02', deliveredOn: '2026-04-20', netValue: '2000.00' },
    { completedWeeks: 7, percent: '3.5', amount: '70.00' },
    [
      '49 Tage = 7 Wochen; 7 × 0,5 % = 3,5 %; × 2000,00 = 70,00',
      '49 days = 7 weeks; 7 × 0.5 % = 3.5 %; × 2000.00 = 70.00',
    ],
    [{ amount: '80.00' }, 'zählt die angefangene Woche', 'counts the started week'],
  ),
  worked(
    'F1.4',
    { dueOn: '2026-03-02', deliveredOn: '2026-05-21', netValue: '2000.00' },
    { completedWeeks: 11, percent: '5', amount: '100.00' },
    ['80 Tage = 11 Wochen; 5,5 % über der Grenze: 5 %', '80 days = 11 weeks; 5.5 % is above the cap: 5 %'],
    [{ amount: '110.00' }, 'vergisst die Grenze', 'forgets the cap'],
  ),
  worked(
    'F1.4',
    { dueOn: '2026-03-02', deliveredOn: '2026-03-08', netValue: '2000.00' },
    { completedWeeks: 0, percent: '0', amount: '0.00' },
    ['6 Tage sind keine vollendete Woche', '6 days are no completed week'],
    [{ amount: '10.00' }, 'rundet auf', 'rounds up'],
  ),
  worked(
    'F2.6',
    { reservedValue: '1200.00', openClaims: '1000.00' },
    { releasable: '100.00' },
    ['1200,00 − 110 % × 1000,00 = 100,00', '1200.00 − 110 % × 1000.00 = 100.00'],
    [{ releasable: '200.00' }, 'gibt alles über den Forderungen frei', 'releases all above the claims'],
  ),
  worked(
    'F2.6',
    { reservedValue: '1100.00', openClaims: '1000.00' },
    { releasable: '0.00' },
    ['genau 110 %: nichts', 'exactly 110 %: nothing'],
    [{ releasable: '100.00' }, 'gibt ab 100 % frei', 'releases from 100 %'],
  ),
  worked(
    'F3',
    { receivedOn: '2026-12-12' },
    { returnUntil: '2026-12-28' },
    [
      '12.12. + 14 = Samstag 26.12., Feiertag: Montag 28.12.',
      '12 Dec + 14 = Saturday 26 Dec, a holiday: Monday 28 Dec.',
    ],
    [{ returnUntil: '2026-12-26' }, 'rollt nicht', 'does not roll'],
  ),
];
