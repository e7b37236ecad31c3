import { refusedCase, worked } from './case.ts';

// promises A10.3, A10.5, A10.7
export const a10Cases = [
  worked(
    'A10.3',
    { startOn: '2024-02-01', minimumMonths: 24, asOf: '2026-03-15', noticeReceivedOn: '2026-11-02' },
    { termEnd: '2027-01-31', latestNotice: '2026-10-31', endsOn: '2028-01-31' },
    [
      '24 + 12 Monate ab 01.02.2024: 31.01.2027; 31.10. + 3 Monate = 31.01.; der Samstag bleibt, Montag 02.11. ist zu spät',
      '24 + 12 months from 1 Feb 2024: 31 Jan 2027; 31 Oct + 3 months = 31 Jan; the Saturday stays, Monday 2 Nov is too late',
    ],
    [
      { endsOn: '2027-01-31' },
      'rollt die Kündigungsfrist auf den Montag (BGH III ZR 172/04)',
      'rolls the notice to the Monday (BGH III ZR 172/04)',
    ],
  ),
  worked(
    'A10.3',
    { startOn: '2024-02-29', minimumMonths: 12, asOf: '2024-06-01' },
    { termEnd: '2025-02-28', latestNotice: '2024-11-30', endsOn: null },
    [
      'ab 29.02. zwölf Monate: den 29.02.2025 gibt es nicht, Ende ist der Monatsletzte 28.02.; 30.11. + 3 Monate = 28.02.',
      'twelve months from 29 Feb: there is no 29 Feb 2025, the end is the month’s last day, 28 Feb; 30 Nov + 3 months = 28 Feb.',
    ],
    [{ latestNotice: '2024-11-28' }, 'zählt drei Monate vom Ende zurück', 'counts three months back from the end'],
  ),
  worked(
    'A10.3',
    { startOn: '2025-01-31', minimumMonths: 1, asOf: '2026-02-10' },
    { termEnd: '2026-02-28' },
    [
      '1 + 12 Monate ab 31.01.2025: den 31.02. gibt es nicht, 28.02.2026',
      '1 + 12 months from 31 Jan 2025: there is no 31 Feb, 28 Feb 2026',
    ],
    [{ termEnd: '2026-02-27' }, 'zieht vom Monatsletzten noch einen Tag ab', 'takes another day off the month’s last'],
  ),
  refusedCase('A10.3', { startOn: '2024-02-01', minimumMonths: 24, asOf: '2024-01-31' }, 'out-of-order', '/asOf', [
    'vor dem Beginn läuft keine Laufzeit',
    'no term runs before the start',
  ]),
  worked(
    'A10.5',
    { monthlyAmount: '500.00', overdue: '1000.00' },
    { aboveTwoMonths: false },
    [
      '2 × 500,00 = 1000,00; genau zwei sind nicht mehr als zwei',
      '2 × 500.00 = 1000.00; exactly two are not more than two',
    ],
    [{ aboveTwoMonths: true }, 'lässt zwei Monatsbeträge genügen', 'lets two monthly amounts do'],
  ),
  worked(
    'A10.5',
    { monthlyAmount: '500.00', overdue: '1000.01' },
    { aboveTwoMonths: true },
    ['1000,01 > 1000,00', '1000.01 > 1000.00'],
    [{ aboveTwoMonths: false }, 'verlangt drei volle Monate', 'wants three full months'],
  ),
  refusedCase('A10.5', { monthlyAmount: '500.00', overdue: '-1.00' }, 'impossible-value', '/overdue', [
    'ein Rückstand ist nicht negativ',
    'an amount overdue is not negative',
  ]),
  worked(
    'A10.7',
    { endedOn: '2026-04-01' },
    { returnBy: '2026-05-04' },
    [
      '01.04. + 30 = Freitag 01.05.2026, Feiertag: Montag 04.05.',
      '1 Apr + 30 = Friday 1 May 2026, a holiday: Monday 4 May.',
    ],
    [{ returnBy: '2026-05-01' }, 'rollt nicht', 'does not roll'],
  ),
];
