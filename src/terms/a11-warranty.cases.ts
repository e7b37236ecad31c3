import { refusedCase, worked } from './case.ts';

// promises A11.3, A11.6, A12.2
export const a11Cases = [
  worked(
    'A11.3',
    { deliveredOn: '2026-12-12', discoveredOn: '2027-01-27' },
    { obviousUntil: '2026-12-28', hiddenUntil: '2027-02-01' },
    [
      '12.12. + 14 = 26.12., Feiertag am Samstag: Montag 28.12.; 27.01. + 5 = Montag 01.02.',
      '12 Dec + 14 = 26 Dec, a holiday on a Saturday: Monday 28 Dec; 27 Jan + 5 = Monday 1 Feb.',
    ],
    [{ hiddenUntil: '2027-02-03' }, 'zählt Arbeitstage statt Kalendertage', 'counts working days, not calendar days'],
  ),
  worked(
    'A11.3',
    { deliveredOn: '2026-03-02' },
    { obviousUntil: '2026-03-16', hiddenUntil: null },
    ['02.03. + 14 = Montag 16.03.; nichts entdeckt', '2 Mar + 14 = Monday 16 Mar; nothing discovered'],
    [{ obviousUntil: '2026-03-15' }, 'zählt den Liefertag mit', 'counts the day of delivery'],
  ),
  refusedCase('A11.3', { deliveredOn: '2026-03-02', discoveredOn: '2026-03-01' }, 'out-of-order', '/discoveredOn', [
    'vor der Lieferung gibt es nichts zu entdecken',
    'there is nothing to discover before delivery',
  ]),
  worked(
    'A11.6',
    { riskPassedOn: '2025-11-01' },
    { lapsesAfter: '2026-11-02' },
    [
      'ein Jahr: Sonntag 01.11.2026, Allerheiligen; § 193 entsprechend: Montag 02.11.',
      'one year: Sunday 1 Nov 2026, All Saints’; § 193 by analogy: Monday 2 Nov.',
    ],
    [{ lapsesAfter: '2026-11-01' }, 'hält Verjährung für nicht rollend', 'takes limitation not to roll'],
  ),
  worked(
    'A11.6',
    { riskPassedOn: '2024-02-29' },
    { lapsesAfter: '2025-02-28' },
    ['den 29.02.2025 gibt es nicht: Freitag 28.02.', 'there is no 29 Feb 2025: Friday 28 Feb.'],
    [{ lapsesAfter: '2025-03-01' }, 'läuft in den März über', 'overflows into March'],
  ),
  worked(
    'A12.2',
    { annualFee: '12000.00' },
    { cap: '2400.00' },
    ['12.000,00 × 20 % = 2400,00', '12,000.00 × 20 % = 2400.00'],
    [{ cap: '200.00' }, 'nimmt 20 % der Monatsvergütung', 'takes 20 % of the monthly fee'],
  ),
  worked(
    'A12.2',
    { annualFee: '333.33' },
    { cap: '66.67' },
    ['66,666 gerundet: 66,67', '66.666 rounded: 66.67'],
    [{ cap: '66.66' }, 'schneidet ab', 'truncates'],
  ),
];
