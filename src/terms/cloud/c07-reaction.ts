import { computes, section } from '../section.ts';

export const cloud07 = section(
  'C 7',
  ['Reaktions- und Entstörzeit', 'Reaction and resolution time'],
  [
    computes(
      'C 7',
      ['A6'],
      [
        'Vier Klassen: 1, 4, 8, 8 Stunden; die ersten beiden bis zum nächsten Geschäftstag entstört',
        'Four classes: 1, 4, 8, 8 hours; the first two fixed by the next business day',
      ],
      ['A6'],
    ),
  ],
);
