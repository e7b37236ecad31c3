import { governs, section } from './section.ts';

export const b14 = section(
  'B14',
  ['Schlichtung', 'Arbitration'],
  [
    governs('B14', 'lines', [
      'Schlichtung bei der Bundesnetzagentur auf Antrag',
      'Arbitration at the Bundesnetzagentur on request',
    ]),
  ],
);
