import { refusedCase, worked } from './case.ts';

// promises A9.3, A9.4, A9.5, A9.6
export const a09Cases = [
  worked(
    'A9.3',
    {
      month: '2026-02',
      items: [
        { id: 'vm', monthlyNet: '100.00', quantity: 1.5, from: '2026-02-15' },
        { id: 'ip', monthlyNet: '33.33', quantity: 3 },
      ],
    },
    {
      net: '174.99',
      lines: [
        { id: 'vm', days: 14, daysInMonth: 28, net: '75.00' },
        { id: 'ip', days: 28, daysInMonth: 28, net: '99.99' },
      ],
    },
    [
      '100,00 × 1,5 × 14 / 28 = 75,00; 33,33 × 3 = 99,99; Summe 174,99',
      '100.00 × 1.5 × 14 / 28 = 75.00; 33.33 × 3 = 99.99; sum 174.99',
    ],
    [{ net: '169.99' }, 'rechnet jeden Monat mit 30 Tagen', 'takes 30 days for every month'],
  ),
  worked(
    'A9.3',
    {
      month: '2026-01',
      items: [
        { id: 'old', monthlyNet: '10.01', quantity: 1, until: '2026-01-16' },
        { id: 'new', monthlyNet: '10.01', quantity: 1, from: '2026-01-16' },
      ],
    },
    {
      net: '10.01',
      lines: [
        { id: 'old', days: 15, daysInMonth: 31, net: '4.84' },
        { id: 'new', days: 16, daysInMonth: 31, net: '5.17' },
      ],
    },
    [
      'bis 16. ausschließlich: 15 Tage, 4,8435… = 4,84; ab 16.: 16 Tage, 5,1664… = 5,17',
      'until the 16th, exclusive: 15 days, 4.8435… = 4.84; from the 16th: 16 days, 5.1664… = 5.17',
    ],
    [{ net: '10.33' }, 'zählt den 16. auf beiden Seiten', 'counts the 16th on both sides'],
  ),
  worked(
    'A9.3',
    { month: '2026-02', items: [{ id: 'gone', monthlyNet: '50.00', quantity: 1, until: '2026-02-01' }] },
    { net: '0.00', lines: [{ id: 'gone', days: 0, daysInMonth: 28, net: '0.00' }] },
    [
      'endete vor dem ersten Tag des Monats: 0 Tage, die Zeile bleibt',
      'ended before the month’s first day: 0 days, the line stays',
    ],
    [{ net: '1.79' }, 'zählt den 1. Februar mit', 'counts 1 February'],
  ),
  worked(
    'A9.3',
    { month: '2026-04', items: [{ id: 'tie', monthlyNet: '0.15', quantity: 1, until: '2026-04-02' }] },
    { net: '0.01' },
    ['0,15 × 1 / 30 = 0,005: kaufmännisch 0,01', '0.15 × 1 / 30 = 0.005: half up 0.01'],
    [{ net: '0.00' }, 'rundet zur geraden Ziffer', 'rounds half to even'],
  ),
  worked(
    'A9.3',
    { month: '2028-02', items: [{ id: 'leap', monthlyNet: '89.00', quantity: 1, from: '2028-02-29' }] },
    { net: '3.07', lines: [{ id: 'leap', days: 1, daysInMonth: 29, net: '3.07' }] },
    ['Schaltjahr: 89,00 × 1 / 29 = 3,069', 'leap year: 89.00 × 1 / 29 = 3.069'],
    [{ net: '3.18' }, 'rechnet mit 28 Tagen', 'counts 28 days'],
  ),
  worked(
    'A9.4.meals',
    {
      departAt: '2026-03-10T08:00',
      returnAt: '2026-03-12T18:00',
      overnight: true,
      meals: [
        { date: '2026-03-11', breakfast: true },
        { date: '2026-03-12', breakfast: true },
      ],
    },
    {
      total: '44.80',
      days: [
        { date: '2026-03-10', allowance: '14.00' },
        { date: '2026-03-11', allowance: '22.40' },
        { date: '2026-03-12', allowance: '8.40' },
      ],
    },
    ['14,00 + (28,00 − 5,60) + (14,00 − 5,60) = 44,80', '14.00 + (28.00 − 5.60) + (14.00 − 5.60) = 44.80'],
    [
      { total: '47.60' },
      'kürzt den Rückreisetag nur um 20 % von 14,00',
      'takes off only 20 % of 14.00 on the day of return',
    ],
  ),
  worked(
    'A9.4.meals',
    { departAt: '2026-03-10T08:00', returnAt: '2026-03-10T16:00', overnight: false },
    { total: '0.00', days: [{ date: '2026-03-10', allowance: '0.00' }] },
    ['genau 8 Stunden sind nicht mehr als 8', 'exactly 8 hours are not more than 8'],
    [{ total: '14.00' }, 'lässt 8 Stunden genügen', 'lets 8 hours do'],
  ),
  worked(
    'A9.4.meals',
    { departAt: '2026-03-10T20:00', returnAt: '2026-03-11T06:00', overnight: false },
    {
      total: '14.00',
      days: [
        { date: '2026-03-10', allowance: '0.00' },
        { date: '2026-03-11', allowance: '14.00' },
      ],
    },
    [
      '10 h ohne Übernachtung, 4 h am ersten, 6 h am zweiten Tag',
      '10 h without a night, 4 h on the first, 6 h on the second day',
    ],
    [{ total: '28.00' }, 'gibt beiden Tagen eine Pauschale', 'gives both days an allowance'],
  ),
  worked(
    'A9.4.meals',
    { departAt: '2026-03-10T19:00', returnAt: '2026-03-11T05:00', overnight: false },
    {
      days: [
        { date: '2026-03-10', allowance: '14.00' },
        { date: '2026-03-11', allowance: '0.00' },
      ],
    },
    ['5 h und 5 h: der erste Tag', '5 h and 5 h: the first day'],
    [
      {
        days: [
          { date: '2026-03-10', allowance: '0.00' },
          { date: '2026-03-11', allowance: '14.00' },
        ],
      },
      'nimmt beim Gleichstand den zweiten',
      'takes the second on a tie',
    ],
  ),
  worked(
    'A9.4.meals',
    {
      departAt: '2026-03-10T06:00',
      returnAt: '2026-03-10T20:00',
      overnight: false,
      meals: [{ date: '2026-03-10', breakfast: true, lunch: true }],
    },
    { total: '0.00' },
    ['14,00 − 5,60 − 11,20 < 0: 0,00', '14.00 − 5.60 − 11.20 < 0: 0.00'],
    [{ total: '-2.80' }, 'geht unter null', 'goes below zero'],
  ),
  refusedCase(
    'A9.4.meals',
    { departAt: '2026-03-10T06:00', returnAt: '2026-03-10T20:00', overnight: true },
    'contradiction',
    '/overnight',
    ['an einem Tag wird nicht übernachtet', 'nobody stays overnight within a day'],
  ),
  refusedCase(
    'A9.4.meals',
    { departAt: '2019-12-10T06:00', returnAt: '2019-12-10T20:00', overnight: false },
    'missing-parameter',
    '/departAt',
    [
      'vor 2020 galten andere Beträge, die hier nicht eingetragen sind',
      'other amounts were in force before 2020 that are not recorded here',
    ],
  ),
  worked(
    'A9.5',
    { invoiceDate: '2023-05-31', gross: '10000.00', paidOn: '2023-07-16' },
    { dueOn: '2023-06-14', defaultFrom: '2023-06-15', days: 31, interest: '96.36', flatFee: '40.00' },
    [
      '16 Tage × 10,62 % + 15 Tage × 12,12 % = 351,72; 10.000,00 × 351,72 / 36.500 = 96,36',
      '16 days × 10.62 % + 15 days × 12.12 % = 351.72; 10,000.00 × 351.72 / 36,500 = 96.36',
    ],
    [{ interest: '90.20' }, 'nimmt den Satz vom Verzugsbeginn für alle Tage', 'uses the first day’s rate for all days'],
  ),
  worked(
    'A9.5',
    { invoiceDate: '2025-05-30', gross: '1190.00', paidOn: '2025-08-16' },
    { dueOn: '2025-06-13', defaultFrom: '2025-06-14', days: 63, interest: '21.65' },
    [
      '17 × 11,27 + 46 × 10,27 = 664,01; 1190,00 × 664,01 / 36.500 = 21,65',
      '17 × 11.27 + 46 × 10.27 = 664.01; 1190.00 × 664.01 / 36,500 = 21.65',
    ],
    [{ interest: '21.99' }, 'zählt den Zahltag mit', 'counts the day of payment'],
  ),
  worked(
    'A9.5',
    { invoiceDate: '2026-12-11', gross: '100.00', paidOn: '2026-12-28' },
    { dueOn: '2026-12-28', defaultFrom: '2026-12-29', days: 0, interest: '0.00', flatFee: '0.00' },
    [
      '25.12. ist Feiertag: fällig Montag 28.12., rechtzeitig gezahlt',
      '25 Dec is a holiday: due Monday 28 Dec, paid in time',
    ],
    [{ flatFee: '40.00' }, 'setzt am 26.12. in Verzug', 'puts into default on 26 Dec'],
  ),
  worked(
    'A9.5',
    {
      invoiceDate: '2026-06-01',
      gross: '10000.00',
      paidOn: '2026-07-11',
      rates: [{ from: '2026-07-01', percent: '1.50' }],
    },
    { days: 25, interest: '70.97' },
    [
      '15 × 10,27 + 10 × 10,50 = 259,05; 10.000,00 × 259,05 / 36.500 = 70,97',
      '15 × 10.27 + 10 × 10.50 = 259.05; 10,000.00 × 259.05 / 36,500 = 70.97',
    ],
    [{ interest: '70.34' }, 'schreibt den alten Satz fort', 'carries the old rate on'],
  ),
  refusedCase(
    'A9.5',
    { invoiceDate: '2026-06-01', gross: '10000.00', paidOn: '2026-07-11' },
    'missing-parameter',
    '/rates',
    ['der Basiszinssatz ab 01.07.2026 ist nicht bekannt', 'the base rate from 1 July 2026 is not known'],
  ),
  worked(
    'A9.6',
    { announcedOn: '2026-12-31', effectiveOn: '2027-03-01', increase: true },
    { earliestEffective: '2027-03-01', valid: true, terminateUntil: '2027-02-01', terminationEffective: '2027-03-01' },
    [
      'zwei Monate nach 31.12. enden am 28.02. (kein 31.); frühestens 01.03.; 31.12. + 30 = Samstag 30.01.: Montag 01.02.',
      'two months after 31 Dec end on 28 Feb (no 31st); 1 Mar at the earliest; 31 Dec + 30 = Saturday 30 Jan: Monday 1 Feb.',
    ],
    [
      { earliestEffective: '2027-02-28' },
      'lässt den letzten Tag der Frist genügen',
      'lets the last day of the period do',
    ],
  ),
  worked(
    'A9.6',
    { announcedOn: '2026-12-31', effectiveOn: '2027-02-15', increase: false },
    { valid: false, terminateUntil: null, terminationEffective: null },
    [
      'auch eine Senkung braucht zwei Monate; kündigen kann nur, wer mehr zahlen soll',
      'a cut too needs two months; only who is to pay more may terminate',
    ],
    [{ valid: true }, 'verlangt die Ankündigung nur bei Erhöhungen', 'wants notice for increases only'],
  ),
  worked(
    'A9.6.index',
    { price: '100.00', indexBefore: '118.2', indexNow: '121.7' },
    { factor: '1.029611', newPrice: '102.96' },
    ['121,7 / 118,2 = 1,0296108; × 100,00 = 102,96', '121.7 / 118.2 = 1.0296108; × 100.00 = 102.96'],
    [{ newPrice: '103.50' }, 'schlägt die Indexpunkte als Prozent auf', 'adds index points as percent'],
  ),
  worked(
    'A9.6.index',
    { price: '19.99', indexBefore: 100, indexNow: 112.5 },
    { factor: '1.125000', newPrice: '22.49' },
    ['19,99 × 1,125 = 22,48875: 22,49', '19.99 × 1.125 = 22.48875: 22.49'],
    [{ newPrice: '22.48' }, 'schneidet ab', 'truncates'],
  ),
];
