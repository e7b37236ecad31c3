import { declares, governs, section } from './section.ts';

export const c05 = section(
  'C5',
  ['Notruf', 'Emergency calls'],
  [
    governs('C5 (1)', 'lines', [
      '110 und 112 immer frei, mit Nummer und Standort',
      '110 and 112 always free, with number and location',
    ]),
    governs('C5 (2)', 'lines', ['Für den Standort steht der Kunde ein', 'The customer answers for the location']),
    declares('C5 (3)', 'claim', [
      'Kosten eines Einsatzes am falschen Ort trägt der Kunde',
      'The cost of a call-out to the wrong place is the customer’s',
    ]),
    declares('C5 (4)', 'description', [
      'Nomadische Nutzung kann nicht geortet werden',
      'Nomadic use cannot be located',
    ]),
  ],
);
