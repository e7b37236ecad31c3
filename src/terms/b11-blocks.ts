import { computes, governs, section } from './section.ts';

export const b11 = section(
  'B11',
  ['Sperre aus besonderem Grund', 'Blocks for cause'],
  [
    computes(
      'B11 (1)',
      ['A10.5'],
      [
        'Sperre bei mehr als zwei Monatsbeträgen Verzug, Gefahr oder Missbrauchsverdacht',
        'Block on default above two monthly amounts, danger or suspected misuse',
      ],
    ),
    governs(
      'B11 (2)',
      'lines',
      [
        'Nur solange der Grund besteht und nur der betroffene Dienst',
        'Only while the reason lasts and only the affected service',
      ],
      ['B11 (1)'],
    ),
    governs('B11 (3)', 'billing', ['Feste Entgelte laufen weiter', 'Fixed fees stay due']),
  ],
);
