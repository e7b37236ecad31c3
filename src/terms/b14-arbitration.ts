import { declares, section } from './section.ts';

export const b14 = section(
  'B14',
  ['Schlichtung', 'Arbitration'],
  [
    declares('B14', 'law', [
      'Schlichtung bei der Bundesnetzagentur auf Antrag',
      'Arbitration at the Bundesnetzagentur on request',
    ]),
  ],
);
